import { filesEn } from '#domain/report/words/files-en.ts';
import { formatQuantity } from '#domain/format.ts';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Progress } from '#ui/progress.tsx';
import styles from './export-dialog.module.css';
import { saveAbout } from '#features/report/files/export-files.ts';
import type { ExportState } from './use-export.ts';

type Props = { state: ExportState; onCancel: () => void; onClose: () => void };

/** Exports that take longer than a moment show how far they are; all of them say afterwards what the file holds. */
export function ExportDialog({ state, onCancel, onClose }: Props) {
  if (state.phase === 'idle') return null;
  const close = state.phase === 'running' ? onCancel : onClose;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={titles[state.phase]}
      footer={
        <Button variant={state.phase === 'running' ? 'secondary' : 'primary'} onClick={close}>
          {state.phase === 'running' ? 'Cancel' : 'Done'}
        </Button>
      }
    >
      <Body state={state} />
    </Dialog>
  );
}

const titles = { running: 'Saving…', saved: 'Saved', failed: 'Nothing was saved' } as const;

function Body({ state }: { state: Exclude<ExportState, { phase: 'idle' }> }) {
  if (state.phase === 'running')
    return <Progress label={state.label} value={state.rows} max={Math.max(state.total, state.rows)} />;
  if (state.phase === 'failed')
    return <ErrorPanel error={state.error} title={`${state.label} could not be made`} />;
  return <SavedBody state={state} />;
}

function SavedBody({ state: { file, report } }: { state: Extract<ExportState, { phase: 'saved' }> }) {
  const { about } = file;
  if (about === null)
    return (
      <p>
        <code>{file.fileName}</code> holds {formatQuantity(report.total, 'video')}, exactly as read, with the
        digests of {formatQuantity(report.responses.length, 'response')}.
        {report.leftOut.length > 0 && ` Left out: ${report.leftOut.join(' ')}`}
      </p>
    );
  return (
    <div className={styles['saved']}>
      <p>
        <code>{file.fileName}</code> holds {formatQuantity(about.rows, 'row')}, one{' '}
        {filesEn.rows[about.rowIs]}.
      </p>
      <dl className={styles['counts']}>
        <dt>Guarded against formulas</dt>
        <dd>{formatQuantity(about.counts.guarded, 'cell')}</dd>
        <dt>Hidden characters spelled out</dt>
        <dd>{formatQuantity(about.counts.spelled, 'cell')}</dd>
        <dt>Shortened</dt>
        <dd>{formatQuantity(about.counts.clipped, 'cell')}</dd>
        <dt>Left out</dt>
        <dd>
          {report.leftOut.length === 0
            ? 'Nothing the service gave for these videos'
            : report.leftOut.join(' ')}
        </dd>
      </dl>
      <ul className={styles['rules']}>
        {filesEn.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Button size="sm" onClick={() => void saveAbout(report, [about])}>
        Save these notes
      </Button>
    </div>
  );
}
