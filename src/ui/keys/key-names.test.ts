import { describe, expect, it } from 'vitest';
import { splitKeys, toKeyCaps } from './key-names.ts';

describe('key names', () => {
  it('spells combinations as the caps on the keyboard', () => {
    expect(toKeyCaps('mod+k, /')).toEqual([['Ctrl', 'K'], ['/']]);
    expect(toKeyCaps('arrowdown')).toEqual([['↓']]);
    expect(toKeyCaps('shift+x')).toEqual([['Shift', 'X']]);
  });

  it('takes the plus key as a key, not as a joint', () => {
    expect(toKeyCaps('+')).toEqual([['+']]);
  });

  it('ignores empty alternatives', () => {
    expect(splitKeys(' j , ')).toEqual(['j']);
  });
});
