import type { OutcomeWord } from '#contract/summary.ts';

/** Everything a row can amount to: an outcome of the analysis, or the reason why there is none to show. */
export type RowState = OutcomeWord | 'not_returned' | 'unreadable' | 'conflict' | 'failed' | 'waiting';

/**
 * The one place that names states for people. Only `human` and `artificial` are answers; every other word
 * says in its sentence why there is no answer.
 */
export const outcomeWords: Readonly<Record<RowState, { word: string; sentence: string }>> = {
  human: { word: 'Human-made', sentence: 'identifAI classifies this as made by a person.' },
  artificial: { word: 'AI-made', sentence: 'identifAI classifies this as generated or altered by AI.' },
  unknown: { word: 'Unknown', sentence: 'The analysis finished but could not tell human from AI.' },
  errored: { word: 'Errored', sentence: 'The analysis failed at identifAI. There is no verdict.' },
  processing: { word: 'Processing', sentence: 'The analysis is not finished. There is no verdict yet.' },
  none: { word: 'No verdict', sentence: 'The analysis finished without a verdict.' },
  unrecognised: {
    word: 'Unrecognised',
    sentence: 'identifAI answered with a value this version does not know. It is not counted.',
  },
  not_returned: {
    word: 'Not returned',
    sentence: 'identifAI sent nothing for this identifier. That says nothing about the video.',
  },
  unreadable: {
    word: 'Unreadable',
    sentence: 'identifAI sent something for this identifier that cannot be read.',
  },
  conflict: {
    word: 'Conflict',
    sentence: 'identifAI sent several different answers for this identifier. None of them is counted.',
  },
  failed: { word: 'Failed', sentence: 'This lookup failed. Nothing is known about the video.' },
  waiting: { word: 'Waiting', sentence: 'This identifier has not been looked up yet.' },
};

/** All states, answers first, in the order in which legends and filters list them. */
export const rowStates: readonly RowState[] = [
  'artificial',
  'human',
  'unknown',
  'none',
  'processing',
  'waiting',
  'errored',
  'unrecognised',
  'conflict',
  'unreadable',
  'not_returned',
  'failed',
];
