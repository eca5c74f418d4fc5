/**
 * What a test, or a curious person, can make go wrong: with faults on, these identifiers are answered,
 * otherwise they are as unknown as any other.
 *
 * | identifiers | effect | where |
 * | --- | --- | --- |
 * | `row-…` | this row is odd, the rest of the answer is good | `fault-rows*.ts` |
 * | `fault-…` | the whole answer is spoilt, whatever else it was asked for | `fault-answers.ts`, `fault-bodies.ts`, `fault-slow.ts` |
 * | `fault-wait-{ms}` | a good answer after so many milliseconds | `fault-slow.ts` |
 * | `fault-cut-{n}` | a good answer that ends after n characters | `fault-bodies.ts` |
 * | `raw-…` | the transport itself breaks (only over a socket, see `listen.ts`) | `raw-faults.ts` |
 * | `heatmap-…` | as a frame identifier: the picture is not what it should be | `fault-heatmaps.ts` |
 * | `bench-{frames}f-…`, `bench-{frames}f-{clips}c-…` | a good video of that size | `plain-story.ts` |
 * | `plain-…` | a good small video | `plain-story.ts` |
 *
 * `faultTable` lists every name with what it does.
 */
import type { AnswerFault, FaultContext } from './answer-fault.ts';
import { answerFaults } from './fault-answers.ts';
import { findCut } from './fault-bodies.ts';
import { heatmapFaults } from './fault-heatmaps.ts';
import { faultyRows, rowFaults } from './fault-rows.ts';
import { findWait } from './fault-slow.ts';
import { generateVideo } from './generate-video.ts';
import { benchStory, plainStory } from './plain-story.ts';
import { rawFaults } from './raw-faults.ts';
import { toSubmission } from './submission.ts';

/** @internal Every sentinel with what it does, for tests that try them all. */
export const faultTable: readonly { name: string; what: string }[] = [
  ...rowFaults,
  ...answerFaults,
  ...rawFaults,
  ...heatmapFaults,
].map(({ name, what }) => ({ name, what }));

const answersByName = new Map(answerFaults.map((fault) => [fault.name, fault]));
const heatmapsByName = new Map(heatmapFaults.map((fault) => [fault.name, fault]));
const rawNames = new Set(rawFaults.map((fault) => fault.name));

export type Faults = {
  /** The rows a sentinel stands for; null when it is none. */
  rowsOf(identifier: string): string[] | null;
  /** The spoilt answer, when one of the identifiers spoils it. */
  answer(context: Omit<FaultContext, 'turn'>): Response | Promise<Response> | null;
  heatmapOf(frame: string): Response | null;
};

function findAnswerFault(identifier: string): AnswerFault | null {
  return answersByName.get(identifier) ?? findWait(identifier) ?? findCut(identifier);
}

/** Sentinels that have no rows of their own stand for a good small video, so that they can recover. */
function goodRow(identifier: string): string | null {
  const bench = benchStory(identifier);
  if (bench !== null) return JSON.stringify(generateVideo(toSubmission(bench, identifier)));
  const isGood =
    identifier.startsWith('plain-') || rawNames.has(identifier) || findAnswerFault(identifier) !== null;
  return isGood ? JSON.stringify(generateVideo(toSubmission(plainStory, identifier))) : null;
}

export function createFaults(): Faults {
  const turns = new Map<string, number>();
  /** Bench rows are asked for again and again; making one of 300 frames takes tens of milliseconds. */
  const kept = new Map<string, string>();

  function keptRow(identifier: string): string | null {
    const known = kept.get(identifier);
    if (known !== undefined) return known;
    const row = goodRow(identifier);
    if (row !== null) kept.set(identifier, row);
    return row;
  }

  return {
    rowsOf(identifier) {
      const odd = faultyRows(identifier);
      if (odd !== null) return odd;
      const row = keptRow(identifier);
      return row === null ? null : [row];
    },
    answer(context) {
      for (const identifier of context.identifiers) {
        const fault = findAnswerFault(identifier);
        if (fault === null) continue;
        const turn = turns.get(identifier) ?? 0;
        turns.set(identifier, turn + 1);
        return fault.answer({ ...context, turn });
      }
      return null;
    },
    heatmapOf: (frame) => heatmapsByName.get(frame)?.image() ?? null,
  };
}
