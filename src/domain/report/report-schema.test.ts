import { readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { reportSchema } from '#contract/report.ts';
import { buildFound, buildSource, buildSummary, buildVideoFound, missing } from '#testing/builders.ts';
import { buildReport } from './build-report.ts';
import { toJson } from './json.ts';

const published = 'public/schemas/verdict-desk-report-1.0.schema.json';

/** The schema as readers find it: made from the one the app itself parses with. */
function madeSchema(): string {
  const schema = z.toJSONSchema(reportSchema, { target: 'draft-2020-12', reused: 'ref' });
  const named = {
    ...schema,
    $id: 'https://verdict-desk.example/schemas/verdict-desk-report-1.0.schema.json',
    title: 'Verdict Desk report 1.0',
    description:
      'A report value: findings of identifAI video classifications, where they were read, and what was made of them.',
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}

const at = '2026-11-22T10:00:00.000Z';
const report = buildReport({
  generatedAt: at,
  meta: { mode: 'demo', upstreamOrigin: 'http://127.0.0.1:1', version: '1.0.0' },
  outcomes: [
    buildVideoFound({ verdict: missing }),
    buildFound(),
    { identifier: 'gone', kind: 'not_returned', asOf: at },
    {
      identifier: 'odd',
      kind: 'unreadable',
      problems: [{ at: '', message: 'is text' }],
      source: buildSource(),
    },
    {
      identifier: 'two',
      kind: 'conflict',
      videos: [buildSummary(), buildSummary({ outcome: 'human' })],
      sources: [buildSource(), buildSource()],
    },
  ],
});

describe('the published JSON Schema', () => {
  it('is the schema the app itself uses; UPDATE_SCHEMA=1 writes it anew', () => {
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(published, madeSchema());
    expect(readFileSync(published, 'utf8')).toBe(madeSchema());
  });

  it('accepts a report of every kind of answer and refuses one with a made-up state', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(published, 'utf8')));
    expect(validate(JSON.parse(toJson(report)))).toBe(true);
    const wrong: unknown = JSON.parse(
      toJson(report).replaceAll('"state":"not_returned"', '"state":"human-ish"'),
    );
    expect(validate(wrong)).toBe(false);
  });
});
