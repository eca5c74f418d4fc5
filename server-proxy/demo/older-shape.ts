import type { WireFrame, WireTrack, WireVideo } from './wire.ts';

type Older = Record<string, unknown>;

/** Takes away what came with v1.1.0 and later. */
function withoutNewer(item: WireVideo | WireFrame | WireTrack): Older {
  const newer = new Set(['api_version', 'status', 'errors', 'result_url', 'is_nsfw']);
  return Object.fromEntries(Object.entries(item).filter(([field]) => !newer.has(field)));
}

/** The same findings as results of before v1.1.0 give them: no status, and audio clips under `chunk_details`. */
export function toOlderShape(video: WireVideo): Older {
  return {
    ...withoutNewer(video),
    results: {
      images: (video.results?.images ?? []).map(withoutNewer),
      audios: (video.results?.audios ?? []).map((track) => {
        const { details, ...rest } = withoutNewer(track);
        void details;
        return { ...rest, chunk_details: track.details.clips };
      }),
    },
  };
}

/** The oldest shape: each frame is a bare list of model results, and there are no sound tracks. */
export function toOldestShape(video: WireVideo): Older {
  return {
    ...withoutNewer(video),
    results: { images: (video.results?.images ?? []).map((frame) => frame.results), audios: [] },
  };
}
