import type { VideoOutcome } from '#contract/lookup.ts';

type Props = { outcome: VideoOutcome };

/** Downloads of one video. */
export function VideoExportMenu({ outcome }: Props) {
  return (
    <button type="button" disabled={outcome.kind === 'failed'}>
      Export
    </button>
  );
}
