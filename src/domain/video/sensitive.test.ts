import { expect, it } from 'vitest';
import type { Reading } from '#contract/gap.ts';
import { sensitivityOf } from './sensitive.ts';

const unchecked = { gap: 'null' } as const;
const invalid = { gap: 'invalid', given: 'no' } as const;

it.each<[Reading<boolean>, Reading<boolean>, string | null]>([
  [true, false, 'flagged as not safe for work'],
  [false, true, 'flagged as not safe for work'],
  [true, unchecked, 'flagged as not safe for work'],
  [false, false, null],
  [false, unchecked, null],
  [unchecked, false, null],
  [unchecked, unchecked, 'not checked'],
  [invalid, invalid, 'not checked'],
])('with video %j and frame %j, media is hidden because: %s', (video, frame, reason) => {
  expect(sensitivityOf({ nsfw: video }, { nsfw: frame })).toBe(reason);
});
