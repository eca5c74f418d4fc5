import type { ReportMask } from '#contract/report.ts';
import type { RowKind } from '#domain/report/about.ts';
import type { BundledResponse, NotSigned } from '#domain/report/bag.ts';
import type { CellCounts } from '#domain/report/cell.ts';

/** What the companion texts of files are made of, in one language. */
export type FileWords = {
  aboutTitle: (version: string) => string;
  readMeSheet: string;
  number: string;
  generated: string;
  service: string;
  videos: string;
  demo: string;
  files: string;
  rows: Readonly<Record<RowKind, string>>;
  fileHolds: (file: { name: string; rows: number; row: string }) => string;
  sheetOf: (file: string, sheet: string) => string;
  counted: (counts: CellCounts) => string;
  rulesHeading: string;
  /** The rules that every table file of ours follows. */
  rules: readonly string[];
  /** Headings of columns are the same in every language, because programs look for them; here is what they mean. */
  glossary: { heading: string; words: readonly (readonly [english: string, meaning: string])[] } | null;
  chosenHeading: string;
  noFilters: string;
  filters: (words: string) => string;
  nothingMasked: string;
  masked: (parts: readonly string[]) => string;
  maskedParts: Readonly<Record<ReportMask, readonly string[]>>;
  summarised: string;
  whole: (whole: number, total: number) => string;
  onlyInJson: string;
  analysed: string;
  responsesHeading: string;
  none: string;
  bundle: BundleWords;
};

/** `README.txt` of an evidence bundle. */
type BundleWords = {
  title: (number: string) => string;
  made: (version: string, at: string) => string;
  demo: string;
  contentHeading: string;
  content: readonly (readonly [paths: string, meaning: string])[];
  checkHeading: string;
  signature: string;
  notSigned: (why: string) => string;
  whyNot: Readonly<Record<NotSigned, string>>;
  signatureHeading: string;
  thenCompare: string;
  andTheKey: string;
  key: string;
  proves: readonly string[];
  responsesHeading: string;
  noResponses: string;
  states: Readonly<Record<BundledResponse['state'], string>>;
  fetchedAgain: (digests: string) => string;
  notProvenHeading: string;
  notProven: readonly string[];
};

