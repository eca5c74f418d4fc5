import { currentModels } from './generate-scores.ts';
import type { PictureStory, SoundStory, Story } from './story.ts';

const exhibitPicture: PictureStory = {
  frames: 10,
  models: ['V011', ...currentModels],
  lean: { base: 1.3, spans: [{ from: 0.5, to: 1, lean: -0.5 }] },
  bias: { V011: 3.2 },
};
const exhibitSound: SoundStory = {
  duration: 39.4,
  clip: { length: 6, hop: 6 },
  lean: { base: -1.4, spans: [{ from: 0.4, to: 0.6, lean: 0.9 }] },
};

/** A court's registry: one criminal case, its exhibits and a hearing. People and places are invented. */
export const courtStories = {
  /** The reviewer overruled the machine: noisy surveillance pictures looked artificial to it. */
  forced: {
    slug: 'court/surveillance-entrance',
    name: 'videosorveglianza-ingresso-cam2.mp4',
    refId: 'R.G. 1187/26 – all. 3',
    life: 'done',
    nsfw: 'no',
    forced: 'human',
    picture: {
      frames: 30,
      models: [...currentModels],
      lean: { base: 0.45, spans: [{ from: 0.35, to: 0.7, lean: -1 }] },
      bias: { 'Revelio Onboarding I': 1.3, 'Revelio III': -0.9, V01: 1 },
      undecided: { morphing: 'always' },
    },
    sound: [],
  },
  tampered: {
    slug: 'court/bodycam-export',
    name: 'bodycam-export-unit-214.mp4',
    refId: 'R.G. 1187/26 – all. 7',
    life: 'done',
    nsfw: 'no',
    credential: 'tampered',
    picture: {
      frames: 30,
      models: [...currentModels],
      lean: { base: -2.4, spans: [{ from: 0.62, to: 0.76, lean: 1.4 }] },
    },
    sound: [
      {
        duration: 183.5,
        clip: { length: 12, hop: 12 },
        lean: { base: -2.3, spans: [{ from: 0.64, to: 0.74, lean: 1.1 }] },
        silences: [[72.5, 88]],
      },
    ],
  },
  /** A whole hearing, 300 frames, with one short passage that was spliced in. */
  hearing: {
    slug: 'court/hearing-full',
    name: 'udienza-12-marzo-registrazione-integrale.mp4',
    refId: 'R.G. 1187/26 – verbale',
    life: 'done',
    nsfw: 'not asked',
    picture: {
      frames: 300,
      models: [...currentModels, 'brokenwand2'],
      lean: {
        base: -2.7,
        spans: [
          { from: 0.612, to: 0.65, lean: 2.1 },
          { from: 0.2, to: 0.205, lean: 0.8 },
        ],
      },
      failed: [117],
    },
    sound: [
      {
        duration: 3185,
        clip: { length: 20, hop: 20 },
        lean: { base: -2.5, spans: [{ from: 0.61, to: 0.65, lean: 2.2 }] },
        silences: [
          [640, 712],
          [1502, 1811],
          [2710, 2733],
        ],
      },
    ],
  },
  unknown: {
    slug: 'court/night-vision',
    name: 'night-vision-perimeter-no-light.mp4',
    refId: 'R.G. 1187/26 – all. 9',
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: 5,
      models: [...currentModels],
      lean: { base: 0 },
      undecided: Object.fromEntries(currentModels.map((model) => [model, 'always' as const])),
    },
    sound: [],
  },
  exhibit: {
    slug: 'court/exhibit-14',
    file: 'court/exhibit-14',
    name: 'reperto-14-video-telefono.mp4',
    refId: 'R.G. 1187/26 – all. 14',
    life: 'done',
    nsfw: 'no',
    forced: 'artificial',
    picture: exhibitPicture,
    sound: [exhibitSound],
  },
  /** The same file handed in a second time; an override belongs to the file, so both carry it. */
  exhibitCopy: {
    slug: 'court/exhibit-14-copy',
    file: 'court/exhibit-14',
    name: 'reperto-14-video-telefono (copia conforme).mp4',
    refId: 'R.G. 1187/26 – all. 14 bis',
    life: 'done',
    nsfw: 'no',
    forced: 'artificial',
    picture: exhibitPicture,
    sound: [exhibitSound],
  },
  /** One frame failed, one could not be told, one was forced by a reviewer; the rest stands. */
  witness: {
    slug: 'court/witness-call',
    name: 'testimone-videochiamata-schermo.mp4',
    refId: 'R.G. 1187/26 – all. 11',
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: 10,
      models: [...currentModels],
      lean: { base: -0.8, spans: [{ from: 0.2, to: 0.5, lean: 0.9 }] },
      failed: [6],
      forcedFrames: { 3: 'human' },
      undecided: Object.fromEntries(currentModels.map((model) => [model, [2]])),
      faces: { count: 1, unit: 'pixels', lean: -0.4 },
    },
    sound: [{ duration: 121.3, clip: { length: 10, hop: 10 }, lean: { base: -1.2 } }],
  },
} as const satisfies Record<string, Story>;
