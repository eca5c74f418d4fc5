import { describe, expect, it } from 'vitest';
import { NodeBudget, readFacts } from '#domain/read-facts.ts';
import { groupDetails } from './detail-groups.ts';

const group = (value: unknown) => groupDetails(readFacts(value, '/d', { budget: new NodeBudget(100) }));

describe("a model's own details", () => {
  it('read a list of names and values as figures under the name of the list', () => {
    expect(
      group({
        confidence: 0.5,
        performance: [
          { name: 'accuracy', value: 0.9 },
          { name: 'f1', value: null },
        ],
      }),
    ).toEqual([
      { title: null, details: [{ label: 'confidence', value: 0.5, at: '/d/confidence' }] },
      {
        title: 'performance',
        details: [
          { label: 'accuracy', value: 0.9, at: '/d/performance/0/value' },
          { label: 'f1', value: null, at: '/d/performance/1/value' },
        ],
      },
    ]);
  });

  it('keep two such lists apart', () => {
    const titles = group({ a: [{ name: 'x', value: 1 }], b: [{ name: 'x', value: 1 }] }).map(
      (each) => each.title,
    );
    expect(titles).toEqual(['a', 'b']);
  });

  it('keep the path of whatever does not come as name and value', () => {
    const labels = (value: unknown) => group(value).flatMap((each) => each.details.map((one) => one.label));
    expect(labels({ performance: [{ name: 'accuracy' }] })).toEqual(['performance.0.name']);
    expect(labels({ performance: [{ name: 4, value: 1 }] })).toEqual([
      'performance.0.name',
      'performance.0.value',
    ]);
    expect(labels({ performance: [{ name: 'x', value: { deep: 1 } }] })).toEqual([
      'performance.0.name',
      'performance.0.value.deep',
    ]);
    expect(labels({ performance: [{ name: 'x', value: 1, unit: '%' }] })).toEqual([
      'x',
      'performance.0.unit',
    ]);
    expect(labels('free text')).toEqual(['']);
  });
});
