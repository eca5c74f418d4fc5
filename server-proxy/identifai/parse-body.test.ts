import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Summary, summarySchema } from '#contract/summary.ts';
import type { ParsedBody, ParsedRow } from './parse-body.ts';
import { createParsing } from './parsing.ts';

const { body: openBody } = createParsing(() => null);

/** Reads a body that arrives in chunks of seven bytes. */
async function parse(body: string | Uint8Array, asked: readonly string[] = ['a', 'b', 'c']) {
  const bytes = Buffer.from(body);
  const intake = openBody(new Set(asked));
  for (let at = 0; at < bytes.length; at += 7) void intake.write(bytes.subarray(at, at + 7));
  return intake.finish();
}
const parseRows = async (rows: readonly unknown[], asked?: readonly string[]) =>
  parse(JSON.stringify(rows), asked);
const good = (identifier: string, classification = 'human') => ({
  identifier,
  status: 'done',
  name: `${identifier} é.mp4`,
  verdict: { heuristic: 'Average', classification, confidence: 0.8 },
});
const summaryOf = ({ summary }: ParsedRow): Summary => summarySchema.parse(JSON.parse(summary ?? 'null'));

function unpack({ pieces }: ParsedBody): Buffer[] {
  return pieces.map(({ packed }) => brotliDecompressSync(packed));
}

