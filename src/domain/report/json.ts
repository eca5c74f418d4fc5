import type { Report } from '#contract/report.ts';

const videosPerChunk = 20;

/**
 * The report value as JSON text, in chunks: one line a video, so that 10,000 of them never stand in memory as one
 * string. This is the exact form; the table files escape what a spreadsheet could misread. (`JSON.stringify`
 * spells lone surrogates as escapes, so the text is always valid UTF-8.)
 */
export function* jsonChunks(report: Report): Generator<string, void> {
  const { videos, events, ...head } = report;
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "videos": [\n`;
  for (let from = 0; from < videos.length; from += videosPerChunk) {
    const lines = videos.slice(from, from + videosPerChunk).map((video) => `    ${JSON.stringify(video)}`);
    yield lines.join(',\n') + (from + videosPerChunk < videos.length ? ',\n' : '\n');
  }
  yield `  ],\n  "events": ${JSON.stringify(events)}\n}\n`;
}

/** The whole file as one string; for small reports and tests. */
export function toJson(report: Report): string {
  return [...jsonChunks(report)].join('');
}
