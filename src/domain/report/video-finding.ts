import type { ReportVideo } from '#contract/report.ts';
import type { Summary } from '#contract/summary.ts';
import { isGap } from '#domain/reading.ts';
import {
  codeCell,
  codeReading,
  confidenceCell,
  numberCell,
  printed,
  readingCell,
  timeText,
} from './document-text.ts';
import type { DocumentBlock, DocumentCell } from './document.ts';
import { sentenceFacts } from './sentence-facts.ts';
import type { ReportWords } from './words/en.ts';

type Fact = { label: string; value: DocumentCell };

/** What was found about one video: the sentence, the verdict as given, and beside it what people made of it. */
export function findingBlocks(video: ReportVideo, words: ReportWords): DocumentBlock[] {
  return [
    {
      kind: 'finding',
      state: video.state,
      word: words.states[video.state].word,
      text: sentenceOf(video, words),
    },
    { kind: 'facts', rows: [...verdictFacts(video, words), ...humanFacts(video, words)] },
  ];
}

/** The video's verdict in one sentence, or why there is none. */
function sentenceOf(video: ReportVideo, words: ReportWords): string {
  return video.summary === null
    ? words.states[video.state].sentence
    : words.finding.sentence(sentenceFacts(video.summary));
}

function verdictFacts(
  { summary, error, notReturnedAsOf, conflicting }: ReportVideo,
  words: ReportWords,
): Fact[] {
  if (summary !== null) return machineFacts(summary, words);
  if (error !== null)
    return [{ label: words.video.failure, value: { text: `${printed(error.message)} (${error.code})` } }];
  if (notReturnedAsOf !== null)
    return [{ label: words.video.asked, value: { text: timeText(notReturnedAsOf) } }];
  return conflicting.map((answer, index) => ({
    label: words.video.answer(index + 1),
    value: { text: words.finding.sentence(sentenceFacts(answer.summary)) },
  }));
}

function machineFacts(summary: Summary, words: ReportWords): Fact[] {
  const { verdict, contested } = summary;
  return [
    { label: words.video.verdict, value: verdictCell(verdict, words) },
    { label: words.video.forced, value: forcedCell(summary, words) },
    // Without a number there is nothing to say about how to read it.
    ...(isGap(verdict)
      ? []
      : [{ label: words.video.scale, value: { text: words.video.scaleText, tone: 'muted' } as const }]),
    {
      label: words.video.contested,
      value:
        contested === null
          ? { text: words.notMeasurable, tone: 'muted' }
          : { text: words.video.contestedText(words.share(contested.share, 1)) },
    },
    { label: words.video.status, value: readingCell(summary.status, words) },
    { label: words.video.errors, value: readingCell(summary.errors, words) },
    { label: words.video.nsfw, value: nsfwCell(summary, words) },
  ];
}

/** `artificial 0.600 (Average, count 3)`: the service's own words, unchanged. */
function verdictCell(verdict: Summary['verdict'], words: ReportWords): DocumentCell {
  if (isGap(verdict)) return readingCell(verdict, words);
  const parts = [
    readingCell(verdict.classification, words).text,
    confidenceCell(verdict.confidence, words).text,
  ].join(' ');
  const heuristic = readingCell(verdict.heuristic, words).text;
  const flag = verdict.unknown === true ? `; ${words.video.flagged}` : '';
  return {
    text: `${parts} (${heuristic}, ${words.video.countWord} ${numberCell(verdict.count, words).text}${flag})`,
    tone: 'strong',
  };
}

function forcedCell({ forced }: Summary, words: ReportWords): DocumentCell {
  const cell = readingCell(forced, words);
  return isGap(forced) ? cell : { text: `${cell.text}: ${words.video.forcedNote}`, tone: 'strong' };
}

function nsfwCell({ nsfw }: Summary, words: ReportWords): DocumentCell {
  if (isGap(nsfw)) return { text: `${words.video.notChecked} (${printed(words.gap(nsfw))})`, tone: 'muted' };
  return { text: `${nsfw ? words.yes : words.no}: ${words.video.nsfwNote}` };
}

function humanFacts({ decision, localMatch }: ReportVideo, words: ReportWords): Fact[] {
  return [
    { label: words.decision.label, value: decisionCell(decision, words) },
    {
      label: words.local.label,
      value: {
        text: words.local[localMatch.result],
        ...(localMatch.result === 'not_matched' ? { tone: 'strong' as const } : {}),
      },
    },
  ];
}

function decisionCell(decision: ReportVideo['decision'], words: ReportWords): DocumentCell {
  if (decision === null) return { text: words.decision.missing, tone: 'muted' };
  const known: Readonly<Record<string, string>> = words.decision.words;
  const parts = [
    known[decision.decision] ?? printed(decision.decision),
    ...(decision.reasonCode === null ? [] : [printed(decision.reasonCode)]),
    ...(decision.note === null ? [] : [`“${printed(decision.note)}”`]),
    decision.reviewer === null ? words.notStated : printed(decision.reviewer),
    timeText(decision.decidedAt),
    ...(decision.scoresHidden === null
      ? []
      : [decision.scoresHidden ? words.decision.hidden : words.decision.shown]),
  ];
  return { text: parts.join('; ') };
}

/** What the record is: names, digests, where it was read from. */
export function recordFacts(video: ReportVideo, words: ReportWords): DocumentBlock {
  const { summary, source } = video;
  const rows: Fact[] = [{ label: words.video.identifier, value: codeCell(video.identifier) }];
  if (summary !== null)
    rows.push(
      { label: words.video.name, value: readingCell(summary.name, words) },
      { label: words.video.reference, value: readingCell(summary.refId, words) },
      { label: words.video.hash, value: codeReading(summary.hash, words) },
      { label: words.video.link, value: codeReading(summary.resultUrl, words) },
      { label: words.video.apiVersion, value: readingCell(summary.apiVersion, words) },
    );
  if (source !== null)
    rows.push(
      { label: words.video.response, value: codeCell(source.sha256) },
      {
        label: words.video.pointer,
        value: source.pointer === '' ? { text: words.video.wholeResponse } : codeCell(source.pointer),
      },
      { label: words.video.received, value: { text: timeText(source.receivedAt) } },
    );
  rows.push({ label: words.video.analysed, value: { text: words.notProvided, tone: 'muted' } });
  const problems = summary?.problems ?? video.problems.length;
  if (problems > 0)
    rows.push({ label: words.video.problems, value: { text: words.video.problemsText(problems) } });
  return { kind: 'facts', rows };
}
