import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/summarise.ts';
import { describeOutcome, sentenceText } from '#domain/video/sentence.ts';
import {
  buildClip,
  buildCredential,
  buildFound,
  buildFrame,
  buildModelResult,
  buildTrack,
  buildVerdict,
  buildVideo,
  buildVideoFound,
  missing,
  nothing,
} from '#testing/builders.ts';
import { buildReport, type ReportInput } from './build-report.ts';
import { checklistOf } from './checklist.ts';
import type { DocumentBlock } from './document.ts';
import { drawStrip, drawScores, drawingWidth } from './drawing.ts';
import { toHtml } from './html.ts';
import { sentenceFacts } from './sentence-facts.ts';
import { toDocument } from './to-document.ts';
import { rangesText } from './video-parts.ts';
import { en } from './words/en.ts';
import { it as italian } from './words/it.ts';

const meta = {
  mode: 'identifai',
  upstreamOrigin: 'https://backend.identifai.net',
  version: '1.0.0',
} as const;

function report(outcomes: ReportInput['outcomes'], rest: Partial<ReportInput> = {}) {
  return buildReport({ outcomes, generatedAt: '2026-11-22T10:00:00.000Z', meta, ...rest });
}

function blocksOf(value: ReturnType<typeof report>): DocumentBlock[] {
  return [...toDocument(value).sections()].flatMap(({ blocks }) => [...blocks]);
}

function factsOf(value: ReturnType<typeof report>): Record<string, string> {
  const rows = blocksOf(value).flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  return Object.fromEntries(rows.map(({ label, value: cell }) => [label, cell.text]));
}

const videos = [
  buildVideo(),
  buildVideo({ tracks: [] }),
  buildVideo({ frames: missing }),
  buildVideo({ verdicts: [] }),
  buildVideo({ frames: [buildFrame({ verdict: buildVerdict({ classification: 'human' }) })] }),
  buildVideo({
    verdicts: [
      buildVerdict({ classification: 'human', unknown: false }),
      buildVerdict({ classification: nothing }),
    ],
  }),
  buildVideo({ verdicts: [buildVerdict({ unknown: true })] }),
  ...(['new', 'errored'] as const).flatMap((status) => [
    buildVideo({ status, frames: [] }),
    buildVideo({ status, frames: [], verdict: nothing }),
  ]),
  buildVideo({
    credentials: [buildCredential()],
    frames: [
      buildFrame({ c2pa: { at: '/results/images/0/c2pa', index: 0 } }),
      buildFrame({ position: 1, c2pa: { gap: 'invalid' } }),
    ],
  }),
];

describe('numbers of a report', () => {
  it.each(videos)('stand in the same sentence as on the video page (%#)', (video) => {
    const outcome = buildVideoFound(video);
    expect(en.finding.sentence(sentenceFacts(summarise(video, 0)))).toBe(
      sentenceText(describeOutcome(outcome)),
    );
  });

  it('name the models of a chart with what is hidden spelled out', () => {
    const frame = buildFrame({ results: [buildModelResult({ model: 'V\u202E1\u001B' })] });
    expect(drawScores([frame], { label: '', axis: ['', '', ''] }).rowLabels).toEqual([
      String.raw`V\u202E1\u001B`,
    ]);
  });

  it('a strip of the report has the bins of the screen, one mark per outcome in a bin', () => {
    const { frames } = summarise(buildVideo(), 0);
    const strip = 'strip' in frames ? frames.strip : [];
    const { shapes } = drawStrip(strip, { label: '', axis: ['', '', ''] });
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(strip.length);
  });

  it('a lone errored frame is still drawn in a bin of many', () => {
    const { shapes } = drawStrip([{ artificial: 99, errored: 1 }], { label: '', axis: ['', '', ''] });
    expect(shapes.map(({ paint }) => paint)).toContain('errored');
  });

  it('a model score of 0.5 is neither side, and no drawing leaves its frame', () => {
    const frames = [0, 0.5, 1].map((artificial, position) =>
      buildFrame({ position, results: [buildModelResult({ artificial })] }),
    );
    const { shapes } = drawScores(frames, { label: '', axis: ['', '', ''] });
    const points = shapes.flatMap((shape) => (shape.kind === 'polygon' ? shape.points : []));
    expect(shapes.filter(({ kind }) => kind === 'polygon')).toHaveLength(2);
    expect(points.every(([x, y]) => x >= 0 && x <= drawingWidth && y >= 0 && y <= 13)).toBe(true);
  });
});

