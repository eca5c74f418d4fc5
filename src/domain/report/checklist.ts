import type { Report } from '#contract/report.ts';
import type { ChecklistWords } from './words/checklist-en.ts';

export type ChecklistLine = { line: number; subject: string; note: string };

/** Says for each line of the report checklist whether this report has it, and why not when it does not. */
export function checklistOf(report: Report, words: ChecklistWords): ChecklistLine[] {
  const notes = [
    ...itemNotes(report, words),
    ...findingNotes(report, words),
    ...custodyNotes(report, words),
    ...ruleNotes(words),
  ];
  return words.subjects.map((subject, index) => ({
    line: index + 1,
    subject,
    note: notes[index] ?? words.present,
  }));
}

function typed(value: string | null, words: ChecklistWords): string {
  return value === null ? words.empty : words.present;
}

/** Lines 1 to 11. */
function itemNotes({ typed: fields, videos }: Report, words: ChecklistWords): string[] {
  const compared = videos.some(({ localMatch }) => localMatch.result !== 'not_done');
  const named = [fields.madeBy, fields.madeFor, fields.caseNumber].every((field) => field !== null);
  return [
    words.pages,
    named ? words.present : words.empty,
    typed(fields.reason, words),
    words.present,
    compared ? words.present : words.noLocal,
    typed(fields.origin, words),
    words.present,
    words.versions,
    words.present,
    words.present,
    words.analysed,
  ];
}

/** Lines 12 to 27. */
function findingNotes({ videos, detail }: Report, words: ChecklistWords): string[] {
  const whole = detail === 'full' ? words.present : words.missingSummary;
  const decided = videos.some(({ decision }) => decision !== null);
  return [
    words.present,
    words.present,
    whole,
    whole,
    whole,
    words.present,
    words.present,
    decided ? words.present : words.noDecision,
    words.secondReviewer,
    words.noDecisionChanges,
    words.present,
    words.errorRates,
    words.present,
    words.present,
    words.present,
    words.present,
  ];
}

/** Lines 28 to 39. */
function custodyNotes({ events, settings }: Report, words: ChecklistWords): string[] {
  return [
    events.length > 0 ? words.present : words.noEvents,
    words.bundleOnly,
    words.signature,
    words.present,
    words.pdf,
    words.csv,
    words.present,
    words.bundleOnly,
    words.bundleOnly,
    words.signedPdf,
    words.accessible,
    settings.mask === 'none' ? words.notMasked : words.masked,
  ];
}

/** Lines 40 to 46. */
function ruleNotes(words: ChecklistWords): string[] {
  return [
    words.dsa,
    words.notReader,
    words.notClaimed,
    words.handover,
    words.separation,
    words.notClaimed,
    words.labels,
  ];
}