/** The companion text of tables, the sheet Read me and README.txt in English. */
export const filesEn: FileWords = {
  aboutTitle: (version) => `Verdict Desk ${version}: about these files`,
  readMeSheet: 'About this file',
  number: 'Report number',
  generated: 'Generated at',
  service: 'Service',
  videos: 'Videos',
  demo: 'DEMO DATA: not results of identifAI',
  files: 'Files',
  rows: {
    video: 'a video',
    heuristic: 'a heuristic of a video',
    frame: 'a frame',
    clip: 'a clip',
    score: 'a verdict or model score of a part',
  },
  fileHolds: ({ name, rows, row }) => `${name}: ${rows} rows, one row ${row}, and one header row`,
  sheetOf: (file, sheet) => `${file}, sheet ${sheet}`,
  counted: ({ guarded, spelled, clipped }) =>
    `guarded against formulas: ${guarded} cells; hidden characters spelled out: ${spelled} cells; shortened: ${clipped} cells`,
  rulesHeading: 'Rules',
  rules: [
    'Text that starts with = + - @, tab, carriage return, line feed, NUL or a full-width = + - @ would run as a formula in a spreadsheet. It has one apostrophe put before it; so has text that already starts with an apostrophe and one of these.',
    'Characters that cannot be seen or that change the direction of text are written as escapes such as \\u202E. A backslash that begins something that looks like such an escape is written \\u005C.',
    'Numbers stay numbers, with a dot as the decimal separator. Confidence is printed as identifAI gave it; it is not a probability.',
    'Words in square brackets stand where there is no value and say why: [not given] = the field was absent, [empty (null)] = it was null, [invalid value …] = it could not be used, [no answer] = nothing was received for this video. None of them means zero.',
    'A verdict that identifAI flagged as unknown is never counted as human or artificial.',
    'The JSON file is the exact form: nothing is escaped there. Text of more than 2,048 characters ends in … in every file, and stands whole in the raw response.',
  ],
  glossary: null,
  chosenHeading: 'Chosen and left out',
  noFilters: 'Filters: none.',
  filters: (words) => `Filters in force: ${words}.`,
  nothingMasked: 'Masked: nothing.',
  masked: (parts) => `Masked on request: ${parts.join(', ')}.`,
  maskedParts: {
    none: [],
    names: ['file names', 'references', 'error texts', 'notes of reviewers', 'raw responses'],
    all: [
      'identifiers',
      'file hashes',
      'links',
      'file names',
      'references',
      'error texts',
      'notes of reviewers',
      'raw responses',
    ],
  },
  summarised:
    'Frames, clips and model scores: this export was made from the rows of a table, which are summaries read many at a time. A report of up to 100 videos, or the export of one video, has them.',
  whole: (whole, total) =>
    `Frames, clips and model scores are included for ${whole} of ${total} videos; the others have none to include.`,
  onlyInJson:
    'Boxes inside frames, times of models and the free-form parts of credentials stand in the JSON file and in the raw response, not in the tables.',
  analysed: 'The time of analysis is not provided by the service.',
  responsesHeading: 'Responses the findings were read from (SHA-256, received at, videos)',
  none: 'none',

  bundle: {
    title: (number) => `Evidence bundle ${number}`,
    made: (version, at) => `Made by Verdict Desk ${version} at ${at} (UTC)`,
    demo: 'DEMO DATA: nothing in this bundle comes from identifAI.',
    contentHeading: 'What is in it (BagIt layout, RFC 8493)',
    content: [
      ['data/report.pdf, data/report.html', 'the report for people'],
      ['data/videos.csv, data/scores.csv', 'tables; data/about.txt has their rules'],
      ['data/tables.xlsx', 'the same tables as a workbook'],
      ['data/report.json', 'the exact data; schema: verdict-desk-report-1.0.schema.json'],
      ['data/responses/', 'answers of the service, byte for byte; index.json lists them'],
      ['data/decisions.json, data/events.json', 'what reviewers did in the browser that made this'],
      ['manifest-sha256.txt', 'SHA-256 of every file under data/'],
      ['tagmanifest-sha256.txt', 'SHA-256 of the files beside data/'],
      ['attestation/', 'the server’s signed statement, if any'],
      ['verify.html', 'the same checks in a browser, offline'],
    ],
    checkHeading: 'Check that no file was changed (in the unpacked folder)',
    signature: 'Signature',
    notSigned: (why) => `not signed: ${why}`,
    whyNot: {
      no_key: 'the server has no signing key',
      nothing_held: 'no response is attached that the server could vouch for',
      failed: 'the server did not sign',
    },
    signatureHeading: 'Check the signature (OpenSSL 3)',
    thenCompare: 'Then compare the manifest digest in attestation/statement.json with',
    andTheKey: 'and the key with the one of the server (GET /api/signing-key), asked for by another way:',
    key: 'key',
    proves: [
      'The signature proves that the holder of the key states to have received these response bodies at these',
      'times from these origins. It proves nothing about what they say.',
    ],
    responsesHeading: 'Responses',
    noResponses: 'none: nothing was received for these videos',
    states: { attached: 'attached', missing: 'missing', masked: 'masked', fetched_again: 'fetched_again' },
    fetchedAgain: (digests) => `fetched again as ${digests}`,
    notProvenHeading: 'What this does not prove',
    notProven: [
      'That the content of the responses is true, or that the service was right.',
      'The manifest was made by the browser. Anyone can make a new manifest for changed files; only the',
      'signed statement ties a manifest to a moment at the server.',
    ],
  },
};
