import type { Gap, Reading } from '#contract/gap.ts';
import type { OutcomeCounts, Summary } from '#contract/summary.ts';
import type { RowState } from '#domain/outcome-words.ts';
import { isGap } from '#domain/reading.ts';

/** The values a row has under each facet. Provenance may have several: credentials belong to frames. */
export type RowFacets = {
  outcome: RowState;
  status: string;
  forced: string;
  nsfw: string;
  audio: string;
  provenance: readonly string[];
};

/** Value of every facet of a row for which the service gave no single video. */
export const noVideo = '~no-video';

/** Works out a row's facet values. Words of our own start with `~`, so that an open set cannot collide with them. */
export function toFacets(state: RowState, summary: Summary | null): RowFacets {
  if (summary === null) {
    return {
      outcome: state,
      status: noVideo,
      forced: noVideo,
      nsfw: noVideo,
      audio: noVideo,
      provenance: [noVideo],
    };
  }
  return {
    outcome: state,
    status: isGap(summary.status) ? `~${summary.status.gap}` : summary.status,
    forced: isGap(summary.forced) ? forcedGap(summary.forced) : summary.forced,
    nsfw: nsfwFacet(summary.nsfw),
    audio: audioFacet(summary.audio),
    provenance: provenanceFacet(summary),
  };
}

function forcedGap(gap: Gap): string {
  return gap.gap === 'missing' || gap.gap === 'null' ? '~not-forced' : '~unrecognised';
}

/** Null means that nobody looked; it is not "safe". */
function nsfwFacet(nsfw: Reading<boolean>): string {
  if (!isGap(nsfw)) return nsfw ? 'yes' : 'no';
  if (nsfw.gap === 'null') return '~not-checked';
  return nsfw.gap === 'missing' ? '~not-given' : '~unreadable';
}

function audioFacet(audio: Summary['audio']): string {
  if (isGap(audio)) return audio.gap === 'missing' || audio.gap === 'null' ? '~not-given' : '~unreadable';
  if (audio.tracks === 0) return '~no-track';
  return soundOf(audio.clips > 0 ? audio.counts : audio.trackCounts);
}

function soundOf(counts: OutcomeCounts): string {
  const human = counts.human ?? 0;
  const artificial = counts.artificial ?? 0;
  if (human > 0 && artificial > 0) return 'mixed';
  if (artificial > 0) return 'artificial';
  return human > 0 ? 'human' : '~no-answer';
}

function provenanceFacet({ provenance }: Summary): string[] {
  const values = provenance.states.map(({ state }) => state);
  if (provenance.none > 0) values.push('~none');
  if (provenance.unreadable > 0) values.push('~unreadable');
  return values.length > 0 ? values : ['~no-frames'];
}
