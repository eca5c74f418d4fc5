import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ObjectReader, ReadPass } from './object-reader.ts';
import { isGap } from './reading.ts';

function readerOf(json: string) {
  const pass = new ReadPass();
  const value: unknown = JSON.parse(`{"x":${json}}`);
  return { pass, reader: new ObjectReader({ ...Object(value) }, '/row', pass) };
}
const absent = () => new ObjectReader({}, '', new ReadPass());

describe('a value of the service', () => {
  it.each([
    ['0.5', 0.5],
    ['0', 0],
    ['-0', 0],
    ['1', 1],
    ['null', { gap: 'null' }],
    ['"0.93"', { gap: 'invalid', given: '"0.93"' }],
    ['1e400', { gap: 'invalid', given: 'Infinity' }],
    ['-5', { gap: 'invalid', given: '-5' }],
    ['101', { gap: 'invalid', given: '101' }],
    ['1e308', { gap: 'invalid', given: '1e+308' }],
    ['true', { gap: 'invalid', given: 'true' }],
    ['[0.5]', { gap: 'invalid', given: '[0.5]' }],
  ])('given as a confidence of %s is read for what it is', (json, expected) => {
    const { reader } = readerOf(json);
    expect(reader.fraction('x')).toEqual(expected);
    expect(Object.is(reader.fraction('x'), -0)).toBe(false);
  });

  it.each([
    ['3', 3],
    ['12345678901234567890', { gap: 'inexact', given: '12345678901234567000' }],
    ['-1', { gap: 'invalid', given: '-1' }],
  ])('given as a count of %s is read for what it is', (json, expected) => {
    expect(readerOf(json).reader.number('x', 0)).toEqual(expected);
  });

  it.each([
    ['"human"', 'human'],
    ['"artificial"', 'artificial'],
    ['"HUMAN"', { gap: 'unrecognised', given: 'HUMAN' }],
    ['"synthetic"', { gap: 'unrecognised', given: 'synthetic' }],
    ['""', { gap: 'unrecognised', given: '' }],
    ['1', { gap: 'invalid', given: '1' }],
    ['null', { gap: 'null' }],
  ])('given as a label of %s is a label only in the documented spelling', (json, expected) => {
    expect(readerOf(json).reader.label('x')).toEqual(expected);
  });

  it('that is absent is missing, whatever was expected', () => {
    const reader = absent();
    expect([
      reader.text('x'),
      reader.flag('x'),
      reader.number('x'),
      reader.status('x'),
      reader.texts('x'),
    ]).toEqual(Array.from({ length: 5 }, () => ({ gap: 'missing' })));
  });

  it('of ten million characters is cut, and said to be cut', () => {
    const { reader, pass } = readerOf(JSON.stringify('a'.repeat(10_000_000)));
    expect(reader.text('x')).toBe(`${'a'.repeat(2048)}…`);
    expect(pass.problems()).toEqual([{ at: '/row/x', message: 'text of 10000000 characters, cut' }]);
  });

  it('with half a surrogate pair can be written as UTF-8 afterwards', () => {
    expect(readerOf('"a\\ud800b"').reader.text('x')).toBe('a\ufffdb');
  });

  it('nested ten thousand levels deep is not quoted', () => {
    const { reader } = readerOf('['.repeat(20_000) + ']'.repeat(20_000));
    expect(reader.text('x')).toEqual({ gap: 'invalid', given: 'nested too deeply to quote' });
  });

  it.each([
    ['["a",null,{},"b"]', ['a', 'b'], 2],
    ['[]', [], 0],
    ['1', { gap: 'invalid', given: '1' }, 1],
    ['null', { gap: 'null' }, 0],
  ])('given as the list of models %s keeps the texts and notes the rest', (json, expected, problems) => {
    const { reader, pass } = readerOf(json);
    expect(reader.texts('x')).toEqual(expected);
    expect(pass.problemCount).toBe(problems);
  });

  it('never makes the reading throw, and is always a value of its kind or a gap', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { reader } = readerOf(JSON.stringify(value));
        expect(['string', 'object']).toContain(typeof reader.text('x'));
        const number = reader.number('x');
        expect(isGap(number) || Number.isFinite(number)).toBe(true);
        expect([true, false]).toContain(isGap(reader.flag('x')) || typeof reader.flag('x') === 'boolean');
        expect(isGap(reader.label('x')) || value === 'human' || value === 'artificial').toBe(true);
        reader.each('x', (entry) => entry.texts('x'));
      }),
    );
  });
});

describe('the list of problems', () => {
  it('names the first 200 and counts the rest', () => {
    const pass = new ReadPass();
    for (let index = 0; index < 1_000; index += 1) pass.note(`/${index}`, 'odd');
    expect(pass.problems()).toHaveLength(201);
    expect(pass.problems().at(-1)).toEqual({ at: '', message: '800 more problems' });
    expect(pass.problemCount).toBe(1_000);
  });
});
