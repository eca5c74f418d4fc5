import type { Gap } from '#contract/gap.ts';
import { isGap } from '#domain/reading.ts';
import type { SentenceFacts, Support } from '#domain/report/sentence-facts.ts';

const gapWords = {
  missing: 'non fornito',
  null: 'vuoto (null)',
  invalid: 'valore non valido',
  inexact: 'almeno 2^53, cifre perse',
  unrecognised: 'non riconosciuto',
} as const;

/** A gap in Italian. */
export function gapText(gap: Gap): string {
  const words = gapWords[gap.gap];
  return gap.given === undefined ? words : `${words} “${gap.given}”`;
}

const outcomeSentences = {
  processing: 'identifAI non ha terminato l’analisi di questo video; non c’è ancora un verdetto.',
  errored: 'L’analisi di questo video presso identifAI è fallita; non c’è un verdetto.',
  unknown:
    'identifAI non ha potuto distinguere: il verdetto è segnalato come indeterminato e non viene contato.',
  none: 'identifAI non ha dato un verdetto per questo video.',
  unrecognised:
    'identifAI ha risposto con un valore che questa versione non conosce; non viene letto come verdetto.',
} as const;

const overruledSentences = {
  processing:
    'identifAI non ha terminato l’analisi di questo video; il verdetto ricevuto comunque non viene contato.',
  errored:
    'L’analisi di questo video presso identifAI è fallita; il verdetto ricevuto comunque non viene contato.',
} as const;

const sides = { human: 'umano', artificial: 'artificiale' } as const;

export function italianSentence(facts: SentenceFacts): string {
  const { outcome } = facts;
  if (facts.hasVerdict && (outcome === 'processing' || outcome === 'errored'))
    return overruledSentences[outcome];
  if (outcome !== 'human' && outcome !== 'artificial') return outcomeSentences[outcome];
  const frames = support(facts.frames, frameWords);
  const tracks = support(facts.tracks, trackWords);
  return `identifAI dice ${sides[outcome]}; ${frames}, ${tracks}; ${heuristicsClause(facts)}.`;
}

type PartWords = { agreeing: string; empty: string; list: string };

const frameWords: PartWords = {
  agreeing: 'fotogrammi concordi',
  empty: 'nessun fotogramma elencato',
  list: 'elenco dei fotogrammi',
};
const trackWords: PartWords = {
  agreeing: 'tracce audio concordi',
  empty: 'nessuna traccia audio elencata',
  list: 'elenco delle tracce audio',
};

function support(part: Support, { agreeing, empty, list }: PartWords): string {
  if (isGap(part)) return `${list}: ${gapText(part)}`;
  return part.total === 0 ? empty : `${agreeing}: ${part.agree} su ${part.total}`;
}

function heuristicsClause({ label, heuristics: { total, against, silent } }: SentenceFacts): string {
  if (total === 0) return 'nessun’altra euristica fornita';
  const other = label === 'human' ? 'artificiale' : 'umano';
  const verdicts =
    against === 0
      ? `euristiche concordi: ${total - silent} su ${total}`
      : `euristiche che dicono ${other}: ${against} su ${total}`;
  return silent === 0 ? verdicts : `${verdicts}, senza risposta utilizzabile: ${silent}`;
}
