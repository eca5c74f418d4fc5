import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LookupOutcome, VideoOutcome } from '#contract/lookup.ts';
import type { ReportLanguage } from '#contract/report.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { pdfFrame, pdfSections } from '#domain/report/pdf.ts';
import { toDocument } from '#domain/report/to-document.ts';
import {
  buildClip,
  buildFound,
  buildFrame,
  buildTrack,
  buildVerdict,
  buildVideoFound,
} from '#testing/builders.ts';
import { preparePdfFonts } from '#domain/report/pdf-fonts.ts';
import { renderPdf } from './render-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'verdict-desk-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packages = 'node_modules/@expo-google-fonts';
const font = (path: string) => new Uint8Array(readFileSync(join(packages, path)));
const { setter, files } = preparePdfFonts({
  inter: font('inter/400Regular/Inter_400Regular.ttf'),
  interBold: font('inter/600SemiBold/Inter_600SemiBold.ttf'),
  serif: font('source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  serifBold: font('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  mono: font('jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf'),
});

async function render(outcomes: readonly (LookupOutcome | VideoOutcome)[], language: ReportLanguage = 'en') {
  const report = buildReport({
    outcomes,
    language,
    generatedAt: '2026-11-22T10:00:00.000Z',
    meta: { mode: 'identifai', upstreamOrigin: 'https://backend.identifai.net', version: '1.0.0' },
  });
  const document = toDocument(report);
  const content = [...pdfSections(document, setter)].flat();
  const frame = pdfFrame(document, { setter, generatedAt: report.generatedAt });
  const bytes = await renderPdf({ ...frame, content }, files);
  const path = join(folder, `${language}-${outcomes.length}.pdf`);
  writeFileSync(path, bytes);
  const keep = process.env['KEEP_PDF'];
  if (keep !== undefined) writeFileSync(join(keep, `${language}-${outcomes.length}.pdf`), bytes);
  return { bytes, path, report };
}

/** Runs a checking tool; a machine without it fails with the Debian package that has it. */
function tool(name: 'qpdf' | 'pdftotext' | 'pdffonts', ...parameters: string[]): string {
  try {
    return execFileSync(name, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw missing ? new Error(`${name} is needed: apt-get install qpdf poppler-utils`) : cause;
  }
}

const frames = Array.from({ length: 30 }, (_, position) =>
  buildFrame({
    position,
    verdict: buildVerdict({
      at: `/results/images/${position}/verdict`,
      classification: position % 4 === 0 ? 'human' : 'artificial',
      confidence: 0.55 + position / 100,
    }),
  }),
);
const track = buildTrack({ clips: Array.from({ length: 8 }, (_, position) => buildClip({ position })) });

describe('the PDF report', () => {
  it('is a sound file with title, language, bookmarks and page numbers, and only embedded fonts', async () => {
    const { path, report } = await render([
      buildVideoFound({ frames, tracks: [track], name: 'Ardē Ωmega Кадр.mp4' }),
    ]);
    expect(tool('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    const text = tool('pdftotext', '-layout', path, '-');
    expect(text).toContain('Ardē Ωmega Кадр.mp4');
    expect(text).toMatch(/page 1 of \d/);
    const data = tool('qpdf', '--qdf', '--object-streams=disable', path, '-');
    expect(data).toContain('/Lang (en)');
    expect(data).toContain('/Outlines');
    expect(data).toContain(report.number);
    const embedded = tool('pdffonts', path).trim().split('\n').slice(2);
    expect(embedded.length).toBeGreaterThan(2);
    for (const line of embedded) expect(line).toMatch(/ yes +yes +yes /);
  });

  it('says the finding, the limits and who it is about on page one, in reading order', async () => {
    const { path, report } = await render([buildVideoFound({ frames, tracks: [track] })]);
    const page = tool('pdftotext', '-l', '1', path, '-');
    const places = [
      'identifAI says artificial',
      'Limits of this report',
      'not a finding of fact',
      report.number,
    ].map((words) => page.replaceAll(/\s+/g, ' ').indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(page.indexOf('Limits')).toBeGreaterThan(page.indexOf('identifAI says'));
  });

  it('has no script, launch, open or link action, whatever the data say', async () => {
    const hostile =
      'javascript:alert(1) =1+1 <script>alert(1)</script> \u202Etxt.exe 中文 https://evil.example/';
    const { path, bytes } = await render(
      [
        buildVideoFound({
          name: hostile,
          refId: hostile,
          errors: hostile,
          resultUrl: 'javascript:alert(1)//<!-- -->',
          frames,
          tracks: [track],
        }),
        buildFound(),
      ],
      'it',
    );
    const data = tool('qpdf', '--qdf', '--object-streams=disable', path, '-');
    expect(data).not.toMatch(/\/(JS|JavaScript|Launch|OpenAction|URI|AA|EmbeddedFile)\b/);
    const text = tool('pdftotext', path, '-').replaceAll(/\s+/g, '');
    expect(text).toContain(String.raw`\u202Etxt.exe`);
    expect(text).toContain(String.raw`\u4E2D\u6587`);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  it('never ends a page with a heading or with the line under it, and prints every pointer', async () => {
    const { path, report } = await render(
      Array.from({ length: 16 }, (_, place) =>
        buildVideoFound({ frames: frames.slice(0, 8 + place), tracks: [track], name: `${place}.mp4` }),
      ),
    );
    const blocks = [...toDocument(report).sections()].flatMap((section) => section.blocks);
    const headings = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])));
    const pages = tool('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(40);
    const feet = pages.map(
      (page) =>
        page
          .split('\n')
          .filter((line) => line.trim() !== '')
          .at(-2)
          ?.trim() ?? '',
    );
    expect(feet.filter((line) => headings.has(line) || /^\d+ (track|frame)s?:/u.test(line))).toEqual([]);
    const text = pages.join('');
    const pointers = report.videos.flatMap(({ traces }) => traces.map(({ pointer }) => pointer));
    expect(pointers.filter((pointer) => !text.includes(pointer))).toEqual([]);
  });

  it('is equal for equal data', async () => {
    const one = await render([buildVideoFound()]);
    const two = await render([buildVideoFound()]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});
