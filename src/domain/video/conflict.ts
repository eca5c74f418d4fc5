import type { Gap, Label } from '#contract/gap.ts';
import type { OutcomeCounts, OutcomeWord } from '#contract/summary.ts';
import type { Video } from '#contract/video.ts';
import type { Decision } from '#domain/decision.ts';
import { compareDecision } from '#domain/decision.ts';
import { clipOutcome, countOutcomes, outcomeOf } from '#domain/outcome.ts';
import { describeGap, isGap } from '#domain/reading.ts';

/** A source of evidence about the video, side by side with the others. */
export type Lane = {
  id: 'picture' | 'voice' | 'provenance' | 'forced' | 'human';
  name: string;
  /** One mark per frame or track, in order, for lanes that have marks. */
  marks: readonly OutcomeWord[];
  /** Which way the lane leans, when it has a majority. */
  lean: Label | null;
  words: string;
};

/** The lanes of the conflict strip, read under one heuristic. */
export function lanesOf(video: Video, { heuristic, decision }: LaneOptions): readonly Lane[] {
  return [
    pictureLane(video, heuristic),
    voiceLane(video, heuristic),
    provenanceLane(video),
    forcedLane(video),
    humanLane(decision),
  ];
}

/** Whether the answer holds nothing that could contradict anything, as of a failed analysis: not the same as agreement. */
export function isSilent({ verdict, verdicts, frames, tracks, forced }: Video): boolean {
  const holdsNothing = (list: readonly unknown[] | Gap): boolean => isGap(list) || list.length === 0;
  return (
    isGap(verdict) && verdicts.length === 0 && holdsNothing(frames) && holdsNothing(tracks) && isGap(forced)
  );
}

export type LaneOptions = { heuristic: string | undefined; decision: Decision | null };

function pictureLane(video: Video, heuristic: string | undefined): Lane {
  const lane = { id: 'picture', name: 'Picture' } as const;
  const { frames } = video;
  if (isGap(frames)) return empty(lane, `frame list ${describeGap(frames)}`);
  if (frames.length === 0) return empty(lane, 'no frame is listed');
  const marks = frames.map((frame) => outcomeOf(frame, heuristic));
  const counts = countOutcomes(marks);
  return { ...lane, marks, lean: leanOf(counts), words: countWords(counts, frames.length, 'frame') };
}

function voiceLane(video: Video, heuristic: string | undefined): Lane {
  const lane = { id: 'voice', name: 'Voice' } as const;
  const { tracks } = video;
  if (isGap(tracks)) return empty(lane, `sound track list ${describeGap(tracks)}`);
  if (tracks.length === 0) return empty(lane, 'no sound track is listed');
  const outcomes = tracks.map((track) => outcomeOf(track, heuristic));
  const clips = tracks.flatMap((track) => (isGap(track.clips) ? [] : track.clips.map(clipOutcome)));
  const tracksWords = countWords(countOutcomes(outcomes), tracks.length, 'track');
  const words =
    clips.length === 0
      ? `${tracksWords}; no clips given`
      : `${tracksWords}; ${countWords(countOutcomes(clips), clips.length, 'clip')}`;
  return {
    ...lane,
    marks: clips.length === 0 ? outcomes : clips,
    lean: leanOf(countOutcomes(outcomes)),
    words,
  };
}

function provenanceLane(video: Video): Lane {
  const lane = { id: 'provenance', name: 'Provenance' } as const;
  if (isGap(video.frames)) return empty(lane, `frame list ${describeGap(video.frames)}`);
  if (video.frames.length === 0)
    return empty(lane, 'no frame is listed that could carry Content Credentials');
  const states = new Map<string, number>();
  let unreadable = 0;
  for (const { c2pa } of video.frames) {
    if (isGap(c2pa)) {
      if (c2pa.gap !== 'null' && c2pa.gap !== 'missing') unreadable += 1;
      continue;
    }
    const state = stateWords(video.credentials[c2pa.index]?.state);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  const parts = [...states].map(([state, count]) => `${quantity(count, 'frame')} ${state}`);
  if (unreadable > 0) parts.push(`${quantity(unreadable, 'frame')} with unreadable credentials`);
  return empty(
    lane,
    parts.length === 0
      ? 'no Content Credentials on any frame; that shows nothing either way'
      : parts.join(', '),
  );
}

/** The three known states in words; `Valid` is never allowed to sound like trust. */
export function stateWords(state: string | Gap | undefined): string {
  if (state === undefined) return 'with credentials that cannot be found';
  if (isGap(state)) return `with a credential state ${describeGap(state)}`;
  if (state === 'Trusted') return 'Trusted';
  if (state === 'Valid') return 'Valid, signer not on a list';
  if (state === 'Invalid') return 'Invalid';
  return `in the unknown state “${state}”`;
}

function forcedLane(video: Video): Lane {
  const lane = { id: 'forced', name: 'Forced' } as const;
  if (!isGap(video.forced))
    return {
      ...lane,
      marks: [],
      lean: video.forced,
      words: `forced to ${video.forced}, beside the machine’s verdict`,
    };
  if (video.forced.gap === 'missing' || video.forced.gap === 'null') return empty(lane, 'not forced');
  return empty(lane, `unrecognised override: ${describeGap(video.forced)}`);
}

function humanLane(decision: Decision | null): Lane {
  const lane = { id: 'human', name: 'You' } as const;
  if (decision === null) return empty(lane, 'not decided yet');
  const { choice } = decision;
  return {
    ...lane,
    marks: [],
    lean: choice === 'human' || choice === 'artificial' ? choice : null,
    words: `${choiceWords[choice]}${decision.blind ? ', before seeing the scores' : ''}`,
  };
}

const choiceWords = {
  human: 'decided human-made',
  artificial: 'decided AI-made',
  cannot_tell: 'cannot tell',
  second_look: 'needs a second look',
} as const;

/** Whether a decision contradicts the machine's current reading. */
export function decisionDiffers(decision: Decision | null, machine: OutcomeWord): boolean {
  return decision !== null && compareDecision(decision.choice, machine) === 'differs';
}

function empty(lane: Pick<Lane, 'id' | 'name'>, words: string): Lane {
  return { ...lane, marks: [], lean: null, words };
}

/** The side with more usable marks; null when even or when nothing is usable. */
export function leanOf(counts: OutcomeCounts): Label | null {
  const human = counts.human ?? 0;
  const artificial = counts.artificial ?? 0;
  if (human === artificial) return null;
  return human > artificial ? 'human' : 'artificial';
}

const countOrder = [
  'artificial',
  'human',
  'unknown',
  'errored',
  'processing',
  'none',
  'unrecognised',
] as const;
const countNames: Record<OutcomeWord, string> = {
  artificial: 'artificial',
  human: 'human',
  unknown: 'unknown',
  errored: 'errored',
  processing: 'processing',
  none: 'without verdict',
  unrecognised: 'unrecognised',
};

/** “5 frames: 3 artificial, 2 human”; outcomes that do not occur are left out. */
function countWords(counts: OutcomeCounts, total: number, noun: string): string {
  const parts = countOrder
    .filter((outcome) => (counts[outcome] ?? 0) > 0)
    .map((outcome) => `${counts[outcome] ?? 0} ${countNames[outcome]}`);
  return `${quantity(total, noun)}: ${parts.join(', ')}`;
}

/** “1 frame”, “5 frames”. */
export function quantity(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
