import type { Gap, Label } from '#contract/gap.ts';
import type { VideoOutcome } from '#contract/lookup.ts';
import type { OutcomeWord } from '#contract/summary.ts';
import type { Verdict, Video } from '#contract/video.ts';
import { type Judged, outcomeOf, usableLabel, verdictUnder } from '#domain/outcome.ts';
import type { RowState } from '#domain/outcome-words.ts';
import { describeGap, isGap, valueOf } from '#domain/reading.ts';
import { toVisibleText } from '#domain/untrusted-text.ts';

/** A piece of a sentence; a piece with `label` is one of the two words that are answers. */
export type SentencePart = { text: string; label?: Label };

/** What the page says first, in words. `state` is what the row amounts to, for icon and colour. */
export type Sentence = { state: RowState; parts: readonly SentencePart[] };

/** The sentence as plain text, for titles, reports and screen readers. */
export function sentenceText(sentence: Sentence): string {
  return sentence.parts.map((part) => part.text).join('');
}

/**
 * Puts an outcome into one sentence by rule. Only a usable verdict ever says “identifAI says …”; every other
 * sentence says why there is no answer. Frames are counted by us, never read from the verdict's `count`.
 * With a heuristic, verdict, frames and tracks are read under it and the sentence says so.
 */
export function describeOutcome(outcome: VideoOutcome, heuristic?: string): Sentence {
  switch (outcome.kind) {
    case 'found':
      return describeVideo(outcome.video, heuristic);
    case 'not_returned':
      return plain(
        'not_returned',
        outcome.unidentified === undefined
          ? 'identifAI returned nothing for this identifier. That says nothing about the video.'
          : 'identifAI returned nothing under this identifier, but something that belongs to none it was asked for. That says nothing about the video.',
      );
    case 'unreadable':
      return plain('unreadable', 'identifAI returned something for this identifier that cannot be read.');
    case 'conflict':
      return plain(
        'conflict',
        `identifAI returned ${outcome.videos.length} different answers for this identifier; none of them is preferred.`,
      );
    case 'failed':
      return plain('failed', 'This video could not be read. Nothing is known about it.');
  }
}

function describeVideo(video: Video, heuristic: string | undefined): Sentence {
  const state = outcomeOf(video, heuristic);
  const verdict = verdictUnder(video, heuristic);
  const under = heuristic === undefined ? '' : `Under ${toVisibleText(heuristic)}, `;
  if (state === 'human' || state === 'artificial') {
    return {
      state,
      parts: [
        { text: `${under}identifAI says ` },
        { text: state, label: state },
        { text: `; ${supportClause(video, state, heuristic)}; ` },
        ...heuristicsClause(video, state),
        { text: '.' },
      ],
    };
  }
  return {
    state,
    parts: [{ text: `${under}${noAnswer(video, state, verdict)}` }, ...partsTally(video, heuristic, state)],
  };
}

/** “3 of 5 frames and 0 of 2 sound tracks agree” */
function supportClause(video: Video, label: Label, heuristic: string | undefined): string {
  const agrees = (item: Judged): boolean => outcomeOf(item, heuristic) === label;
  const frames = support(video.frames, agrees, {
    one: 'frame',
    many: 'frames',
    list: 'frame list',
  });
  const tracks = support(video.tracks, agrees, {
    one: 'sound track',
    many: 'sound tracks',
    list: 'sound track list',
  });
  if (frames.counted && tracks.counted) return `${frames.text} and ${tracks.text} agree`;
  if (!frames.counted && !tracks.counted) return `${frames.text} and ${tracks.text}`;
  const [counted, other] = frames.counted ? [frames, tracks] : [tracks, frames];
  return `${counted.text} ${counted.single ? 'agrees' : 'agree'}, ${other.text}`;
}

type Words = { one: string; many: string; list: string };

function support(
  items: readonly Judged[] | Gap,
  agrees: (item: Judged) => boolean,
  words: Words,
): { counted: boolean; single: boolean; text: string } {
  if (isGap(items)) return { counted: false, single: false, text: `${words.list} ${describeGap(items)}` };
  if (items.length === 0) return { counted: false, single: false, text: `no ${words.one} is listed` };
  const agree = items.filter(agrees).length;
  return {
    counted: true,
    single: items.length === 1,
    text: `${agree} of ${items.length} ${items.length === 1 ? words.one : words.many}`,
  };
}

