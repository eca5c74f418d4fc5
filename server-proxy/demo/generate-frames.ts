import { generateCredential } from './generate-credentials.ts';
import { areaModel, generateResult, habit, leanAt } from './generate-scores.ts';
import { judgeResults, mainVerdict } from './heuristics.ts';
import { createRandom, hexDigest, type Random } from './random.ts';
import type { PictureStory, Story } from './story.ts';
import { type Submission, resultUrl } from './submission.ts';
import type { WireDetection, WireFrame, WireResult } from './wire.ts';

/** Pixels of the frames that detections in pixels refer to. */
const frameSize = { width: 1920, height: 1080 } as const;

/** All frames of a submission, in time order. Findings depend on the file, identifiers on the submission. */
export function generateFrames(submission: Submission): WireFrame[] {
  // Frames carry the credentials of the file they were cut from, so they are the same on all of them.
  const c2pa = generateCredential(submission.story.credential ?? null, submission);
  return Array.from({ length: submission.story.picture.frames }, (_, position) => ({
    ...generateFrame(submission, position),
    c2pa,
  }));
}

/** The identifier of one frame; the heatmap endpoint is asked with it. */
function frameIdentifier(videoIdentifier: string, position: number): string {
  return hexDigest(`${videoIdentifier}/frame/${position}`);
}

function generateFrame(submission: Submission, position: number): Omit<WireFrame, 'c2pa'> {
  const { story, fileSeed, identifier } = submission;
  const random = createRandom(`${fileSeed}/frame/${position}`);
  const frame = {
    hash: hexDigest(`${fileSeed}/frame-file/${position}`),
    identifier: frameIdentifier(identifier, position),
    api_version: submission.apiVersion,
    name: `${submission.stem}-frame-${String(position + 1).padStart(3, '0')}.jpg`,
    ref_id: story.refId,
    result_url: resultUrl('image', frameIdentifier(identifier, position)),
    ...toNsfw(story, position),
    force_classification: story.picture.forcedFrames?.[position] ?? null,
  };
  if (story.picture.failed?.includes(position) === true) {
    return {
      ...frame,
      status: 'errored',
      errors: 'Frame could not be decoded (corrupt macroblock data).',
      has_heatmap: false,
      verdict: null,
      verdicts: [],
      results: [],
    };
  }
  const results = generateFrameResults(submission, position, random);
  const verdicts = judgeResults(results);
  return {
    ...frame,
    status: 'done',
    errors: null,
    has_heatmap: hasHeatmap(story.picture, position),
    verdict: mainVerdict(verdicts),
    verdicts,
    results,
    ...toDetections(story.picture, position, random),
  };
}

function toNsfw(story: Story, position: number): { is_nsfw?: boolean | null } {
  if (story.nsfw === 'not asked') return {};
  if (story.nsfw === 'null') return { is_nsfw: null };
  return { is_nsfw: story.picture.nsfwFrames?.includes(position) ?? false };
}

/** Heatmaps are made where Ardē ran; not every frame of such a video gets one. */
function hasHeatmap(picture: PictureStory, position: number): boolean {
  if (picture.area === undefined) return false;
  return picture.area.everyFrame === true || position % 2 === 0;
}

function isUndecided(picture: PictureStory, model: string, position: number): boolean {
  const undecided = picture.undecided?.[model];
  return undecided === 'always' || (undecided?.includes(position) ?? false);
}

function generateFrameResults(
  { story: { picture }, fileSeed }: Submission,
  position: number,
  random: Random,
): WireResult[] {
  // What all models see of this frame beyond the story: light, motion, compression.
  const shared = leanAt(picture.lean, position, picture.frames) + 0.45 * random.wobble();
  const results = picture.models.map((model) =>
    generateResult(
      {
        model,
        lean: shared + habit(fileSeed, model) + (picture.bias?.[model] ?? 0),
        unknown: isUndecided(picture, model, position),
      },
      random,
    ),
  );
  if (picture.area === undefined) return results;
  const artificial = random.between(picture.area.low, picture.area.high);
  return [...results, generateResult({ model: areaModel, lean: 0, artificial }, random)];
}

function toDetections({ faces }: PictureStory, position: number, random: Random): Pick<WireFrame, 'details'> {
  if (faces === undefined) return {};
  if (faces.absent?.includes(position) === true) return { details: [] };
  const detections = Array.from({ length: faces.count }, (_, index) =>
    generateDetection({ ...faces, index }, random),
  );
  return { details: [{ detections }] };
}

type FaceRequest = { index: number; count: number; unit: 'share' | 'pixels'; lean: number };

function generateDetection(face: FaceRequest, random: Random): WireDetection {
  const height = random.between(0.26, 0.34);
  const width = height * 0.44;
  const left = (face.index + 0.5) / face.count - width / 2 + random.between(-0.04, 0.04);
  const top = random.between(0.2, 0.27);
  const scale = face.unit === 'pixels' ? frameSize : { width: 1, height: 1 };
  const place = (share: number, size: number): number =>
    face.unit === 'pixels' ? Math.round(share * size) : Number(share.toFixed(4));
  const results = ['morphing', 'Revelio IV'].map((model) =>
    generateResult({ model, lean: face.lean }, random),
  );
  const { heuristic, confidence, classification } = mainVerdict(judgeResults(results));
  return {
    box: {
      x1: place(left, scale.width),
      y1: place(top, scale.height),
      x2: place(left + width, scale.width),
      y2: place(top + height, scale.height),
    },
    results,
    verdict: { heuristic, confidence, classification },
  };
}
