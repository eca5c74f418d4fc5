import type { Report } from '#contract/report.ts';

/** Large enough that chunks are few, small enough that making one is not felt. */
const charactersPerChunk = 100_000;

/**
 * The report value as JSON text, in chunks: one line a video, so that 10,000 of them never stand in memory as one
 * string. This is the exact form; the table files escape what a spreadsheet could misread. (`JSON.stringify`
 * spells lone surrogates as escapes, so the text is always valid UTF-8.)
 */
export function* jsonChunks(report: Report): Generator<string, void> {
  const { videos, events, ...head } = report;
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "videos": [\n`;
  let pending = '';
  for (const [index, video] of videos.entries()) {
    pending += `    ${JSON.stringify(video)}${index + 1 < videos.length ? ',' : ''}\n`;
    if (pending.length < charactersPerChunk) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
  yield `  ],\n  "events": ${JSON.stringify(events)}\n}\n`;
}

/** The whole file as one string; for small reports and tests. */
export function toJson(report: Report): string {
  return [...jsonChunks(report)].join('');
}
