import { Download } from 'lucide-react';
import { type ReportFile, reportFiles } from '#features/report/files/report-files.ts';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { Progress } from '#ui/progress.tsx';
import styles from './files-panel.module.css';
import { type PreparedReport, type SavingState, useSaving } from './use-saving.ts';

type Props = {
  total: number;
  /** The report as of now, with the step of saving this file in its log. */
  prepare: (fileName: string) => PreparedReport;
  signing: boolean;
  incomplete: number;
};

/** The files a report can be saved as; one is made at a time. */
export function FilesPanel({ total, prepare, signing, incomplete }: Props) {
  const { state, save, cancel } = useSaving();
  const start = (file: ReportFile) =>
    void save(
      { ...file, save: (value, options) => file.save(value, { ...options, signing }) },
      prepare(file.name),
    );
  return (
    <Panel title="Save">
      <div className={styles['panel']}>
        {incomplete > 0 && (
          <Notice tone="warning">
            {incomplete} of {total} videos are not read yet. A file saved now says so for each of them.
          </Notice>
        )}
        <ul className={styles['files']}>
          {reportFiles.map((file) => (
            <li key={file.id}>
              <Button
                variant={file.id === 'pdf' ? 'primary' : 'secondary'}
                className={styles['file']}
                disabled={total === 0 || state.phase === 'running'}
                onClick={() => start(file)}
              >
                <Download aria-hidden />
                {file.name}
              </Button>
              <span className={styles['hint']}>{file.hint}</span>
            </li>
          ))}
        </ul>
        <SavingStatus state={state} onCancel={cancel} />
      </div>
    </Panel>
  );
}

function SavingStatus({ state, onCancel }: { state: SavingState; onCancel: () => void }) {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className={styles['running']}>
          <Progress label={`Making ${state.file.name}`} value={Math.round(state.share * 100)} max={100} />
          <Button size="sm" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      );
    case 'cancelled':
      return <Notice tone="info">Cancelled: no file was saved.</Notice>;
    case 'failed':
      return <ErrorPanel error={state.error} title={`${state.file.name} was not saved`} />;
    case 'saved': {
      const { saveNotes } = state.note;
      return (
        <Notice
          tone="info"
          title={<span className={styles['name']}>{state.note.fileName}</span>}
          actions={
            saveNotes !== null && (
              <Button size="sm" onClick={() => void saveNotes()}>
                Save notes on this file
              </Button>
            )
          }
        >
          {state.note.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      );
    }
  }
}
