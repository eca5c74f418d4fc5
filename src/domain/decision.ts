import type { Label } from '#contract/gap.ts';
import type { OutcomeWord } from '#contract/summary.ts';

/** What a reviewer can decide. It stands beside the machine's verdict and never replaces it. */
export const decisionChoices = ['human', 'artificial', 'cannot_tell', 'second_look'] as const;
export type DecisionChoice = (typeof decisionChoices)[number];

/** The choices in words, and the key that makes each. */
export const decisionWords: Readonly<Record<DecisionChoice, { word: string; sentence: string }>> = {
  human: { word: 'Human-made', sentence: 'The reviewer decided that a person made this.' },
  artificial: { word: 'AI-made', sentence: 'The reviewer decided that this is generated or altered by AI.' },
  cannot_tell: { word: 'Cannot tell', sentence: 'The reviewer cannot tell from what is there.' },
  second_look: { word: 'Needs a second look', sentence: 'The reviewer asks for another reviewer.' },
};

/** A reviewer's own decision on one video, kept in this browser. */
export type Decision = {
  identifier: string;
  choice: DecisionChoice;
  /** From the reviewer's list of reasons; empty when none was chosen. */
  reason: string;
  /** Free text. */
  note: string;
  /** The reviewer's name as typed; empty when not given. */
  reviewer: string;
  /** ISO 8601, UTC, by this computer's clock. */
  decidedAt: string;
  /** True when scores were hidden until this decision was made. */
  blind: boolean;
  /** What identifAI said at that time, so that a later answer cannot rewrite the comparison. */
  machine: OutcomeWord;
  /** Digest of the upstream body the reviewer looked at; empty when there was none. */
  sha256: string;
};

/** Reasons offered at first; a reviewer edits the list. */
export const defaultReasons: readonly string[] = [
  'Visible artefacts in the picture',
  'Voice does not fit the picture',
  'Model scores agree',
  'Model scores contradict each other',
  'Content Credentials',
  'Source or context known',
  'Poor quality or too short',
];

/** How a decision relates to what the machine said; only sides can agree or differ. */
export type DecisionAgreement = 'agrees' | 'differs' | 'not_comparable';

/** Compares a decision with a machine outcome; “cannot tell” and machine outcomes without a side are not comparable. */
export function compareDecision(choice: DecisionChoice, machine: OutcomeWord): DecisionAgreement {
  const side: Label | null = choice === 'human' || choice === 'artificial' ? choice : null;
  if (side === null || (machine !== 'human' && machine !== 'artificial')) return 'not_comparable';
  return side === machine ? 'agrees' : 'differs';
}

/** Steps of the work on a video that the browser keeps, so that a report can list them. */
export const eventKinds = ['opened', 'decided', 'changed', 'undone', 'exported'] as const;
export type EventKind = (typeof eventKinds)[number];

/** One line of the event log. */
export type ReviewEvent = {
  identifier: string;
  kind: EventKind;
  /** ISO 8601, UTC, by this computer's clock. */
  at: string;
  /** The reviewer's name as typed; empty when not known. */
  actor: string;
  /** Digest of the upstream body that was shown; empty when there was none. */
  sha256: string;
  /** What was decided, changed or exported, in words. */
  detail: string;
};

/** One export of one or many videos: one step, however many there are. */
export type ExportStep = {
  /** ISO 8601, UTC, by this computer's clock. */
  at: string;
  /** The reviewer's name as typed; empty when not known. */
  actor: string;
  /** The kind of file, in words. */
  file: string;
  /** The videos in it by the digest of the upstream body they were read from; an empty digest where there was none. */
  responses: readonly { sha256: string; identifiers: readonly string[] }[];
};

/** Event kinds in words. */
export const eventWords: Readonly<Record<EventKind, string>> = {
  opened: 'Opened',
  decided: 'Decided',
  changed: 'Decision changed',
  undone: 'Decision undone',
  exported: 'Exported',
};
