import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#contract/gap.ts';
import { formatConfidence } from '#domain/format.ts';
import { ReadingText } from './reading-text.tsx';

function shown(reading: Reading<string | number | boolean>): string {
  return render(<ReadingText reading={reading} />).container.textContent;
}

describe('a reading', () => {
  it('looks different when it is zero, false, empty, null, missing, invalid, inexact or unrecognised', () => {
    const readings: Reading<string | number | boolean>[] = [
      0,
      false,
      '',
      { gap: 'null' },
      { gap: 'missing' },
      { gap: 'invalid', given: '0' },
      { gap: 'inexact', given: '12345678901234567890' },
      { gap: 'unrecognised', given: 'synthetic' },
    ];
    expect(new Set(readings.map(shown)).size).toBe(readings.length);
  });

  it('is marked as a gap and never passed to the number format when there is none', () => {
    const { container } = render(<ReadingText<number> reading={{ gap: 'null' }} format={formatConfidence} />);
    expect(container.innerHTML).toContain('data-gap="null"');
    expect(container).toHaveTextContent('empty (null)');
  });

  it('spells out what would turn the text around', () => {
    expect(shown('photo\u202Egnp.exe')).toBe('photo\\u202Egnp.exe');
    expect(shown({ gap: 'unrecognised', given: 'a\u200Bb' })).toContain('a\\u200Bb');
  });

  it('draws markup as the text it is', () => {
    const { container } = render(<ReadingText reading={'<img src=x onerror=alert(1)>'} />);
    expect(container.innerHTML).toContain('&lt;img');
  });
});
