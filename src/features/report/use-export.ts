import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import type { Report } from '#contract/report.ts';
import { metaQuery } from '#api/queries.ts';
import { recordExport } from '#browser/event-log.ts';
import { buildReport } from '#domain/report/build-report.ts';
import type { SavedFile } from '#features/report/files/export-files.ts';
import { exportStep, readOwnRecords, toExportEvent } from './own-records.ts';

export type ExportJob = {
  /** What is being saved, for people: `CSV, one row a video`. */
  label: string;
  save: (
    report: Report,
    options: { signal: AbortSignal; onRow: (rows: number) => void },
  ) => Promise<SavedFile>;
};

export type ExportState =
  | { phase: 'idle' }
  | { phase: 'running'; label: string; rows: number; total: number }
  | { phase: 'saved'; file: SavedFile; report: Report }
  | { phase: 'failed'; label: string; error: unknown };

type Options = { outcomes: readonly (LookupOutcome | VideoOutcome)[]; filters: readonly string[] };

/** Runs one export at a time: builds the report value, saves a file made from it, can be cancelled. */
export function useExport({ outcomes, filters }: Options) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);

  async function run({ label, save }: ExportJob): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: 'running', label, rows: 0, total: outcomes.length });
    try {
      const meta = await queryClient.query(metaQuery);
      const identifiers = outcomes.map(({ identifier }) => identifier);
      const own = await readOwnRecords(identifiers);
      const step = exportStep(outcomes, label);
      const report = buildReport({
        outcomes,
        filters,
        meta,
        own: own.records,
        events: [...own.events, ...toExportEvent(step, new Set(identifiers))],
        generatedAt: new Date().toISOString(),
      });
      const onRow = (rows: number) => setState({ phase: 'running', label, rows, total: outcomes.length });
      const file = await save(report, { signal: controller.signal, onRow });
      // One that was cancelled or failed is no step.
      if (file.outcome === 'saved') void recordExport(step);
      setState(file.outcome === 'cancelled' ? { phase: 'idle' } : { phase: 'saved', file, report });
    } catch (error) {
      setState({ phase: 'failed', label, error });
    }
  }

  return {
    state,
    run,
    cancel: () => running.current?.abort(),
    close: () => setState({ phase: 'idle' }),
  };
}
