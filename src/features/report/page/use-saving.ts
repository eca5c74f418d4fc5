import { useRef, useState } from 'react';
import type { Report } from '#contract/report.ts';
import type { MakeOptions } from '#features/report/files/make-options.ts';
import type { ReportFile, SavedNote } from '#features/report/files/report-files.ts';

export type SavingState =
  | { phase: 'idle' }
  | { phase: 'running'; file: ReportFile; share: number }
  | { phase: 'saved'; file: ReportFile; note: SavedNote }
  | { phase: 'cancelled'; file: ReportFile }
  | { phase: 'failed'; file: ReportFile; error: unknown };

/** What a file is made from, and what is to be done once it is saved. */
export type PreparedReport = { report: Report; onSaved: () => void };

/** Makes and saves one file at a time; can be cancelled, and then leaves nothing behind. */
export function useSaving() {
  const [state, setState] = useState<SavingState>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);

  async function save(file: ReportFile, { report, onSaved }: PreparedReport): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const onProgress = (share: number) => {
      if (running.current === controller) setState({ phase: 'running', file, share });
    };
    onProgress(0);
    const options: MakeOptions = { signal: controller.signal, onProgress };
    const end = await file.save(report, options).then(
      (note): SavingState => (note === null ? { phase: 'cancelled', file } : { phase: 'saved', file, note }),
      (error: unknown): SavingState =>
        controller.signal.aborted ? { phase: 'cancelled', file } : { phase: 'failed', file, error },
    );
    if (end.phase === 'saved') onSaved();
    if (running.current === controller) setState(end);
  }

  return { state, save, cancel: () => running.current?.abort() };
}
