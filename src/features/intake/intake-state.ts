import { collectIntake, type Intake } from '#domain/intake/collect-intake.ts';
import { parseSource } from '#domain/intake/parse-source.ts';
import type { Source } from '#domain/intake/source.ts';

/** A file or a large paste, read once when it came. */
export type Attachment = { id: number; name: string; bytes: number; source: Source };

export type RefusedFile = { id: number; name: string; reason: string };

/** Everything put in so far, and what it amounts to. */
export type IntakeState = {
  draft: string;
  draftSource: Source;
  attachments: readonly Attachment[];
  refused: readonly RefusedFile[];
  intake: Intake;
  nextId: number;
};

export type IntakeAction =
  | { type: 'edited'; text: string }
  | { type: 'attached'; name: string; bytes: number; text: string }
  | { type: 'refused'; name: string; reason: string }
  | { type: 'detached'; id: number }
  | { type: 'dismissed'; id: number }
  | { type: 'emptied' };

/** Pastes longer than this are kept beside the box: a text area with megabytes in it is slow to edit. */
export const largePasteLength = 100_000;

const nothing = parseSource('');

export const emptyIntake: IntakeState = {
  draft: '',
  draftSource: nothing,
  attachments: [],
  refused: [],
  intake: collectIntake([]),
  nextId: 1,
};

/** Reads each part once, when it changes, so that typing stays quick beside a file of megabytes. */
export function reduceIntake(state: IntakeState, action: IntakeAction): IntakeState {
  switch (action.type) {
    case 'edited':
      return collected({ ...state, draft: action.text, draftSource: parseSource(action.text) });
    case 'attached': {
      const { name, bytes, text } = action;
      const attachment = { id: state.nextId, name, bytes, source: parseSource(text) };
      return collected({
        ...state,
        attachments: [...state.attachments, attachment],
        nextId: state.nextId + 1,
      });
    }
    case 'refused': {
      const refused = { id: state.nextId, name: action.name, reason: action.reason };
      return { ...state, refused: [...state.refused, refused], nextId: state.nextId + 1 };
    }
    case 'detached':
      return collected({ ...state, attachments: state.attachments.filter(({ id }) => id !== action.id) });
    case 'dismissed':
      return { ...state, refused: state.refused.filter(({ id }) => id !== action.id) };
    case 'emptied':
      return emptyIntake;
  }
}

function collected(state: IntakeState): IntakeState {
  const intake = collectIntake([
    { name: null, source: state.draftSource },
    ...state.attachments.map(({ name, source }) => ({ name, source })),
  ]);
  return { ...state, intake };
}
