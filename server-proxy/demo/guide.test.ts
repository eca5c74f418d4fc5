import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stories } from './stories.ts';

const guide = readFileSync(new URL('../../docs/demo.md', import.meta.url), 'utf8');

it('the guide lists every sample, in the order of the screen', () => {
  const rows = guide.split('\n').filter((line) => /^\| (`|not returned)/u.test(line));
  const listed = rows.map((row) => row.split('|')[1]?.trim().replaceAll('`', '').replace('…', ''));
  const expected = stories.map((story) => (story.life === 'deleted' ? 'not returned' : story.name));
  expect(listed).toHaveLength(expected.length);
  for (const [index, name] of expected.entries()) {
    expect(name.startsWith(listed[index] ?? 'missing')).toBe(true);
  }
});
