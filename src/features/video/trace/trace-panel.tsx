import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { videoQueries } from '#api/queries.ts';
import type { Source } from '#contract/source.ts';
import { formatTime } from '#domain/format.ts';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { QueryView } from '#ui/async/query-view.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { IdentifierText } from '#ui/identifier-text.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { CopyLinkButton } from './copy-link-button.tsx';
import { RawTree } from './raw-tree.tsx';
import styles from './trace-panel.module.css';

type Props = {
  identifier: string;
  source: Source;
  /** JSON pointer under the video's row. */
  path: string;
  onClose: () => void;
};

/** Where a number comes from: the text of the video's row exactly as the service sent it, opened at one path. */
export function TracePanel({ identifier, source, path, onClose }: Props) {
  const raw = useQuery(videoQueries.raw(identifier, source.sha256));
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();

  // Outside React: the focus. A new question moves it here, so that keys and screen readers follow.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const pointer = `${source.pointer}${path}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is inside
    <aside
      ref={panel}
      className={styles['panel']}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={titleId}>Where from?</h2>
        <IconButton size="sm" label="Close raw data" icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div className={styles['where']}>
        <p className={styles['pointer']}>
          <code>
            <UntrustedText text={pointer === '' ? '(the whole answer)' : pointer} maxLength={400} />
          </code>
          <CopyButton text={pointer} label="Copy path" />
          <CopyLinkButton path={path} />
        </p>
        <dl className={styles['source']}>
          <div>
            <dt>Answer of identifAI, SHA-256</dt>
            <dd>
              <IdentifierText identifier={source.sha256} copy />
            </dd>
          </div>
          <div>
            <dt>Received</dt>
            <dd>{formatTime(source.receivedAt)}</dd>
          </div>
          <div>
            <dt>This video’s row in it</dt>
            <dd>
              <code>{source.pointer === '' ? '(root)' : source.pointer}</code>
            </dd>
          </div>
        </dl>
      </div>
      <QueryView
        query={raw}
        pending={() => <Skeleton lines={12} height="1rem" />}
        error={(error, retry) => (
          <ErrorPanel error={error} onRetry={retry} title="The raw data could not be loaded" />
        )}
        isEmpty={(text) => text.trim() === ''}
        empty={() => <p className={styles['note']}>The server holds no raw data for this video.</p>}
        ready={(text) => <RawTree key={source.sha256} text={text} path={path} />}
      />
    </aside>
  );
}