/** “2 of 7 heuristics say human”, “all 7 heuristics agree”, with those that give no answer named. */
function heuristicsClause(video: Video, label: Label): readonly SentencePart[] {
  const total = video.verdicts.length;
  if (total === 0) return [{ text: 'no other heuristic was given' }];
  const labels = video.verdicts.map(usableLabel);
  const other: Label = label === 'human' ? 'artificial' : 'human';
  const against = labels.filter((entry) => entry === other).length;
  const silent = labels.filter((entry) => entry === null).length;
  const silence = silent === 0 ? '' : `, ${silent} ${silent === 1 ? 'gives' : 'give'} no usable answer`;
  const heuristics = total === 1 ? 'heuristic' : 'heuristics';
  if (against > 0) {
    const verb = against === 1 ? 'says' : 'say';
    return [
      { text: `${against} of ${total} ${heuristics} ${verb} ` },
      { text: other, label: other },
      { text: silence },
    ];
  }
  if (silent > 0 && silent < total)
    return [{ text: `${total - silent} of ${total} heuristics agree${silence}` }];
  return [
    {
      text:
        silent === 0 ? `${everyHeuristic(total)} ${total === 1 ? 'agrees' : 'agree'}` : noneAnswers(total),
    },
  ];
}

function everyHeuristic(total: number): string {
  if (total === 1) return 'the only heuristic';
  return total === 2 ? 'both heuristics' : `all ${total} heuristics`;
}

function noneAnswers(total: number): string {
  return total === 1
    ? 'the only heuristic gives no usable answer'
    : `none of ${total} heuristics gives a usable answer`;
}

/** Said of a verdict beside a status that rules it out: its number is shown, so it is not denied. */
const notCounted = 'the verdict that came all the same is not counted';

function noAnswer(video: Video, state: OutcomeWord, verdict: Verdict | Gap): string {
  switch (state) {
    case 'processing':
      return `identifAI has not finished analysing this video; ${isGap(verdict) ? 'there is no verdict yet' : notCounted}.`;
    case 'errored':
      return `identifAI’s analysis of this video failed; ${isGap(verdict) ? 'there is no verdict' : notCounted}.`;
    case 'unknown':
      return 'identifAI could not tell: its verdict is flagged unknown and is not counted.';
    case 'none':
      return 'identifAI gave no verdict for this video.';
    case 'human':
    case 'artificial':
    case 'unrecognised':
      return `identifAI answered with ${unreadWord(video, verdict)}, which this version does not know; it is not read as a verdict.`;
  }
}

/** Which word could not be read, so that a person can ask identifAI about it. */
function unreadWord(video: Video, verdict: Verdict | Gap): string {
  if (isGap(video.status) && video.status.gap !== 'missing' && video.status.gap !== 'null')
    return `the status ${quoteGap(video.status)}`;
  if (isGap(verdict)) return `a verdict that cannot be read`;
  if (isGap(verdict.classification)) return `the classification ${quoteGap(verdict.classification)}`;
  return isGap(verdict.unknown) ? `the unknown flag ${quoteGap(verdict.unknown)}` : 'a value';
}

function quoteGap(gap: Gap): string {
  return gap.given === undefined ? `(${describeGap(gap)})` : `“${toVisibleText(gap.given)}”`;
}

/** When there is no answer for the whole, what its parts say is still worth a clause. */
function partsTally(
  video: Video,
  heuristic: string | undefined,
  state: OutcomeWord,
): readonly SentencePart[] {
  if (state === 'processing' || isGap(video.frames) || video.frames.length === 0) return [];
  const outcomes = video.frames.map((frame) => outcomeOf(frame, heuristic));
  const count = (label: Label) => outcomes.filter((outcome) => outcome === label).length;
  if (count('artificial') + count('human') === 0) return [];
  return [
    { text: ` Of ${video.frames.length} frames, ${count('artificial')} say ` },
    { text: 'artificial', label: 'artificial' },
    { text: ` and ${count('human')} say ` },
    { text: 'human', label: 'human' },
    { text: '.' },
  ];
}

function plain(state: RowState, text: string): Sentence {
  return { state, parts: [{ text }] };
}

/** The main heuristic's name in words, for “Average says …”. */
export function heuristicName(verdict: Verdict | Gap): string {
  if (isGap(verdict)) return 'no verdict';
  const name = valueOf(verdict.heuristic);
  return name === undefined ? 'unnamed heuristic' : toVisibleText(name);
}
