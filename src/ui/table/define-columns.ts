import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** What the table does with columns. Rows come filtered and in order: that is the caller's own, tested code. */
export const columnFeatures = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});

/** One column of a table of `R`. */
export type DataColumn<R> = {
  id: string;
  /** Name in words, for the header, the chooser and screen readers. */
  title: string;
  /** What the column means, where the name alone would not say. */
  explains?: string;
  /** Preferred width in CSS pixels. */
  width: number;
  align?: 'start' | 'end' | 'center';
  sortable?: boolean;
  /** What its cells hold is never wider than `width`, or cuts itself off; any other cell is cut off at its edge. */
  fits?: boolean;
  /** Never hidden: without it a row could not be told from another. */
  required?: boolean;
  cell(row: R): ReactNode;
};

/** Fixes the row type of a list of columns. */
export function defineColumns<R>(columns: readonly DataColumn<R>[]): readonly DataColumn<R>[] {
  return columns;
}

/** The same columns as TanStack Table wants them. */
export function toColumnDefs<R extends object>(
  columns: readonly DataColumn<R>[],
): ColumnDef<typeof columnFeatures, R>[] {
  return columns.map(({ id, title, width, required }) => ({
    id,
    header: title,
    size: width,
    minSize: 48,
    maxSize: 640,
    enableHiding: required !== true,
  }));
}
