import { describe, expect, it } from 'vitest';
import type { LookupOutcome } from '#contract/lookup.ts';
import { reportSchema } from '#contract/report.ts';
import {
  buildFound,
  buildFrame,
  buildSource,
  buildSummary,
  buildSummaryVerdict,
  buildVerdict,
  buildVideoFound,
  missing,
  nothing,
} from '#testing/builders.ts';
import { aboutText } from './about.ts';
import { buildReport, type ReportInput } from './build-report.ts';
import { toCsv } from './csv.ts';
import { heuristicRows } from './heuristics-sheet.ts';
import { jsonChunks, toJson } from './json.ts';
import { scoresSheet } from './scores-sheet.ts';
import { videosSheet } from './videos-sheet.ts';

const meta = {
  mode: 'identifai',
  upstreamOrigin: 'https://backend.identifai.net',
  version: '1.0.0',
} as const;
const at = '2026-11-22T10:00:00.000Z';

function report(outcomes: ReportInput['outcomes'], rest: Partial<ReportInput> = {}) {
  return buildReport({ outcomes, generatedAt: at, meta, ...rest });
}

const everyKind: LookupOutcome[] = [
  buildFound({ identifier: 'found-1' }),
  { identifier: 'gone-1', kind: 'not_returned', asOf: at },
  {
    identifier: 'odd-1',
    kind: 'unreadable',
    problems: [{ at: '/verdict', message: 'is text' }],
    source: buildSource(),
  },
  {
    identifier: 'twice-1',
    kind: 'conflict',
    videos: [
      buildSummary({ identifier: 'twice-1' }),
      buildSummary({ identifier: 'twice-1', outcome: 'human' }),
    ],
    sources: [buildSource(), buildSource({ pointer: '/1' })],
  },
  {
    identifier: 'lost-1',
    kind: 'failed',
    error: {
      code: 'upstream_timeout',
      message: 'identifAI did not answer in time.',
      retryable: true,
      requestId: 'r1',
    },
  },
];

describe('a report', () => {
  it('has one entry for every identifier asked, whatever came back', () => {
    const { videos, counts, total } = report(everyKind);
    expect(videos.map(({ state }) => state)).toEqual([
      'artificial',
      'not_returned',
      'unreadable',
      'conflict',
      'failed',
    ]);
    expect(total).toBe(5);
    expect(counts).toEqual({ artificial: 1, not_returned: 1, unreadable: 1, conflict: 1, failed: 1 });
  });

  it('fits its own published shape and survives the way through JSON', () => {
    const value = report([...everyKind, buildVideoFound()]);
    expect(reportSchema.parse(JSON.parse(toJson(value)))).toEqual(value);
  });

  it('gives equal bytes for equal data and settings', () => {
    const one = report(everyKind);
    const two = report(structuredClone(everyKind));
    expect(toJson(one)).toBe(toJson(two));
    expect(toCsv(videosSheet(one))).toBe(toCsv(videosSheet(two)));
    expect(one.number).toMatch(/^VD-20261122-[0-9A-F]{8}$/);
  });

  it('names every response it was read from, with how many videos came from it', () => {
    expect(report(everyKind).responses).toEqual([
      { sha256: 'ef'.repeat(32), receivedAt: buildSource().receivedAt, videos: 4 },
    ]);
  });

  it('points from each verdict to its place in the response', () => {
    const [video] = report([buildVideoFound()]).videos;
    expect(video?.traces).toContainEqual({ value: 'verdict: confidence', pointer: '/0/verdict/confidence' });
  });
});

describe('masking', () => {
  const secret = { name: 'Jane Roe.mp4', refId: 'CASE-SECRET', errors: 'Jane Roe.mp4 could not be read' };
  const whole = () => buildVideoFound({ ...secret, frames: [buildFrame({ name: 'Jane Roe 1.jpg' })] });

  it('of names leaves no name, reference or error text in any file', () => {
    const value = report([whole(), buildFound(secret)], { mask: 'names' });
    const files = toJson(value) + toCsv(videosSheet(value)) + toCsv(scoresSheet(value));
    expect(files).not.toContain('Jane Roe');
    expect(files).not.toContain('CASE-SECRET');
    expect(files).toContain('video-1');
  });

  it('of identifiers leaves no identifier, hash or link either, and keeps videos apart', () => {
    const value = report([whole(), buildFound({ ...secret, identifier: 'video-2' })], { mask: 'all' });
    const files = toJson(value) + toCsv(videosSheet(value)) + toCsv(scoresSheet(value));
    for (const text of ['video-1', 'video-2', 'frame-0', 'cd'.repeat(32), 'app.identifai.example']) {
      expect(files).not.toContain(text);
    }
    expect(value.videos.map(({ identifier }) => identifier)).toEqual(['masked-1', 'masked-2']);
  });
});