describe('a body', () => {
  it('gives one summary per row, its digest, and pieces that are the exact body', async () => {
    const text = `\n[ ${JSON.stringify(good('b'), null, 3)} ,\t${JSON.stringify(good('a', 'artificial'))}\n] `;
    const body = await parse(text);
    expect(
      body.rows.map((row) => [row.identifier, row.position, summaryOf(row).outcome, row.settled]),
    ).toEqual([
      ['b', 0, 'human', true],
      ['a', 1, 'artificial', true],
    ]);
    expect(body.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(Buffer.concat(unpack(body)).toString()).toBe(text);
    const [piece] = body.pieces;
    const row = unpack(body)[0]?.subarray(piece?.rowAt, (piece?.rowAt ?? 0) + (body.rows[0]?.size ?? 0));
    expect(row?.toString()).toBe(JSON.stringify(good('b'), null, 3));
  });

  it('without rows is kept as well', async () => {
    const body = await parse(' []\n');
    expect(body.rows).toEqual([]);
    expect(Buffer.concat(unpack(body)).toString()).toBe(' []\n');
  });

  it('counts how often each model takes the side of the others, and one changed score changes the count', async () => {
    const said = (model: string, human: number) => ({
      model,
      classification: [
        { label: 'human', score: human },
        { label: 'artificial', score: 1 - human },
      ],
    });
    const talliesOf = async (score: number) => {
      const frame = { results: [said('V01', 0.9), said('new model', score)] };
      const clip = { results: [said('Phantom', 0.2), said('V01', 0.3)] };
      const results = { images: [frame, frame], audios: [{ details: { clips: [clip] } }] };
      const [row] = (await parseRows([{ ...good('a'), results }])).rows.map(summaryOf);
      return row?.models.tallies;
    };
    expect(await talliesOf(0.8)).toEqual([
      ['V01', 3, 3],
      ['new model', 2, 2],
      ['Phantom', 1, 1],
    ]);
    expect(await talliesOf(0.4)).toEqual([
      ['V01', 3, 1],
      ['new model', 2, 0],
      ['Phantom', 1, 1],
    ]);
  });

  it('with bad rows among the good ones keeps the good ones and says what the others are', async () => {
    const { rows } = await parseRows([
      null,
      good('a'),
      5,
      'x',
      [],
      good('b'),
      { status: 'done' },
      { identifier: 7 },
    ]);
    expect(rows.filter((row) => row.summary !== null).map((row) => row.identifier)).toEqual(['a', 'b']);
    expect(
      rows.filter((row) => row.identifier === null).map((row) => [row.position, row.problems[0]?.message]),
    ).toEqual([
      [0, 'The row is not an object.'],
      [2, 'The row is not an object.'],
      [3, 'The row is not an object.'],
      [4, 'The row is not an object.'],
      [6, 'The row has no identifier.'],
      [7, 'The row’s identifier is not text.'],
    ]);
  });

  it('keeps a row apart that nobody asked for', async () => {
    const { rows } = await parseRows([good('z')]);
    expect(rows).toMatchObject([
      { identifier: null, problems: [{ message: 'The row’s identifier was not asked for.' }] },
    ]);
  });

  it('knows the oldest rows, which have no identifier, by the hash they were asked for', async () => {
    const { rows } = await parseRows([{ hash: 'a', name: 'old.mp4' }, { hash: 'z' }]);
    expect(rows.map((row) => row.identifier)).toEqual(['a', null]);
  });

  it('merges equal rows and keeps contradicting ones', async () => {
    const reordered = Object.fromEntries(Object.entries(good('a')).toReversed());
    const { rows } = await parseRows([good('a'), good('a'), reordered, good('b'), good('b', 'artificial')]);
    expect(rows.map((row) => [row.identifier, row.position])).toEqual([
      ['a', 0],
      ['b', 3],
      ['b', 4],
    ]);
  });

  it('takes the last of two equal keys, as JSON.parse does', async () => {
    const { rows } = await parse('[{"identifier":"a","status":"new","status":"errored"}]');
    expect(rows.map(summaryOf)).toMatchObject([{ status: 'errored', outcome: 'errored' }]);
  });

  it('with a row that says nothing calls it unreadable', async () => {
    const { rows } = await parseRows([{ identifier: 'a', message: 'gone', verdict: 7 }]);
    expect(rows).toMatchObject([{ identifier: 'a', summary: null, settled: false }]);
    expect(rows[0]?.problems.map((problem) => problem.at)).toEqual(['', '/verdict']);
  });

  it.each([
    ['new', { status: 'new' }, false],
    ['done', { status: 'done', verdict: null }, true],
    ['errored', { status: 'errored' }, true],
    ['a word we do not know', { status: 'processing' }, false],
    ['no status but a verdict', { status: undefined }, true],
    ['neither status nor verdict', { status: null, verdict: null }, false],
  ])('with %s is asked for again or not', async (_, over, settled) => {
    const { rows } = await parseRows([{ ...good('a'), ...over }]);
    expect(rows[0]?.settled).toBe(settled);
  });

  it('with keys that could change a prototype changes none', async () => {
    const bomb = '{"__proto__":{"status":"done"},"constructor":{"prototype":{"x":1}}}';
    const { rows } = await parse(
      `[{"identifier":"a","name":"n","verdict":${bomb},"__proto__":${bomb},"results":{"images":[${bomb}]}}]`,
    );
    expect(rows.map(summaryOf)).toMatchObject([{ status: { gap: 'missing' }, outcome: 'none' }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with a row a hundred thousand levels deep is answered', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { rows } = await parse(`[${deep},{"identifier":"a","name":${deep}}]`);
    expect(rows.map((row) => row.identifier)).toEqual([null, 'a']);
  });

  const whole = JSON.stringify([good('a'), good('b')]);
  it.each([
    ['empty', ''],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['an object', '{"data":[]}'],
    ['a refusal in words', '{"message":"Too Many Attempts."}'],
    ['a trailing comma', '[{"identifier":"a"},]'],
    ['a comment', '[{"identifier":"a"}] // end'],
    ['NaN', '[{"identifier":"a","count":NaN}]'],
    ['Infinity', '[{"identifier":"a","count":Infinity}]'],
    ['single quotes', "[{'identifier':'a'}]"],
    ['UTF-16', Buffer.from(whole, 'utf16le')],
    ['Latin-1', Buffer.from(whole, 'latin1')],
    ['half a character', Buffer.from(whole).fill(0xff, 30, 31)],
    ['far more rows than asked for', JSON.stringify(Array.from({ length: 107 }, () => null))],
  ])('that is %s is refused', async (_, body) => {
    await expect(parse(body)).rejects.toMatchObject({ code: 'upstream_bad_body' });
  });

  it('cut anywhere is refused', async () => {
    const cuts = Array.from({ length: 64 }, (_, index) => Math.floor((index * whole.length) / 64));
    for (const cut of cuts) {
      await expect(parse(whole.slice(0, cut))).rejects.toMatchObject({ code: 'upstream_bad_body' });
    }
  });

  it('of any bytes is read or refused, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.json().map((json) => Buffer.from(`[${json}]`)),
        ),
        async (bytes) => {
          const result = await parse(bytes).catch((error: unknown) => error);
          expect(result).toSatisfy(
            (value: object) => 'sha256' in value || ('code' in value && value.code === 'upstream_bad_body'),
          );
        },
      ),
    );
  });
});
