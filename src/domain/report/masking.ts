import type { Reading } from '#contract/gap.ts';
import type { ReportMask, ReportVideo } from '#contract/report.ts';
import type { Summary } from '#contract/summary.ts';
import { isGap } from '#domain/reading.ts';

/** Stands where something was left out on request. */
const maskedText = '[masked]';

/** A stand-in for an identifier that still tells the videos of one report apart. */
export function maskedIdentifier(position: number): string {
  return `masked-${position}`;
}

/** A gap says nothing about a person, so it stays. */
function hide(reading: Reading<string>): Reading<string> {
  return isGap(reading) ? (reading.given === undefined ? reading : { gap: reading.gap }) : maskedText;
}

function maskSummary(summary: Summary, mask: ReportMask, identifier: string): Summary {
  const named = {
    ...summary,
    name: hide(summary.name),
    refId: hide(summary.refId),
    errors: hide(summary.errors),
  };
  if (mask === 'names') return { ...named, resultUrl: summary.resultUrl };
  return { ...named, identifier, hash: hide(summary.hash), resultUrl: hide(summary.resultUrl) };
}

/**
 * Leaves out what was asked to be left out. The whole answer goes too: names of frames, manifests and
 * ingredients are all over it. What the report needs of frames and clips is kept by `maskVideo`.
 */
export function maskReportVideo(video: ReportVideo, mask: ReportMask): ReportVideo {
  if (mask === 'none') return video;
  const identifier = mask === 'all' ? maskedIdentifier(video.position) : video.identifier;
  return {
    ...video,
    identifier,
    summary: video.summary === null ? null : maskSummary(video.summary, mask, identifier),
    video: video.video === null ? null : maskVideo(video.video, mask, identifier),
    conflicting: video.conflicting.map(({ summary, source }) => ({
      summary: maskSummary(summary, mask, identifier),
      source,
    })),
    problems: video.problems.map(({ at }) => ({ at, message: maskedText })),
    decision: video.decision === null ? null : { ...video.decision, note: null },
    localMatch: mask === 'all' ? { ...video.localMatch, sha256: null } : video.localMatch,
  };
}

type WholeVideo = NonNullable<ReportVideo['video']>;

function maskVideo(video: WholeVideo, mask: ReportMask, identifier: string): WholeVideo {
  const all = mask === 'all';
  const part = <P extends { name: Reading<string>; refId: Reading<string>; errors: Reading<string> }>(
    item: P & { identifier: Reading<string>; hash: Reading<string>; resultUrl: Reading<string> },
  ) => ({
    ...item,
    name: hide(item.name),
    refId: hide(item.refId),
    errors: hide(item.errors),
    identifier: all ? hide(item.identifier) : item.identifier,
    hash: all ? hide(item.hash) : item.hash,
    resultUrl: all ? hide(item.resultUrl) : item.resultUrl,
  });
  return {
    ...video,
    identifier,
    hash: all ? hide(video.hash) : video.hash,
    name: hide(video.name),
    refId: hide(video.refId),
    errors: hide(video.errors),
    resultUrl: all ? hide(video.resultUrl) : video.resultUrl,
    frames: isGap(video.frames) ? video.frames : video.frames.map(part),
    tracks: isGap(video.tracks) ? video.tracks : video.tracks.map(part),
    credentials: video.credentials.map(maskCredential),
    problems: video.problems.map(({ at }) => ({ at, message: maskedText })),
  };
}

/** Titles of manifests and ingredients are file names; the free-form rest may hold anything. */
function maskCredential(credential: WholeVideo['credentials'][number]): WholeVideo['credentials'][number] {
  return {
    ...credential,
    manifests: credential.manifests.map((manifest) => ({
      ...manifest,
      title: hide(manifest.title),
      ingredients: manifest.ingredients.map((ingredient) => ({
        ...ingredient,
        title: hide(ingredient.title),
      })),
      facts: [],
    })),
  };
}
