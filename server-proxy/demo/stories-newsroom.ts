import { currentModels } from './generate-scores.ts';
import { demoMedia } from './media.ts';
import type { Story } from './story.ts';

const withLegacy = ['V011', ...currentModels, 'brokenwand2'];

/** The verification desk of a newsroom in an election week. Places, people and brands are invented. */
export const newsroomStories = {
  /**
   * The flagship. The pictures are mostly genuine, the voice is not, and the heuristics split because
   * two retired models, V011 and brokenwand2, see artificial nearly everywhere.
   */
  contested: {
    slug: 'newsroom/mayor-statement',
    hash: demoMedia.sha256,
    name: 'mayor-statement-council-hall.webm',
    refId: 'NEWS-2026-1142',
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: 10,
      models: withLegacy,
      lean: { base: 0, each: [-1.6, -0.5, -0.5, 1.5, 1.9, 1.7, -0.5, -1.6, 1.3, -1.3] },
      bias: { V011: 5, brokenwand2: 4.4 },
      undecided: { morphing: [0] },
      area: { low: 0.14, high: 0.46, everyFrame: true, focus: [0.5, 0.47] },
      faces: { count: 1, unit: 'share', lean: 0.8, absent: [0] },
    },
    sound: [
      {
        duration: demoMedia.duration,
        clip: { length: 3, hop: 2 },
        cuts: demoMedia.clips,
        lean: { base: 2.6, each: [1.6, 2.2, 2.9, 3.1, 2.4, 2.8, -0.2] },
        bias: { 'Zebra II': -0.7 },
      },
    ],
  },
  artificial: {
    slug: 'newsroom/bridge-flood',
    name: 'flood-drone-bridge-collapse.mp4',
    refId: 'NEWS-2026-1143',
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: 30,
      models: [...currentModels],
      lean: { base: 3.4 },
      undecided: { morphing: 'always' },
      area: { low: 0.71, high: 0.96 },
    },
    sound: [],
  },
  human: {
    slug: 'newsroom/pool-feed',
    name: 'press-conference-pool-feed.mp4',
    refId: 'NEWS-2026-1144',
    life: 'done',
    nsfw: 'no',
    credential: 'camera',
    picture: { frames: 30, models: [...currentModels], lean: { base: -3.3 } },
    sound: [{ duration: 94.2, clip: { length: 10, hop: 10 }, lean: { base: -2.8 } }],
  },
  interview: {
    slug: 'newsroom/minister-dub',
    name: 'intervista-ministra-doppiaggio-inglese.mp4',
    refId: 'NEWS-2026-1147',
    life: 'done',
    nsfw: 'no',
    credential: 'edited',
    picture: {
      frames: 30,
      models: [...currentModels],
      lean: { base: -2.5, spans: [{ from: 0.42, to: 0.52, lean: 0.6 }] },
      faces: { count: 2, unit: 'share', lean: -2.2 },
    },
    sound: [
      {
        duration: 812.4,
        clip: { length: 10, hop: 8 },
        lean: { base: -2.4, spans: [{ from: 0.3, to: 0.62, lean: 2.5 }] },
        silences: [
          [118.4, 131],
          [402.6, 419.8],
          [655, 662.2],
        ],
      },
      {
        duration: 812.4,
        clip: { length: 15, hop: 15 },
        lean: { base: 2.9, spans: [{ from: 0.8, to: 0.9, lean: -0.3 }] },
        silences: [
          [96, 141],
          [510.5, 566],
        ],
      },
    ],
  },
  eyewitness: {
    slug: 'newsroom/harbour-fire',
    name: 'harbour-fire-eyewitness-vertical.mov',
    refId: 'NEWS-2026-1149',
    life: 'done',
    nsfw: 'null',
    picture: {
      frames: 10,
      models: [...currentModels],
      lean: { base: -1.5, spans: [{ from: 0.55, to: 0.7, lean: 0.7 }] },
      undecided: { morphing: 'always' },
    },
    sound: [{ duration: 47.8, clip: { length: 8, hop: 6 }, lean: { base: -1.9 } }],
  },
  finishing: {
    slug: 'newsroom/breaking-live',
    name: 'breaking-live-cut-0600.mp4',
    refId: 'NEWS-2026-1150',
    life: 'finishing',
    nsfw: 'no',
    picture: {
      frames: 10,
      models: [...currentModels],
      lean: { base: 2.3, spans: [{ from: 0, to: 0.05, lean: -1.9 }] },
    },
    sound: [{ duration: 32.5, clip: { length: 5, hop: 5 }, lean: { base: 1.9 } }],
  },
  waiting: {
    slug: 'newsroom/archive-reel',
    name: 'archivio-1998-bobina-2-digitalizzata.mov',
    refId: 'NEWS-2026-1151',
    life: 'waiting',
    nsfw: 'no',
    picture: { frames: 30, models: [...currentModels], lean: { base: 0 } },
    sound: [],
  },
  errored: {
    slug: 'newsroom/messenger-broken',
    name: 'whatsapp-video-2026-11-03-at-21.14.3gp',
    refId: 'NEWS-2026-1152',
    life: 'errored',
    errors: 'Unable to decode the video stream: moov atom not found.',
    nsfw: 'no',
    picture: { frames: 5, models: [...currentModels], lean: { base: 0 } },
    sound: [],
  },
  satire: {
    slug: 'newsroom/satire-premier',
    name: 'satira-premier-canta-al-mercato.mp4',
    refId: 'NEWS-2026-1153',
    life: 'done',
    nsfw: 'no',
    credential: 'generator',
    picture: {
      frames: 10,
      models: [...currentModels],
      lean: { base: 3.1 },
      faces: { count: 1, unit: 'share', lean: 3.2 },
    },
    sound: [{ duration: 28, clip: { length: 7, hop: 7 }, lean: { base: 3 } }],
  },
  sensitive: {
    slug: 'newsroom/leaked-clip',
    name: 'leaked-clip-DO-NOT-PUBLISH.mp4',
    refId: 'NEWS-2026-1155',
    life: 'done',
    nsfw: 'yes',
    picture: {
      frames: 10,
      models: [...currentModels],
      lean: { base: 2.2, spans: [{ from: 0, to: 0.15, lean: -0.6 }] },
      nsfwFrames: [3, 4, 5, 6, 7],
      area: { low: 0.3, high: 0.62 },
      faces: { count: 1, unit: 'share', lean: 3.4 },
    },
    sound: [],
  },
  archive: {
    slug: 'newsroom/tg-service-2024',
    name: 'servizio-tg-alluvione-2024.mp4',
    refId: null,
    life: 'done',
    shape: 'before-1.1',
    nsfw: 'not asked',
    picture: {
      frames: 5,
      models: ['V011', 'V01', 'brokenwand2'],
      lean: { base: -1.2 },
      bias: { brokenwand2: 4.6 },
    },
    sound: [{ duration: 61.6, clip: { length: 10, hop: 10 }, lean: { base: -2 }, models: ['Phantom'] }],
  },
} as const satisfies Record<string, Story>;
