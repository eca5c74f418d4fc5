import type { RowState } from '#domain/outcome-words.ts';
import type { Paint } from './drawing.ts';

/**
 * Colours of files that leave the app, where custom properties do not reach: the light values of `ui/tokens.css`,
 * in sRGB, on white paper.
 */
export const paper = {
  ink: '#1a1e27',
  muted: '#4b505a',
  faint: '#5f636d',
  line: '#dfdcd6',
  sunken: '#f2f0eb',
  noticeTint: '#f9f4da',
  noticeLine: '#d2bd70',
} as const;

export const paintColours: Readonly<Record<Paint, string>> = {
  human: '#257cc2',
  artificial: '#dc701c',
  unknown: '#939199',
  errored: '#c32851',
  pending: '#589194',
  line: paper.line,
  sunken: paper.sunken,
  ink: paper.ink,
};

/** Text colour, tint behind text, and a sign of its own, so that a state is never told by colour alone. */
type StateLook = { text: string; tint: string; sign: string };

const answers = {
  human: { text: '#03528e', tint: '#e3f0fd', sign: '●' },
  artificial: { text: '#8e3c0b', tint: '#ffeddc', sign: '▲' },
} as const;
const noAnswer: StateLook = { text: '#56545b', tint: '#edecf0', sign: '○' };
const pending: StateLook = { text: '#2e5b5d', tint: '#e4f2f2', sign: '◇' };
const failed: StateLook = { text: '#a0163e', tint: '#feeaed', sign: '■' };

export const stateLooks: Readonly<Record<RowState, StateLook>> = {
  ...answers,
  unknown: noAnswer,
  none: noAnswer,
  not_returned: noAnswer,
  processing: pending,
  waiting: pending,
  errored: failed,
  failed,
  unreadable: failed,
  conflict: failed,
  unrecognised: failed,
};
