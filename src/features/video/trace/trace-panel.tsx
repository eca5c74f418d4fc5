import { useQuery } from '@tanstack/react-query';
import { videoQueries } from '#api/queries.ts';
import type { Source } from '#contract/source.ts';

type Props = { identifier: string; source: Source; path: string; onClose: () => void };

/** The exact bytes of the video's row, opened at one path. */
export function TracePanel({ identifier, source, path, onClose }: Props) {
  const raw = useQuery(videoQueries.raw(identifier, source.sha256));
  return (
    <aside>
      <code>{source.pointer + path}</code>
      <pre>{raw.data}</pre>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </aside>
  );
}
