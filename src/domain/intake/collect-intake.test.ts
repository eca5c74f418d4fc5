import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectIntake, maxAccepted } from './collect-intake.ts';
import { parseSource } from './parse-source.ts';

const collect = (...texts: string[]) =>
  collectIntake(
    texts.map((text, index) => ({
      name: index === 0 ? null : `file-${index}.csv`,
      source: parseSource(text),
    })),
  );

describe('what was put in, over the box and all files', () => {
  it('leaves out repetitions and counts them', () => {
    expect(collect('a\nb\na', 'b\nc\na')).toMatchObject({ accepted: ['a', 'b', 'c'], duplicates: 3 });
  });

  it('keeps identifiers that differ in case apart', () => {
    expect(collect('abc\nABC')).toMatchObject({ accepted: ['abc', 'ABC'], duplicates: 0 });
  });

  it('accepts 10,000 and names the 10,001st', () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`).join('\n');
    expect(collect(list(maxAccepted)).surplus).toEqual([]);
    const intake = collect(list(maxAccepted + 1));
    expect(intake.accepted).toHaveLength(maxAccepted);
    expect(intake.surplus).toEqual([`v${maxAccepted}`]);
  });

  it('says which file a refusal came from', () => {
    expect(collect('ok', 'a/b').rejected).toMatchObject([{ sourceName: 'file-1.csv', text: 'a/b' }]);
  });

  it('loses nothing: every entry is accepted, a repetition or surplus', () => {
    const word = fc.stringMatching(/^[a-c]{1,3}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const intake = collect(words.join('\n'));
        expect(intake.accepted.length + intake.surplus.length + intake.duplicates).toBe(words.length);
        expect(new Set(intake.accepted).size).toBe(intake.accepted.length);
      }),
    );
  });
});