describe('a laid-out report', () => {
  it('shows a forced classification beside the verdict, never instead of it', () => {
    const facts = factsOf(report([buildVideoFound({ forced: 'human' })]));
    expect(facts[en.video.verdict]).toContain('artificial 1.000');
    expect(facts[en.video.forced]).toContain('human');
  });

  it('says missing, null and zero in different words', () => {
    const count = (value: ReturnType<typeof buildVerdict>['count']) =>
      factsOf(report([buildVideoFound({ verdict: buildVerdict({ count: value, unknown: false }) })]))[
        en.video.verdict
      ];
    expect(new Set([count(0), count(missing), count(nothing)]).size).toBe(3);
  });

  it('puts limits on page one and answers all 46 lines of the checklist', () => {
    const value = report([buildVideoFound()]);
    const [cover] = [...toDocument(value).sections()];
    expect(cover?.blocks).toContainEqual({ kind: 'list', items: en.limits.items });
    for (const words of [en, italian]) {
      const lines = checklistOf(value, words.checklist.lines);
      expect(lines).toHaveLength(46);
      expect(lines.every(({ subject, note }) => subject !== '' && note !== '')).toBe(true);
    }
  });

  it('lists every frame and every clip', () => {
    const frames = Array.from({ length: 120 }, (_, position) => buildFrame({ position }));
    const clips = Array.from({ length: 70 }, (_, position) => buildClip({ position }));
    const blocks = blocksOf(report([buildVideoFound({ frames, tracks: [buildTrack({ clips })] })]));
    const rowsOf = (caption: string) =>
      blocks.flatMap((block) => (block.kind === 'table' && block.caption === caption ? block.rows : []));
    expect(rowsOf(en.frames.caption)).toHaveLength(120);
    expect(rowsOf(en.sound.caption)).toHaveLength(70);
  });

  it('has a label for every column and a word for every line in both languages', () => {
    const tables = (language: 'en' | 'it') =>
      blocksOf(report([buildVideoFound({ ...videos.at(-1) }), buildFound()], { language })).flatMap((block) =>
        block.kind === 'table' ? [block.columns.map(({ label }) => label)] : [],
      );
    expect(
      tables('it')
        .flat()
        .every((label) => label !== ''),
    ).toBe(true);
    expect(tables('it').map((labels) => labels.length)).toEqual(tables('en').map((labels) => labels.length));
  });

  it('names every traced value in the words of its language', () => {
    const traced = (language: 'en' | 'it') =>
      blocksOf(report([buildVideoFound()], { language })).flatMap((block) =>
        block.kind === 'table' && block.caption === (language === 'en' ? en : italian).traces.caption
          ? block.rows.map(([name]) => name?.text ?? '')
          : [],
      );
    const forPrograms = report([buildVideoFound()]).videos[0]?.traces.map(({ value }) => value) ?? [];
    expect(traced('en')).toContain('Verdict: confidence');
    expect(traced('en')).toHaveLength(forPrograms.length);
    expect(traced('it').filter((name) => [...forPrograms, ...traced('en')].includes(name))).toEqual([]);
  });

  it('writes frames as ranges without losing one', () => {
    expect(rangesText([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7–8');
  });
});

const payloads = [
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!--',
  'javascript:alert(1)',
  "' onmouseover='alert(1)",
  'red;background:url(//evil.example)',
  '{{constructor.constructor("x")()}}',
  '\u202Egnp.exe',
];

describe('the printable HTML', () => {
  it.each(payloads)('keeps %j inert', (payload) => {
    const name = `${payload} mark`;
    const hostile = buildVideoFound({
      name,
      refId: name,
      errors: name,
      resultUrl: payload,
      verdict: buildVerdict({ heuristic: name, unknown: false }),
    });
    const html = toHtml(
      toDocument(
        report([hostile], {
          typed: { madeBy: name, madeFor: name, caseNumber: name, reason: name, origin: name },
        }),
      ),
    );
    const tags = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/gi)];
    expect(
      tags.filter(([, tag]) => ['script', 'iframe', 'img', 'a', 'link', 'object'].includes(tag ?? '')),
    ).toEqual([]);
    expect(
      tags.filter(([, , attributes]) => /\son[a-z]+\s*=|(?:href|src)\s*=/i.test(attributes ?? '')),
    ).toEqual([]);
    expect(html).not.toContain('\u202E');
    expect(html.match(/<style>/g)).toHaveLength(1);
  });

  it('forbids itself to load or run anything and names its language', () => {
    const html = toHtml(toDocument(report([buildFound()], { language: 'it' })));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(html).toContain('<html lang="it">');
  });
});
