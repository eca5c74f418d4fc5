import type { Gap } from '#contract/gap.ts';
import { formatQuantity, formatShare } from '#domain/format.ts';
import { outcomeWords } from '#domain/outcome-words.ts';
import { describeGap, isGap } from '#domain/reading.ts';
import type { SentenceFacts, Support } from '#domain/report/sentence-facts.ts';
import { checklistEn } from './checklist-en.ts';

/** Everything a report says in English. Numbers are the same text in every language. */
export const en = {
  title: 'Video classification report',
  kicker: 'Verdict Desk',
  report: 'Report',
  page: 'page {page} of {pages}',
  demoTitle: 'Demo data',
  demo: 'These results come from the demo service that is built into Verdict Desk. They are made up and say nothing about any real video.',
  states: outcomeWords,
  gap: (gap: Gap) => describeGap(gap),
  notStated: 'not stated',
  none: 'none',
  yes: 'yes',
  no: 'no',
  notProvided: 'not provided by the service',
  notMeasurable: 'not measurable',
  count: (count: number, noun: 'video' | 'frame' | 'track' | 'clip' | 'response' | 'heuristic') =>
    formatQuantity(count, noun),
  share: (part: number, total: number) => formatShare(part, total),

  overview: {
    columns: ['No.', 'Name', 'Result', 'Confidence as given', 'Heuristics against', 'Forced'],
  },

  identity: {
    heading: 'Identity',
    number: 'Report number',
    generated: 'Generated at',
    madeBy: 'Made by',
    madeFor: 'Made for',
    caseNumber: 'Case number',
    reason: 'Why the analysis was asked for',
    origin: 'Where the files came from',
    service: 'Service',
    demoService: 'demo service built into Verdict Desk, not identifAI',
    made: 'Made with',
    videos: 'Videos in this report',
  },
  finding: {
    heading: 'Finding',
    many: (total: number) => `${formatQuantity(total, 'video')} looked up. What each amounts to:`,
    overview: 'Videos in this report',
    countColumns: ['Result', 'Videos', 'Share', 'What it means'],
    sentence: englishSentence,
  },
  limits: {
    heading: 'Limits of this report',
    items: [
      'The output of a detector is a score from a statistical model. It is not a finding of fact, and the confidence is not a probability.',
      'No error rate comes with the response. None is stated here.',
      'Known weak spots are compression, re-posting, screen recordings, generators newer than the models, and content without faces.',
      'A trusted credential shows who signed a file, not that the scene is true. A missing credential shows nothing.',
      'Not examined: the source of the file, the context of the scene, and edits outside the analysed frames and sound.',
      'Heuristics share models, so their agreement is not independent proof.',
      'Another examiner can repeat the reading of the results from the raw responses; their digests are listed, and the evidence bundle holds them. The analysis itself can only be repeated at the service.',
    ],
  },
  video: {
    of: (position: number, total: number) => `Video ${position} of ${total}`,
    verdict: 'Verdict of the service',
    forced: 'Forced classification',
    forcedNote: 'set by a user or by credentials; shown beside the verdict, never instead of it',
    scale: 'How to read the number',
    scaleText:
      'The word is the side; the number is the confidence in that side as given by identifAI, from 0 to 1.',
    flagged: 'flagged unknown',
    countWord: 'count',
    notChecked: 'not checked',
    contested: 'Contested',
    contestedText: (share: string) => `${share} of the usable heuristics differ from the verdict`,
    status: 'Status',
    errors: 'Errors reported',
    nsfw: 'NSFW flag',
    nsfwNote: 'a flag of the service, not examined here',
    name: 'Name',
    identifier: 'Identifier',
    hash: 'SHA-256 as reported',
    reference: 'Reference',
    link: 'Result at the service',
    apiVersion: 'Version of the service’s models',
    received: 'Response received at',
    analysed: 'Analysed at',
    response: 'Response (SHA-256)',
    pointer: 'Row in the response',
    record: 'Record',
    problems: 'Values that are not as documented',
    problemsText: (count: number) => `${count}; listed in the JSON file and marked where they occur`,
    asked: 'Asked at',
    failure: 'Failure',
    answer: (position: number) => `Answer ${position}`,
  },
  local: {
    label: 'Comparison with a local file',
    matched: 'matched: the file on the reader’s disk has the SHA-256 that the service reported',
    not_matched: 'NOT matched: the file on the reader’s disk has another SHA-256',
    not_done: 'not done',
  },
  decision: {
    label: 'Reviewer’s decision',
    missing: 'none recorded in this browser',
    hidden: 'scores were hidden until the decision',
    shown: 'scores were visible',
    words: {
      human: 'Human-made',
      artificial: 'AI-made',
      cannot_tell: 'Cannot tell',
      second_look: 'Needs a second look',
    },
  },
  heuristics: {
    heading: 'Heuristics',
    caption: 'All heuristics as given, those that disagree with the verdict first',
    columns: ['Heuristic', 'Result', 'Confidence as given', 'Count', 'Agrees', 'Models'],
    agrees: 'yes',
    disagrees: 'NO',
    cannotSay: 'cannot be said',
    empty: 'The service gave no heuristics.',
  },
  frames: {
    heading: 'Frames',
    none: 'No frame was analysed.',
    gap: (words: string) => `The list of frames is ${words}.`,
    strip: 'Frames in the order given: AI-made above the line, human-made below, no answer on it',
    axis: (total: number): [string, string, string] => ['first frame', '', `frame ${total}`],
    scores:
      'Scores of every model on every frame, in order: above the line towards AI-made, below towards human-made, the line is 50/50',
    columns: ['Frame', 'Result', 'Confidence as given', 'Models human / AI / none', 'C2PA'],
    caption: 'All frames',
    summaryOnly: 'Only the counts were read for this report; frames and clips were not fetched.',
    strongest: (side: string, frame: number, confidence: string) =>
      `Strongest for ${side}: frame ${frame} (${confidence}).`,
    typical: (frame: number, side: string, confidence: string) =>
      `Most typical (the middle one of all usable frames): frame ${frame}, ${side} (${confidence}).`,
    unusable: (count: number, share: string) =>
      `${formatQuantity(count, 'frame')} without a usable answer (${share}).`,
    time: 'The service gives no time for frames; their order is all that is known.',
  },
  sound: {
    heading: 'Sound',
    none: 'The video has no sound track.',
    gap: (words: string) => `The list of sound tracks is ${words}.`,
    track: (position: number) => `Track ${position}`,
    strip: 'Clips at their start and end: AI-made above the line, human-made below, no answer on it',
    seconds: (value: number) => `${Number(value.toFixed(1))} s`,
    columns: ['Clip', 'Start – end', 'Result', 'Confidence as given', 'Models human / AI / none'],
    caption: 'All clips',
    noClips: 'The service gave no clips for this track.',
    unusable: (count: number, share: string) =>
      `${formatQuantity(count, 'clip')} without a usable answer (${share}).`,
    unit: 'Start and end are read as seconds; the service does not document the unit.',
  },
  provenance: {
    heading: 'Content Credentials (C2PA)',
    none: 'No frame carries credentials. That shows nothing about the video.',
    file: 'Credentials belong to frames; the service gives none for the video file.',
    columns: ['State', 'Frames', 'Signer', 'Made with', 'Codes'],
    caption: 'Credentials as read by the service',
    unreadable: (count: number) =>
      `${formatQuantity(count, 'frame')} with credentials that could not be read.`,
    meaning: {
      Trusted: 'signer on a trust list',
      Valid: 'intact, signer not on a list',
      Invalid: 'did not validate',
    },
  },
  traces: {
    heading: 'Where these numbers stand in the response',
    caption: 'JSON pointers (RFC 6901) into the response named above',
    columns: ['Value', 'Pointer'],
  },
  method: {
    heading: 'Method and settings',
    endpoint: 'What was read',
    endpointText: 'video classifications, in batches, without changes',
    filters: 'Filters in force',
    mask: 'Masked on request',
    masks: {
      none: 'nothing',
      names: 'names, references, error texts and notes; raw responses are left out',
      all: 'identifiers, hashes, links, names, references, error texts and notes; raw responses are left out',
    },
    detail: 'Depth',
    details: {
      full: 'with frames, clips and model scores',
      summary: 'one summary a video; frames, clips and model scores are left out',
    },
    assumptions: 'Assumptions',
    assumptionsText: 'Clip times are seconds. No cut-off was applied to any score.',
    analysed: 'Time of analysis',
  },
  custody: {
    heading: 'Custody and integrity',
    responses: 'Responses the findings were read from',
    responseColumns: ['SHA-256', 'Received at', 'Videos'],
    events: 'Log kept in this browser',
    eventColumns: ['Time', 'Who', 'What', 'Video', 'Response'],
    noEvents: 'No event was recorded in this browser.',
    eventWords: {
      fetched: 'Fetched',
      opened: 'Opened',
      decided: 'Decided',
      changed: 'Decision changed',
      undone: 'Decision undone',
      exported: 'Exported',
    },
    signature:
      'This document carries no signature of its own. In an evidence bundle, manifest-sha256.txt lists the SHA-256 of every file, and the server can sign a statement of which responses it received, when, and from where. That proves receipt, not truth.',
    handover: 'Collection and preservation of the video file before it reached the service are not covered.',
  },
  checklist: {
    heading: 'What this report contains',
    intro: 'Each line of the checklist for reports of this kind, and what this report has for it.',
    columns: ['Line', 'Subject', 'In this report'],
    lines: checklistEn,
  },
};

