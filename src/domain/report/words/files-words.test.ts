import { expect, it } from 'vitest';
import type { ReportLanguage } from '#contract/report.ts';
import { aboutText, type AboutFile } from '#domain/report/about.ts';
import { readmeText, type SignatureNote } from '#domain/report/bag.ts';
import { buildReport } from '#domain/report/build-report.ts';
import { offlinePage } from '#domain/report/offline-page.ts';
import { scoresSheet } from '#domain/report/scores-sheet.ts';
import { videosSheet } from '#domain/report/videos-sheet.ts';
import { xlsxSheets } from '#domain/report/xlsx-sheets.ts';
import { buildFound, buildVideoFound } from '#testing/builders.ts';
import { filesIt } from './files-it.ts';

function reportIn(language: ReportLanguage, mask: 'none' | 'all' = 'none') {
  return buildReport({
    outcomes: [
      buildVideoFound(),
      buildFound({ identifier: 'b' }),
      { kind: 'not_returned', identifier: 'c', asOf: '2026-11-22T09:00:00.000Z' },
    ],
    language,
    mask,
    generatedAt: '2026-11-22T10:00:00.000Z',
    meta: { mode: 'demo', upstreamOrigin: 'https://backend.identifai.net', version: '1.0.0' },
  });
}

const files: readonly AboutFile[] = (['video', 'heuristic', 'frame', 'clip', 'score'] as const).map(
  (rowIs) => ({ name: `${rowIs}.csv`, rows: 3, rowIs, counts: { guarded: 1, spelled: 2, clipped: 0 } }),
);

const signatures: readonly SignatureNote[] = [
  { state: 'signed', keyId: 'ab' },
  { state: 'not_signed', why: 'no_key' },
  { state: 'not_signed', why: 'failed' },
];

const responses = (['attached', 'missing', 'masked', 'fetched_again'] as const).map((state) => ({
  sha256: state,
  receivedAt: '2026-11-22T09:00:00.000Z',
  state,
  replacedBy: state === 'missing' ? ['cd'] : [],
}));

/** Every text that goes with the files of a report, in lines. */
function textsIn(language: ReportLanguage): string[] {
  const [plain, masked] = [reportIn(language), reportIn(language, 'all')];
  const readMe = xlsxSheets(plain, 'tables.xlsx').find(({ name }) => name === 'Read me');
  return [
    ...aboutText(plain, files).split('\r\n'),
    ...aboutText(masked, []).split('\r\n'),
    ...signatures.flatMap((signature) => readmeText(plain, { responses, signature }).split('\n')),
    ...(readMe?.headers ?? []),
    ...offlinePage(plain, { script: '', digest: '' }).split(/<style>[^<]*<\/style>|<[^>]*>|\n/u),
  ];
}

/** Lines that are the same in every language: commands, digests, an empty line. */
const languageless =
  /^$|sha256sum -c|shasum -a|openssl pkeyutl|-in attestation|^\s*sha256sum manifest|^\w{64} |^Video {10,}\d/u;

it('the page that checks a bundle offline says which language it is in', () => {
  expect(offlinePage(reportIn('it'), { script: '', digest: '' })).toContain('<html lang="it">');
});

it('texts beside an Italian report have no line of the English ones', () => {
  const english = new Set(textsIn('en').filter((line) => !languageless.test(line)));
  expect(english.size).toBeGreaterThan(60);
  expect(textsIn('it').filter((line) => english.has(line))).toEqual([]);
});

it('an Italian report explains every heading of its tables, which are the same in every language', () => {
  const italian = reportIn('it');
  const headings = [videosSheet(italian), scoresSheet(italian)].flatMap(({ columns }) =>
    columns.map(({ header }) => header),
  );
  const english = [videosSheet(reportIn('en')), scoresSheet(reportIn('en'))].flatMap(({ columns }) =>
    columns.map(({ header }) => header),
  );
  expect(headings).toEqual(english);
  const explained = filesIt.glossary?.words.flatMap(([words]) => words.split(', ')) ?? [];
  expect(headings.filter((heading) => !explained.some((word) => heading.includes(word)))).toEqual([]);
});

it('words for people in an Italian table are Italian', () => {
  const { columns, rows } = videosSheet(reportIn('it'));
  const notReturned = [...rows()].at(-1);
  const cells = columns.flatMap(({ header, cell }) =>
    notReturned === undefined ? [] : [[header, cell(notReturned)] as const],
  );
  expect(Object.fromEntries(cells)).toMatchObject({
    state: 'not_returned',
    'state in words': 'Non restituito',
    note: expect.stringMatching(
      /^identifAI non ha inviato nulla .* Chiesto il 2026-11-22T09:00:00\.000Z\.$/u,
    ),
  });
});
