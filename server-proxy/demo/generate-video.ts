import { generateFrames } from './generate-frames.ts';
import { generateTracks } from './generate-tracks.ts';
import { judgeVideo, mainVerdict } from './heuristics.ts';
import type { Story } from './story.ts';
import { type Submission, resultUrl } from './submission.ts';
import type { WireStatus, WireVideo } from './wire.ts';

/** A finished analysis, whole. The same submission always gives the same answer, byte for byte. */
export function generateVideo(submission: Submission): WireVideo {
  const { story } = submission;
  const images = generateFrames(submission);
  const verdicts = judgeVideo(images);
  return {
    ...head(submission, 'done'),
    api_version: submission.apiVersion,
    ...toNsfw(story),
    verdict: mainVerdict(verdicts),
    verdicts,
    force_classification: story.forced ?? null,
    results: { images, audios: generateTracks(submission) },
  };
}

/** An analysis that has not finished: nothing is known yet, and `api_version` is null until it is. */
export function generatePending(submission: Submission): WireVideo {
  return { ...head(submission, 'new'), ...emptyFindings };
}

/** An analysis that failed as a whole. */
export function generateErrored(submission: Submission): WireVideo {
  return {
    ...head(submission, 'errored'),
    api_version: submission.apiVersion,
    errors: submission.story.errors ?? 'The video could not be analysed.',
    ...emptyFindings,
  };
}

const emptyFindings = {
  verdict: null,
  verdicts: [],
  force_classification: null,
  results: { images: [], audios: [] },
};

function head(submission: Submission, status: WireStatus) {
  const { story, identifier, hash } = submission;
  return {
    hash,
    identifier,
    api_version: null,
    status,
    errors: null,
    name: story.name,
    ref_id: story.refId,
    result_url: resultUrl('video', identifier),
  };
}

function toNsfw(story: Story): { is_nsfw?: boolean | null } {
  if (story.nsfw === 'not asked') return {};
  return { is_nsfw: story.nsfw === 'null' ? null : story.nsfw === 'yes' };
}
