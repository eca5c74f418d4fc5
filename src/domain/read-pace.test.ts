import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Circuit, ReadPace } from './read-pace.ts';

describe('the pace of reads', () => {
  it('lets the first two leave at once and the third after a second', () => {
    const pace = new ReadPace({ readsPerSecond: 2, readsPerMinute: 58 });
    expect(pace.departureAfter(0, 50)).toBe(50);
    expect([0, 1, 2, 3, 4].map((ahead) => pace.departureAfter(ahead, 50))).toEqual([
      50, 50, 1150, 1150, 2250,
    ]);
  });

  it('never lets more leave in any second or minute than allowed, whenever they are asked for', () => {
    const limits = { readsPerSecond: 2, readsPerMinute: 58 };
    fc.assert(
      fc.property(fc.array(fc.nat(4_000), { minLength: 1, maxLength: 200 }), (pauses) => {
        const pace = new ReadPace(limits);
        const left: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now = pace.departureAfter(0, now + pause);
          pace.departed(now);
          left.push(now);
        }
        for (const [index, time] of left.entries()) {
          expect(time - (left[index - 2] ?? -Infinity)).toBeGreaterThan(1_000);
          expect(time - (left[index - 58] ?? -Infinity)).toBeGreaterThan(60_000);
        }
      }),
    );
  });

  it('holds everything back until the time a refusal named', () => {
    const pace = new ReadPace({ readsPerSecond: 2, readsPerMinute: 58 });
    pace.holdUntil(7_000);
    pace.holdUntil(3_000);
    expect(pace.departureAfter(0, 100)).toBe(7_000);
  });
});

describe('the circuit', () => {
  it('opens after five faults in a row and lets one read try every 15 s', () => {
    const circuit = new Circuit();
    for (let fault = 0; fault < 4; fault += 1) circuit.answered(true, 0);
    expect(circuit.waitMs(0)).toBe(0);
    circuit.answered(true, 1_000);
    expect(circuit.waitMs(1_000)).toBe(15_000);
    expect(circuit.waitMs(16_000)).toBe(0);
    circuit.departed(16_000);
    expect(circuit.waitMs(16_001)).toBe(14_999);
    circuit.answered(true, 16_100);
    expect(circuit.waitMs(16_100)).toBe(15_000);
    circuit.departed(31_100);
    circuit.answered(false, 31_200);
    expect(circuit.waitMs(31_200)).toBe(0);
  });

  it('stays closed when an answer comes between the faults', () => {
    const circuit = new Circuit();
    for (let round = 0; round < 20; round += 1) circuit.answered(round % 5 !== 4, round);
    expect(circuit.waitMs(20)).toBe(0);
  });
});
