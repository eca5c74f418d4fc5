import { type ReactNode, useContext } from 'react';
import { type TraceKind, type tracedFields, tracePath } from '#domain/trace.ts';
import { FieldNamesContext } from './field-names-context.ts';
import { TraceButton } from './trace/trace-button.tsx';
import styles from './traced.module.css';

type TracedProps<K extends TraceKind> = {
  /** Pointer of the object that the value belongs to. */
  at: string;
  kind: K;
  field: (typeof tracedFields)[K][number];
  children: ReactNode;
};

/** A value that can be asked "where from?". */
export function Traced<K extends TraceKind>({ at, kind, field, children }: TracedProps<K>) {
  const fieldNames = useContext(FieldNamesContext);
  return (
    <span className={styles['traced']}>
      {children}
      <TraceButton path={tracePath(fieldNames, at, kind, field)} />
    </span>
  );
}
