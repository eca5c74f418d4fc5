import type { VideoOutcome } from '#contract/lookup.ts';
import { formatBytes } from '#domain/format.ts';
import { incomparable } from '#domain/local-match.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Progress } from '#ui/progress.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { CheckedFile } from './checked-file.tsx';
import { FileDrop } from './file-drop.tsx';
import styles from './local-file.module.css';
import { StoredMatch } from './stored-match.tsx';
import { type FileCheck, useFileCheck } from './use-file-check.ts';

type Props = { outcome: VideoOutcome };

/** Is this the file I hold? Compares a file on this computer with the digest the service gave. */
export function LocalFileSection({ outcome }: Props) {
  if (outcome.kind !== 'found')
    return (
      <p className={styles['muted']}>
        There is no single record of this video, so no digest that a file could be compared with.
      </p>
    );
  return <FileCheckPanel key={outcome.identifier} outcome={outcome} />;
}

type Found = Extract<VideoOutcome, { kind: 'found' }>;

function FileCheckPanel({ outcome }: { outcome: Found }) {
  const { video, identifier } = outcome;
  const { check, choose, stop } = useFileCheck({ identifier, reported: video.hash });
  const problem = incomparable(video.hash);
  return (
    <div className={styles['section']}>
      {problem !== null && (
        <Notice tone="warning" title="There is no digest to compare with">
          A file can still be read here, but {problem}.
        </Notice>
      )}
      {check.kind === 'idle' && (
        <>
          <StoredMatch identifier={identifier} />
          <FileDrop onFile={(file) => void choose(file)} />
          {check.note !== null && <p role="status">{check.note}</p>}
        </>
      )}
      {check.kind === 'reading' && (
        <Reading check={check} onCancel={() => stop('Cancelled. Nothing was compared.')} />
      )}
      {check.kind === 'failed' && (
        <Notice
          tone="error"
          title="The file could not be read"
          actions={
            <Button size="sm" onClick={() => stop(null)}>
              Choose a file again
            </Button>
          }
        >
          <UntrustedText text={check.message} maxLength={200} /> Nothing was compared.
        </Notice>
      )}
      {check.kind === 'done' && <CheckedFile video={video} check={check} onAnother={() => stop(null)} />}
    </div>
  );
}

type ReadingProps = { check: Extract<FileCheck, { kind: 'reading' }>; onCancel: () => void };

function Reading({ check, onCancel }: ReadingProps) {
  const { file, bytes, milliseconds } = check;
  const rate = milliseconds > 500 ? `, ${formatBytes((bytes / milliseconds) * 1000)}/s` : '';
  return (
    <div className={styles['reading']}>
      <Progress
        label={<UntrustedText text={`Reading ${file.name}`} maxLength={120} />}
        value={bytes}
        max={file.size}
        detail={`${formatBytes(bytes)} of ${formatBytes(file.size)}${rate}`}
      />
      <Button size="sm" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
