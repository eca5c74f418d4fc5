import { describe, expect, it } from 'vitest';
import { describeError } from '#lib/describe-error.ts';
import { createLog, type LogFields } from './log.ts';
import { Secret } from './secret.ts';

const key = 'canary-Kq7vT2mXw9RzP4sLd8Bn';

function record() {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', secrets: [new Secret(key)], write: (line) => lines.push(line) });
  return { lines, log };
}

describe('the log', () => {
  it('writes one JSON object per line with time and level', () => {
    const { lines, log } = record();
    log.warn('failed', { status: 502, code: 'upstream_reset', requestId: 'a-1' });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      event: 'failed',
      status: 502,
      code: 'upstream_reset',
      requestId: 'a-1',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  it('drops fields that are not on its list, whatever a caller passes', () => {
    const { lines, log } = record();
    const fields: LogFields = Object.assign({ status: 200 }, { headers: { 'x-api-key': 'k' }, body: 'b' });
    log.info('answered', fields);
    expect(Object.keys(JSON.parse(lines[0] ?? '')).toSorted()).toEqual(['event', 'level', 'status', 'time']);
  });

  it.each([
    ['in a field', (text: string): LogFields => ({ reason: text })],
    ['cut in two by the limit', (text: string): LogFields => ({ excerpt: 'x'.repeat(390) + text })],
  ])('never holds the key: %s', (_, fields) => {
    const { lines, log } = record();
    log.error(`event ${key}`, fields(`said ${key}`));
    expect(lines.join('')).not.toContain('canary');
  });

  it('keeps hostile text on its line and visible', () => {
    const { lines, log } = record();
    log.info('x', { reason: 'a\nb\u001b[31m\u202e\u2028\u0000' });
    expect(lines.join('').trim().split('\n')).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[\u001b\u202e\u2028]/);
    expect(JSON.parse(lines[0] ?? '').reason).toBe(String.raw`a\u000ab\u001b[31m\u202e\u2028\u0000`);
  });

  it('clips a field so that a page of text cannot fill the log', () => {
    const { lines, log } = record();
    log.info('x', { excerpt: 'y'.repeat(100_000) });
    expect(lines[0]?.length).toBeLessThan(600);
  });

  it('says nothing below its level', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'warn', secrets: [], write: (line) => lines.push(line) });
    log.info('quiet');
    log.warn('loud');
    expect(lines).toHaveLength(1);
  });
});

describe('an error described for the operator', () => {
  it('names the chain of causes and codes', () => {
    const inner = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(describeError(new Error('read failed', { cause: inner }))).toBe(
      'Error: read failed < Error ECONNREFUSED: connect',
    );
    expect(describeError('text')).toBe('text');
    expect(describeError({ password: 'x' })).toBe('a thrown object');
  });
});
