import { expect, it } from 'vitest';
import type { LookupOutcome } from '#contract/lookup.ts';
import { buildSource, buildSummary } from '#testing/builders.ts';
import { exportStep, toExportEvent } from './own-records.ts';

const first = 'a'.repeat(64);
const second = 'b'.repeat(64);
const found = (identifier: string, sha256: string): LookupOutcome => ({
  identifier,
  kind: 'found',
  video: buildSummary({ identifier }),
  source: buildSource({ sha256 }),
});
const outcomes: LookupOutcome[] = [
  found('one', first),
  found('two', second),
  found('three', first),
  { identifier: 'odd', kind: 'unreadable', problems: [], source: buildSource({ sha256: second }) },
  { identifier: 'gone', kind: 'not_returned', asOf: '2026-11-22T09:00:00.000Z' },
];

it('logs an export of many videos as one step, with the digest of every response they were read from', () => {
  const step = exportStep(outcomes, 'CSV');
  expect(step.responses).toEqual([
    { sha256: first, identifiers: ['one', 'three'] },
    { sha256: second, identifiers: ['two', 'odd'] },
    { sha256: '', identifiers: ['gone'] },
  ]);
  expect(toExportEvent(step, new Set(['one', 'two', 'three', 'gone']))).toMatchObject([
    { action: 'exported', identifier: null, sha256: null, covers: { videos: 4, responses: [first, second] } },
  ]);
});

it('tells a report only of those of its own videos that an export held', () => {
  const step = exportStep(outcomes, 'CSV');
  expect(toExportEvent(step, new Set(['two', 'elsewhere']))).toEqual([
    { at: step.at, actor: null, action: 'exported', identifier: 'two', sha256: second },
  ]);
  expect(toExportEvent(step, new Set(['gone']))).toMatchObject([{ identifier: 'gone', sha256: null }]);
  expect(toExportEvent(step, new Set(['elsewhere']))).toEqual([]);
});