export type ReportWords = typeof en;

const outcomeSentences = {
  processing: 'identifAI has not finished analysing this video; there is no verdict yet.',
  errored: 'identifAI’s analysis of this video failed; there is no verdict.',
  unknown: 'identifAI could not tell: its verdict is flagged unknown and is not counted.',
  none: 'identifAI gave no verdict for this video.',
  unrecognised: 'identifAI answered with a value this version does not know; it is not read as a verdict.',
} as const;

/** The same sentence as at the top of the video page. */
function englishSentence(facts: SentenceFacts): string {
  const { outcome } = facts;
  if (outcome !== 'human' && outcome !== 'artificial') return outcomeSentences[outcome];
  return `identifAI says ${outcome}; ${supportClause(facts)}; ${heuristicsClause(facts)}.`;
}

function support(part: Support, one: string, list: string): string {
  if (isGap(part)) return `${list} ${describeGap(part)}`;
  if (part.total === 0) return `there is no ${one}`;
  return `${part.agree} of ${part.total} ${part.total === 1 ? one : `${one}s`}`;
}

function isCounted(part: Support): boolean {
  return !isGap(part) && part.total > 0;
}

function supportClause({ frames, tracks }: SentenceFacts): string {
  const frameText = support(frames, 'frame', 'frame list');
  const trackText = support(tracks, 'sound track', 'sound track list');
  if (isCounted(frames) && isCounted(tracks)) return `${frameText} and ${trackText} agree`;
  if (!isCounted(frames) && !isCounted(tracks)) return `${frameText} and ${trackText}`;
  const counted = isCounted(frames) ? frames : tracks;
  const verb = !isGap(counted) && counted.total === 1 ? 'agrees' : 'agree';
  return isCounted(frames) ? `${frameText} ${verb}, ${trackText}` : `${trackText} ${verb}, ${frameText}`;
}

function heuristicsClause({ label, heuristics: { total, against, silent } }: SentenceFacts): string {
  if (total === 0) return 'no other heuristic was given';
  const silence = silent === 0 ? '' : `, ${silent} ${silent === 1 ? 'gives' : 'give'} no usable answer`;
  const noun = total === 1 ? 'heuristic' : 'heuristics';
  if (against > 0) {
    const other = label === 'human' ? 'artificial' : 'human';
    return `${against} of ${total} ${noun} ${against === 1 ? 'says' : 'say'} ${other}${silence}`;
  }
  if (silent > 0 && silent < total) return `${total - silent} of ${total} heuristics agree${silence}`;
  if (silent > 0)
    return total === 1
      ? 'the only heuristic gives no usable answer'
      : `none of ${total} heuristics gives a usable answer`;
  if (total === 1) return 'the only heuristic agrees';
  return total === 2 ? 'both heuristics agree' : `all ${total} heuristics agree`;
}
