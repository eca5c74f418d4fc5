import { courtStories } from './stories-court.ts';
import { insuranceStories } from './stories-insurance.ts';
import { newsroomStories } from './stories-newsroom.ts';
import type { Story } from './story.ts';
import { identifierOf } from './submission.ts';

const { contested, artificial, human, finishing, errored, interview } = newsroomStories;

/** The 24 samples in the order a presenter meets them. */
export const stories: readonly Story[] = [
  contested,
  artificial,
  human,
  finishing,
  errored,
  interview,
  courtStories.forced,
  insuranceStories.roof,
  newsroomStories.satire,
  courtStories.tampered,
  insuranceStories.hotline,
  courtStories.unknown,
  newsroomStories.eyewitness,
  newsroomStories.waiting,
  courtStories.hearing,
  courtStories.exhibit,
  courtStories.exhibitCopy,
  courtStories.witness,
  newsroomStories.sensitive,
  newsroomStories.archive,
  insuranceStories.dashcam,
  insuranceStories.hail,
  insuranceStories.longName,
  insuranceStories.withdrawn,
];

const byName = { ...newsroomStories, ...courtStories, ...insuranceStories };

/** @internal Names of the samples, for tests. */
export type SampleName = keyof typeof byName;

/** @internal */
export function sampleStory(name: SampleName): Story {
  return byName[name];
}

/** @internal */
export function sampleIdentifier(name: SampleName): string {
  return identifierOf(byName[name].slug);
}
