import type { Report } from '#contract/report.ts';

/** Large enough that chunks are few, small enough that making one is not felt. */
const charactersPerChunk = 100_000;

/**
 * The report value as JSON text, in chunks: one line a video and an event, so that 10,000 of them never stand in
 * memory as one string. This is the exact form; the table files escape what a spreadsheet could misread. (`JSON.stringify`
 * spells lone surrogates as escapes, so the text is always valid UTF-8.)
 */
export function* jsonChunks(report: Report): Generator<string, void> {
  const { videos, events, ...head } = report;
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "videos": [\n`;
  yield* listChunks(videos);
  yield '  ],\n  "events": [\n';
  yield* listChunks(events);
  yield '  ]\n}\n';
}

function* listChunks(items: readonly unknown[]): Generator<string, void> {
  let pending = '';
  for (const [index, item] of items.entries()) {
    pending += `    ${JSON.stringify(item)}${index + 1 < items.length ? ',' : ''}\n`;
    if (pending.length < charactersPerChunk) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}

/** The whole file as one string; for small reports and tests. */
export function toJson(report: Report): string {
  return [...jsonChunks(report)].join('');
}
