import { generateErrored, generatePending, generateVideo } from './generate-video.ts';
import type { HeatmapStory } from './heatmap.ts';
import { toOlderShape } from './older-shape.ts';
import { areaModel } from './generate-scores.ts';
import { stories } from './stories.ts';
import type { Story } from './story.ts';
import { type Submission, identifierOf, toSubmission } from './submission.ts';
import type { WireFrame } from './wire.ts';

/** Results that are finished never change, so one text serves every service of the process. */
const finishedRows = new Map<string, string>();

/** How long the `finishing` sample stays `new`, counted from the first time it was asked for. */
const finishesAfterMs = 15_000;

export type Catalogue = {
  /** Every sample's identifier in presenting order, also the one that is not returned. */
  samples: string[];
  /** The JSON text of a video's result, or null for an identifier this account does not know. */
  rowOf(identifier: string): string | null;
  /** Makes all results ahead of time, giving way to everything else in between. */
  prepare(): Promise<void>;
  /** What a frame's heatmap shows, or null where there is none. */
  heatmapOf(frame: string): HeatmapStory | null;
};

/** The submissions of the demo account. */
export function createCatalogue(clock: () => number): Catalogue {
  const submissions = new Map(
    stories.map((story) => [identifierOf(story.slug), toSubmission(story)] as const),
  );
  const firstAsked = new Map<string, number>();
  let heatmaps: Map<string, HeatmapStory> | undefined;

  function isStillNew(submission: Submission): boolean {
    const { identifier, story } = submission;
    if (story.life === 'waiting') return true;
    if (story.life !== 'finishing') return false;
    const now = clock();
    const since = firstAsked.get(identifier) ?? now;
    firstAsked.set(identifier, since);
    return now - since < finishesAfterMs;
  }

  return {
    samples: [...submissions.keys()],
    rowOf(identifier) {
      const submission = submissions.get(identifier);
      if (submission === undefined || submission.story.life === 'deleted') return null;
      if (isStillNew(submission)) return JSON.stringify(generatePending(submission));
      return finishedRow(submission);
    },
    async prepare() {
      for (const submission of submissions.values()) {
        await nextTurn();
        finishedRow(submission);
      }
    },
    heatmapOf(frame) {
      heatmaps ??= listHeatmaps([...submissions.values()]);
      return heatmaps.get(frame) ?? null;
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function finishedRow(submission: Submission): string {
  const known = finishedRows.get(submission.identifier);
  if (known !== undefined) return known;
  const text = JSON.stringify(toFinished(submission));
  finishedRows.set(submission.identifier, text);
  return text;
}

function toFinished(submission: Submission): unknown {
  const { life, shape } = submission.story;
  if (life === 'errored') return generateErrored(submission);
  const video = generateVideo(submission);
  return shape === 'before-1.1' ? toOlderShape(video) : video;
}

function listHeatmaps(submissions: readonly Submission[]): Map<string, HeatmapStory> {
  const withHeatmaps = submissions.filter(({ story }) => canHaveHeatmaps(story));
  return new Map(
    withHeatmaps.flatMap((submission) => {
      const focus = submission.story.picture.area?.focus;
      const frames = generateVideo(submission).results?.images ?? [];
      return frames
        .filter((frame) => frame.has_heatmap)
        .map((frame): [string, HeatmapStory] => [
          frame.identifier,
          { share: artificialArea(frame), ...(focus === undefined ? {} : { focus }) },
        ]);
    }),
  );
}

function artificialArea(frame: WireFrame): number {
  const result = frame.results.find(({ model }) => model === areaModel);
  return result?.classification.find(({ label }) => label === 'artificial')?.score ?? 0;
}

function canHaveHeatmaps(story: Story): boolean {
  return story.picture.area !== undefined && (story.life === 'done' || story.life === 'finishing');
}
