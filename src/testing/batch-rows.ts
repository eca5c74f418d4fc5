import { type BatchRow, toRow } from '#domain/batch/row.ts';
import { buildFound } from './builders.ts';

/** A row of the batch with a found video; everything about the video can be overridden. */
export function buildRow(overrides: Parameters<typeof buildFound>[0] = {}, position = 0): BatchRow {
  const identifier = overrides.identifier ?? `video-${position}`;
  return toRow(identifier, position, { kind: 'outcome', outcome: buildFound({ ...overrides, identifier }) });
}

/** Many rows that differ in everything a filter or an order looks at; the same at every call. */
export function buildManyRows(count: number): BatchRow[] {
  return Array.from({ length: count }, (_, place) => {
    const isArtificial = place % 3 === 0;
    const classification = isArtificial ? ('artificial' as const) : ('human' as const);
    const confidence = ((place * 7919) % 1000) / 1000;
    const verdict = { classification, confidence, count: 3, unknown: false };
    return buildRow(
      {
        identifier: `video-${place}`,
        name: `Recording ${(place * 31) % count}.mp4`,
        refId: `CASE-${place % 97}`,
        hash: (place % 500).toString(16).padStart(64, '0'),
        outcome: classification,
        verdict: { heuristic: 'Average', ...verdict },
        verdicts: ['Average', 'Majority', 'Maximum', 'Strict'].map((heuristic, index) => ({
          heuristic,
          ...verdict,
          classification: (place + index) % 5 === 0 ? ('human' as const) : classification,
        })),
        contested: { share: (place % 5) / 4, frameMinority: (place % 50) / 100, clipMinority: null },
      },
      place,
    );
  });
}
