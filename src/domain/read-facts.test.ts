import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeBudget, readFacts } from './read-facts.ts';

const read = (json: string, nodes = 2000) => {
  const budget = new NodeBudget(nodes);
  return { facts: readFacts(JSON.parse(json), '/m', { budget }), budget };
};

describe('the leaves of free-form data', () => {
  it('come in order with name and path, empty branches too', () => {
    expect(
      read('{"confidence":1,"performance":[{"name":"f1","value":null}],"a/b":{},"c~":[]}').facts,
    ).toEqual([
      { at: '/m/confidence', name: 'confidence', value: 1 },
      { at: '/m/performance/0/name', name: 'performance.0.name', value: 'f1' },
      { at: '/m/performance/0/value', name: 'performance.0.value', value: null },
      { at: '/m/a~1b', name: 'a/b', value: '{}' },
      { at: '/m/c~0', name: 'c~', value: '[]' },
    ]);
  });

  it('leave out keys that could reach a prototype', () => {
    const { facts } = read(
      '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"toJSON":1,"then":2}',
    );
    expect(facts.map((fact) => fact.name)).toEqual(['toJSON', 'then']);
    expect('isAdmin' in Object.prototype).toBe(false);
  });

  it('write numbers that JSON cannot hold as text', () => {
    expect(read('{"a":1e400}').facts[0]?.value).toBe('Infinity');
  });

  it('stop at the budget and say so', () => {
    const keys = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, index]));
    const { facts, budget } = read(JSON.stringify(keys));
    expect(facts.length).toBeLessThan(2000);
    expect(budget.clipped).toBe(true);
  });

  it('stop at 64 levels and say so', () => {
    const { budget } = read(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`);
    expect(budget.clipped).toBe(true);
  });

  it('can be read from anything without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const { facts } = read(JSON.stringify(value));
        expect(() => JSON.stringify(facts)).not.toThrow();
      }),
    );
  });
});
