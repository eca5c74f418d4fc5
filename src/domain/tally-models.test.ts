import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildClip, buildFrame, buildModelResult, missing } from '#testing/builders.ts';
import { tallyModels } from './tally-models.ts';
import { agreementOf } from './video/agreement.ts';

const result = fc
  .record({
    model: fc.oneof(fc.constantFrom('V01', 'Phantom', 'constructor', 'new in 2031'), fc.constant(missing)),
    artificial: fc.constantFrom(0, 0.2, 0.5, 0.9, 1),
    unknown: fc.constantFrom(true, false, missing),
  })
  .map(buildModelResult);
const results = fc.array(result, { maxLength: 6 });

test('a model’s tally is the sum of its row in the video page’s agreement tables, of frames and of clips', () => {
  fc.assert(
    fc.property(
      fc.array(results, { maxLength: 8 }),
      fc.array(results, { maxLength: 4 }),
      (images, sounds) => {
        const frames = images.map((each) => buildFrame({ results: each }));
        const clips = sounds.map((each) => buildClip({ results: each }));
        const tables = [agreementOf(frames), agreementOf(clips)];
        for (const [model, compared, same] of tallyModels([frames, clips]).tallies) {
          const cells = tables.flatMap(({ models, cells: rows }) => {
            const place = models.indexOf(model);
            return (rows[place] ?? []).filter((_, column) => column !== place);
          });
          expect(compared).toBe(cells.reduce((sum, cell) => sum + cell.both, 0));
          expect(same).toBe(cells.reduce((sum, cell) => sum + cell.agree, 0));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('of many models the first 16 are named and the rest is counted', () => {
  const many = Array.from({ length: 40 }, (_, place) => buildModelResult({ model: `M${place}` }));
  const { tallies, more } = tallyModels([[buildFrame({ results: many })]]);
  expect(tallies).toHaveLength(16);
  expect(tallies[0]).toEqual(['M0', 39, 39]);
  expect(more).toBe(24);
});
