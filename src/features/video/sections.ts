import type { Video } from '#contract/video.ts';
import { isGap } from '#domain/reading.ts';
import type { PageSection } from './section-nav.tsx';

/** The parts of the page in order, with how much there is in each. While scores are hidden, only what gives none away. */
export function toSections(video: Video, blind: boolean): readonly PageSection[] {
  const file = { id: 'file', name: 'The file itself' };
  const decision = { id: 'decision', name: 'Your decision' };
  if (blind) return [file, decision];
  const count = (list: readonly unknown[]) => ({ detail: String(list.length) });
  return [
    { id: 'conflict', name: 'Evidence' },
    { id: 'heuristics', name: 'Heuristics', ...count(video.verdicts) },
    { id: 'frames', name: 'Frames', ...(isGap(video.frames) ? {} : count(video.frames)) },
    { id: 'audio', name: 'Audio', ...(isGap(video.tracks) ? {} : count(video.tracks)) },
    { id: 'provenance', name: 'Provenance' },
    file,
    { id: 'record', name: 'Record' },
    decision,
  ];
}