describe('the videos table', () => {
  it('gives a video without an answer words, never a number', () => {
    const lines = toCsv(videosSheet(report(everyKind))).split('\r\n');
    expect(lines[2]).toContain('"not_returned"');
    expect(lines[2]).toContain('"[no answer]"');
    expect(lines[5]).toContain('identifAI did not answer in time. (upstream_timeout)');
  });

  it('does not print the label of a verdict that is flagged unknown as an answer of that heuristic', () => {
    const flagged = buildSummaryVerdict({ heuristic: 'Majority', classification: 'human', unknown: true });
    const csv = toCsv(videosSheet(report([buildFound({ verdicts: [flagged] })])));
    expect(csv).toContain('"[flagged unknown]"');
    expect(csv).not.toContain('"human"');
  });

  it('shows both values when a heuristic was given twice', () => {
    const twice = [0.7, 0.9].map((confidence) =>
      buildSummaryVerdict({ heuristic: 'TopRelevant', confidence }),
    );
    expect(toCsv(videosSheet(report([buildFound({ verdicts: twice })])))).toContain('"0.7 | 0.9"');
  });

  it('carries hostile names and heuristics as inert text', () => {
    const hostile = '=HYPERLINK("http://x")';
    const csv = toCsv(
      videosSheet(
        report([buildFound({ name: hostile, verdicts: [buildSummaryVerdict({ heuristic: hostile })] })]),
      ),
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).not.toMatch(/(^|,)"=/m);
  });
});

describe('the table of heuristics', () => {
  it('lists those that disagree with the main verdict first', () => {
    const summary = buildSummary({
      verdict: buildSummaryVerdict({ classification: 'artificial' }),
      verdicts: [
        buildSummaryVerdict({ heuristic: 'A' }),
        buildSummaryVerdict({ heuristic: 'B', classification: nothing }),
        buildSummaryVerdict({ heuristic: 'C', classification: 'human' }),
      ],
    });
    const [video] = report([
      { ...everyKind[0], video: summary, identifier: 'x', kind: 'found', source: buildSource() },
    ]).videos;
    const rows = video === undefined ? [] : heuristicRows(video);
    expect(rows.map(({ verdict, disagrees }) => [verdict.heuristic, disagrees])).toEqual([
      ['C', true],
      ['A', false],
      ['B', null],
    ]);
  });
});

describe('the table of scores', () => {
  it('has a row for a frame that says nothing', () => {
    const silent = buildFrame({ verdict: missing, verdicts: [], results: [] });
    const csv = toCsv(scoresSheet(report([buildVideoFound({ frames: [silent], tracks: [] })])));
    expect(csv.split('\r\n')[1]).toContain('"nothing given"');
  });

  it('finds scores by label and gives each row its path', () => {
    const frame = buildFrame({ verdicts: [], verdict: buildVerdict({ at: '/results/images/0/verdict' }) });
    const csv = toCsv(scoresSheet(report([buildVideoFound({ frames: [frame], tracks: [] })])));
    expect(csv).toContain('"/0/results/images/0/results/2"');
    expect(csv.match(/model score/g)).toHaveLength(3);
  });
});

describe('a report of a batch', () => {
  const many = Array.from({ length: 250 }, (_, index) =>
    buildFound({ identifier: `video-${index}`, name: 'x'.repeat(2000) }),
  );

  it('says that frames, clips and scores are left out, and why, in the file itself and in its notes', () => {
    const batch = report(many);
    expect(batch.leftOut).toEqual([expect.stringMatching(/^Frames, clips and model scores: .*summaries/u)]);
    expect(JSON.parse(toJson(batch))).toMatchObject({ detail: 'summary', leftOut: batch.leftOut });
    expect(aboutText(batch, [])).toContain(batch.leftOut[0]);
    expect(report([buildVideoFound()]).leftOut).toEqual([]);
  });

  it('gives every row the digest of its response and the path in it', () => {
    const { videos, responses } = report(many);
    const digests = new Set(responses.map(({ sha256 }) => sha256));
    expect(videos).toHaveLength(250);
    for (const { source, traces } of videos) {
      expect(digests).toContain(source?.sha256);
      expect(traces).toEqual([{ value: 'row', pointer: source?.pointer }]);
    }
  });

  it('is written in small pieces that together are the whole', () => {
    const batch = report(many);
    const chunks = [...jsonChunks(batch)];
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(120_000);
    expect(chunks.length).toBeGreaterThan(5);
    expect(JSON.parse(chunks.join(''))).toEqual(JSON.parse(JSON.stringify(batch)));
  });
});
