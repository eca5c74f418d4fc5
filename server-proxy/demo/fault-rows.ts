import { hostileRows } from './fault-rows-hostile.ts';
import { numberRows } from './fault-rows-numbers.ts';
import { shapeRows } from './fault-rows-shapes.ts';
import { wordRows } from './fault-rows-words.ts';
import { generateVideo } from './generate-video.ts';
import type { RowFault } from './row-fault.ts';
import { plainStory } from './plain-story.ts';
import { toSubmission } from './submission.ts';

/** Everything that can be wrong with one row while the rest of the answer is good. */
export const rowFaults: readonly RowFault[] = [...shapeRows, ...wordRows, ...numberRows, ...hostileRows];

const byName = new Map(rowFaults.map((fault) => [fault.name, fault]));

/** The JSON texts that a sentinel identifier stands for (none, one or several rows), or null when it is none. */
export function faultyRows(identifier: string): string[] | null {
  const fault = byName.get(identifier);
  if (fault === undefined) return null;
  return fault.rows(generateVideo(toSubmission(plainStory, identifier)));
}
