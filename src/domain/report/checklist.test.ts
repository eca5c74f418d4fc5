import { describe, expect, it } from 'vitest';
import type { Report, ReportLanguage } from '#contract/report.ts';
import { buildClip, buildFrame, buildTrack, buildVerdict, buildVideoFound } from '#testing/builders.ts';
import { buildReport } from './build-report.ts';
import { checklistOf } from './checklist.ts';
import { htmlChunks } from './html.ts';
import { toDocument } from './to-document.ts';
import { checklistEn } from './words/checklist-en.ts';
import { wordsOf } from './words/languages.ts';

const at = '2026-11-22T10:00:00.000Z';

/** A report that has everything a report can have. */
function fullReport(language: ReportLanguage = 'en'): Report {
  const video = buildVideoFound({
    nsfw: false,
    forced: 'human',
    frames: [buildFrame({ position: 0 }), buildFrame({ position: 1 })],
    tracks: [buildTrack({ clips: [buildClip({ start: 0, end: 3 })] })],
    verdicts: [buildVerdict({ heuristic: 'Majority' }), buildVerdict({ heuristic: 'TopRelevant' })],
  });
  return buildReport({
    outcomes: [video],
    language,
    generatedAt: at,
    meta: { mode: 'identifai', upstreamOrigin: 'https://backend.identifai.net', version: '1.2.3' },
    filters: ['Verdict: AI-made'],
    typed: {
      madeBy: 'A. Maker',
      madeFor: 'B. Judge',
      caseNumber: '2026/117',
      reason: 'To be sure',
      origin: 'By mail',
    },
    own: new Map([
      [
        video.identifier,
        {
          decision: {
            decision: 'human',
            reasonCode: 'context',
            note: 'Seen twice',
            reviewer: 'C. Viewer',
            decidedAt: at,
            scoresHidden: true,
            responseSha256: null,
          },
          localMatch: { result: 'matched', checkedAt: at, sha256: 'a'.repeat(64) },
        },
      ],
    ]),
    events: [
      { at, actor: 'C. Viewer', action: 'decided', identifier: video.identifier, sha256: 'b'.repeat(64) },
      {
        at,
        actor: null,
        action: 'exported',
        identifier: null,
        sha256: null,
        covers: { videos: 7, responses: ['b'.repeat(64), 'c'.repeat(64)] },
      },
    ],
  });
}

function pageOf(report: Report): string {
  return [...htmlChunks(toDocument(report))]
    .join('')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');
}

/**
 * What a reader finds for each line that a report itself can carry. Lines that are not here are about other files or about
 * what is absent, and the report's own checklist says so.
 */
const evidence: Readonly<Record<number, readonly (RegExp | string)[]>> = {
  1: [/VD-\d{8}-[0-9A-F]+/u, '2026-11-22 10:00:00 UTC'],
  2: ['A. Maker', 'B. Judge', '2026/117'],
  3: ['To be sure'],
  4: ['Identifier', 'SHA-256 as reported'],
  5: ['matched: the file on the reader’s disk has the SHA-256'],
  6: ['By mail'],
  7: ['Status', 'Errors reported'],
  8: [
    'https://backend.identifai.net',
    'Verdict Desk 1.2.3, report schema 1.0',
    'Version of the service’s models',
  ],
  9: ['Majority', 'TopRelevant', /Models of [^.]*Majority[^.:]*: \S/u],
  10: ['Filters in force Verdict: AI-made', 'No cut-off was applied'],
  11: ['Response received at', 'Analysed at not provided by the service'],
  12: ['Verdict of the service', 'The word is the side; the number is the confidence'],
  13: ['those that disagree with the verdict first'],
  14: ['2 frames:', 'Strongest for', 'Most typical'],
  15: ['1 clip', 'Start – end', '0 s – 3 s'],
  16: ['Content Credentials (C2PA)'],
  17: ['NSFW flag no: a flag of the service, not examined here'],
  18: ['Forced classification human: set by a user'],
  19: ['Human-made; context; “Seen twice”; C. Viewer', 'scores were hidden until the decision'],
  22: ['It is not a finding of fact'],
  23: ['No error rate comes with the response'],
  24: ['Known weak spots are compression, re-posting'],
  25: ['A trusted credential shows who signed a file'],
  26: ['Not examined: the source of the file'],
  27: ['Another examiner can repeat the reading'],
  28: ['Log kept in this browser', 'Decided', 'bbbbbbbbbbbb…', 'Exported 7 videos 2 responses'],
  31: ['That proves receipt, not truth'],
  43: ['before it reached the service are not covered'],
};

describe('the checklist of a report', () => {
  const report = fullReport();
  const page = pageOf(report);
  const lines = checklistOf(report, checklistEn);

  it('has all 46 lines, and each says present, where, or absent and why', () => {
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
    for (const { line, note } of lines) expect(note, `line ${line}`).toMatch(/\S/u);
    const absent = lines.filter(({ note }) => note.startsWith('absent'));
    expect(absent.map(({ line }) => line)).toEqual([20, 21, 37, 41, 42, 45]);
    for (const { note } of absent) expect(note).toMatch(/^absent(?: on purpose)?: .{10}/u);
  });

  it.each(Object.entries(evidence))('line %s stands in the report that claims it', (line, texts) => {
    expect(lines[Number(line) - 1]?.note).not.toMatch(/^absent/u);
    for (const text of texts) expect(page).toMatch(typeof text === 'string' ? asPattern(text) : text);
  });

  it('claims of the report itself are all held by what stands in it', () => {
    const claimed = lines.filter(({ note }) => note.startsWith('present')).map(({ line }) => line);
    // Lines about other files: PDF, CSV and XLSX are held by the tests of those files.
    const elsewhere = [32, 33, 34];
    expect(claimed.filter((line) => !(line in evidence) && !elsewhere.includes(line))).toEqual([]);
  });

  it('says of an empty report what is missing from it', () => {
    const empty = buildReport({
      outcomes: [{ kind: 'not_returned', identifier: 'x', asOf: at }],
      generatedAt: at,
      meta: { mode: 'identifai', upstreamOrigin: 'https://backend.identifai.net', version: '1.2.3' },
    });
    const notes = checklistOf(empty, checklistEn).map(({ note }) => note);
    expect([2, 3, 6].map((line) => notes[line - 1])).toEqual(Array(3).fill(checklistEn.empty));
    expect([14, 15, 16].map((line) => notes[line - 1])).toEqual(Array(3).fill(checklistEn.missingSummary));
    expect([notes[4], notes[18], notes[27]]).toEqual([
      checklistEn.noLocal,
      checklistEn.noDecision,
      checklistEn.noEvents,
    ]);
  });

  it('has every line in Italian too, in its own words', () => {
    const italian = checklistOf(fullReport('it'), wordsOf({ language: 'it' }).checklist.lines);
    expect(italian).toHaveLength(46);
    const same = italian.filter(({ subject }, index) => subject === lines[index]?.subject);
    expect(same.filter(({ subject }) => !/^(?:ISO|NIST|AI Act)/u.test(subject))).toEqual([]);
  });
});

function asPattern(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`), 'u');
}
