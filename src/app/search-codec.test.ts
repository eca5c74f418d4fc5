import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-codec.ts';

describe('search params', () => {
  it('keeps a list of identifiers readable', () => {
    expect(stringifySearch({ ids: 'a,b:1,c', frame: 3, none: undefined })).toBe('?ids=a,b:1,c&frame=3');
  });

  it.each([
    ['frame=3', { frame: 3 }],
    ['frame=-3', { frame: -3 }],
    ['ids=1e5', { ids: '1e5' }],
    ['ids=007', { ids: '007' }],
    ['ids=true,null', { ids: 'true,null' }],
    ['ids=12345678901234567890', { ids: '12345678901234567890' }],
    ['a=1&a=2', { a: 1 }],
    ['__proto__=x&constructor=y', {}],
    ['', {}],
  ])('reads %s', (text, search) => {
    expect(parseSearch(text)).toEqual(search);
  });

  it('gives back what it was given', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer());
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), (search) => {
        const read = parseSearch(stringifySearch(search));
        for (const [key, given] of Object.entries(search)) expect(String(read[key])).toBe(String(given));
        expect(stringifySearch(read)).toBe(stringifySearch(search));
      }),
    );
  });
});
