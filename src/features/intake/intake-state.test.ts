import { describe, expect, it } from 'vitest';
import { emptyIntake, type IntakeAction, reduceIntake } from './intake-state.ts';

const after = (...actions: IntakeAction[]) => actions.reduce(reduceIntake, emptyIntake);

describe('putting identifiers in', () => {
  it('joins the box and files, the box first', () => {
    const state = after(
      { type: 'attached', name: 'monday.csv', bytes: 10, text: 'identifier\nb\nc' },
      { type: 'edited', text: 'a\nb' },
    );
    expect(state.intake).toMatchObject({ accepted: ['a', 'b', 'c'], duplicates: 1 });
    expect(state.attachments[0]?.source.format).toBe('table, column “identifier”');
  });

  it('takes a file out again', () => {
    const state = after(
      { type: 'attached', name: 'one.txt', bytes: 1, text: 'a' },
      { type: 'attached', name: 'two.txt', bytes: 1, text: 'b' },
      { type: 'detached', id: 1 },
    );
    expect(state.intake.accepted).toEqual(['b']);
  });

  it('keeps what is in when a file is refused, and the refusal until it is dismissed', () => {
    const refused = after(
      { type: 'edited', text: 'a' },
      { type: 'refused', name: 'x.mp4', reason: 'is no text' },
    );
    expect(refused.intake.accepted).toEqual(['a']);
    expect(refused.refused).toHaveLength(1);
    expect(reduceIntake(refused, { type: 'dismissed', id: 1 }).refused).toEqual([]);
  });

  it('starts over', () => {
    expect(after({ type: 'edited', text: 'a' }, { type: 'emptied' })).toEqual(emptyIntake);
  });
});
