import { describeGap, isGap } from '#domain/reading.ts';
import type { SentenceFacts, Support } from '#domain/report/sentence-facts.ts';

const outcomeSentences = {
  processing: 'identifAI has not finished analysing this video; there is no verdict yet.',
  errored: 'identifAI’s analysis of this video failed; there is no verdict.',
  unknown: 'identifAI could not tell: its verdict is flagged unknown and is not counted.',
  none: 'identifAI gave no verdict for this video.',
  unrecognised: 'identifAI answered with a value this version does not know; it is not read as a verdict.',
} as const;

const overruledSentences = {
  processing:
    'identifAI has not finished analysing this video; the verdict that came all the same is not counted.',
  errored: 'identifAI’s analysis of this video failed; the verdict that came all the same is not counted.',
} as const;

/** The same sentence as at the top of the video page. */
export function englishSentence(facts: SentenceFacts): string {
  const { outcome } = facts;
  if (facts.hasVerdict && (outcome === 'processing' || outcome === 'errored'))
    return overruledSentences[outcome];
  if (outcome !== 'human' && outcome !== 'artificial') return outcomeSentences[outcome];
  return `identifAI says ${outcome}; ${supportClause(facts)}; ${heuristicsClause(facts)}.`;
}

function support(part: Support, one: string, list: string): string {
  if (isGap(part)) return `${list} ${describeGap(part)}`;
  if (part.total === 0) return `no ${one} is listed`;
  return `${part.agree} of ${part.total} ${part.total === 1 ? one : `${one}s`}`;
}

function isCounted(part: Support): boolean {
  return !isGap(part) && part.total > 0;
}

function supportClause({ frames, tracks }: SentenceFacts): string {
  const frameText = support(frames, 'frame', 'frame list');
  const trackText = support(tracks, 'sound track', 'sound track list');
  if (isCounted(frames) && isCounted(tracks)) return `${frameText} and ${trackText} agree`;
  if (!isCounted(frames) && !isCounted(tracks)) return `${frameText} and ${trackText}`;
  const counted = isCounted(frames) ? frames : tracks;
  const verb = !isGap(counted) && counted.total === 1 ? 'agrees' : 'agree';
  return isCounted(frames) ? `${frameText} ${verb}, ${trackText}` : `${trackText} ${verb}, ${frameText}`;
}

function heuristicsClause({ label, heuristics }: SentenceFacts): string {
  const { total, against, silent } = heuristics;
  if (total === 0) return 'no other heuristic was given';
  if (against > 0) {
    const other = label === 'human' ? 'artificial' : 'human';
    const noun = total === 1 ? 'heuristic' : 'heuristics';
    return `${against} of ${total} ${noun} ${against === 1 ? 'says' : 'say'} ${other}${silence(silent)}`;
  }
  if (silent === 0) return agreement(total);
  if (silent < total) return `${total - silent} of ${total} heuristics agree${silence(silent)}`;
  return total === 1
    ? 'the only heuristic gives no usable answer'
    : `none of ${total} heuristics gives a usable answer`;
}

function silence(silent: number): string {
  return silent === 0 ? '' : `, ${silent} ${silent === 1 ? 'gives' : 'give'} no usable answer`;
}

function agreement(total: number): string {
  if (total === 1) return 'the only heuristic agrees';
  return total === 2 ? 'both heuristics agree' : `all ${total} heuristics agree`;
}
