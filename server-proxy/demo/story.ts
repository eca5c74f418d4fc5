import type { WireLabel } from './wire.ts';

/**
 * Which way the evidence leans along a video, as log-odds: 0 = even, +3 = clearly artificial (about
 * 0.95), −3 = clearly human. The models scatter around it, each in its own way.
 */
export type Lean = {
  base: number;
  /** Stretches that lean otherwise; `from` and `to` as shares of the whole, 0..1. */
  spans?: readonly { from: number; to: number; lean: number }[];
  /** One lean per frame or clip, in order; beats `base` and `spans`. */
  each?: readonly number[];
};

/** What the frames of a video show. */
export type PictureStory = {
  frames: number;
  models: readonly string[];
  lean: Lean;
  /** Models that stand apart from the rest: added to the lean, as log-odds. */
  bias?: Readonly<Record<string, number>>;
  /** Models that could not tell: on every frame, or on the listed ones (from 0). */
  undecided?: Readonly<Record<string, 'always' | readonly number[]>>;
  /**
   * Share of the picture's area that Ardē finds artificial; given = frames have heatmaps. `focus` = where
   * the hottest spot lies, as shares of width and height.
   */
  area?: { low: number; high: number; everyFrame?: boolean; focus?: readonly [x: number, y: number] };
  /** Faces found in the frames, and the unit of their boxes. */
  faces?: {
    count: number;
    unit: 'share' | 'pixels';
    lean: number;
    /** Frames (from 0) that show none. */
    absent?: readonly number[];
  };
  /** Frames (from 0) whose own analysis failed. */
  failed?: readonly number[];
  /** Frames (from 0) that a reviewer forced to a label, as an image of its own can be. */
  forcedFrames?: Readonly<Record<number, WireLabel>>;
  /** Frames (from 0) flagged NSFW. */
  nsfwFrames?: readonly number[];
};

/** What one sound track says, and how it was cut into clips. */
export type SoundStory = {
  /** Seconds. */
  duration: number;
  clip: { length: number; hop: number };
  lean: Lean;
  bias?: Readonly<Record<string, number>>;
  models?: readonly string[];
  /** Stretches without speech, in seconds; no clip is cut there. */
  silences?: readonly (readonly [from: number, to: number])[];
  /** Exact clip borders in seconds, in place of regular ones. */
  cuts?: readonly (readonly [start: number, end: number])[];
};

/** Content Credentials of the file, which its frames carry. */
export type CredentialStory = 'camera' | 'edited' | 'generator' | 'tampered' | null;

/**
 * How a submission goes: `finishing` turns from new to done while one watches, `waiting` stays new,
 * `deleted` is a well-formed identifier the service no longer knows.
 */
type Life = 'done' | 'finishing' | 'waiting' | 'errored' | 'deleted';

/** A submission of the demo account: everything its answer is generated from. */
export type Story = {
  /** Seed of its identifier. Unique. */
  slug: string;
  /** Seed of its file: equal files have equal hashes and equal findings. Default: the slug. */
  file?: string;
  /** SHA-256 of a file that really exists, in place of a seeded one. */
  hash?: string;
  name: string;
  refId: string | null;
  life: Life;
  errors?: string;
  apiVersion?: string;
  /** `before-1.1` leaves out what came with v1.1.0 and names audio clips as the older pages do. */
  shape?: 'current' | 'before-1.1';
  nsfw: 'yes' | 'no' | 'null' | 'not asked';
  forced?: WireLabel;
  picture: PictureStory;
  sound: readonly SoundStory[];
  credential?: CredentialStory;
};
