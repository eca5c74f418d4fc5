import { currentModels } from './generate-scores.ts';
import type { Story } from './story.ts';

/** The claims desk of an insurer. Claim numbers, people and places are invented. */
export const insuranceStories = {
  dashcam: {
    slug: 'insurance/dashcam-parking',
    name: 'sinistro-parcheggio-dashcam.mp4',
    refId: 'SIN-2026-004398',
    life: 'done',
    nsfw: 'null',
    picture: {
      frames: 5,
      models: [...currentModels],
      lean: { base: -2.9 },
      faces: { count: 1, unit: 'pixels', lean: -2.6 },
    },
    sound: [{ duration: 15, clip: { length: 5, hop: 5 }, lean: { base: -2.2 } }],
  },
  /** Three frames against two: the numbers of the documentation's own sample. */
  hail: {
    slug: 'insurance/hail-damage',
    name: 'danno-grandine-carrozzeria-perizia.mp4',
    refId: 'SIN-2026-004402',
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: 5,
      models: [...currentModels],
      lean: { base: 0, each: [1.9, 2.2, -1.4, 1.6, -1.7] },
      undecided: { morphing: 'always' },
    },
    sound: [],
  },
  /** The scene is genuine and stays so in the verdict, but Ardē marks the added damage. */
  roof: {
    slug: 'insurance/roof-damage',
    name: 'tetto-danneggiato-ripresa-drone.mp4',
    refId: 'SIN-2026-004409',
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: 10,
      models: [...currentModels],
      lean: { base: -2.1 },
      undecided: { morphing: 'always' },
      area: { low: 0.27, high: 0.43, everyFrame: true },
    },
    sound: [],
  },
  longName: {
    slug: 'insurance/customer-upload-long',
    name: 'Sinistro 2026-004417 – video inviato dall’assicurata tramite app, stanza da bagno e corridoio, allagamento del 2 novembre, seconda ripresa dopo l’intervento dell’idraulico (versione definitiva).mp4',
    refId: 'SIN-2026-004417',
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: 10,
      models: [...currentModels],
      lean: { base: -1.8, spans: [{ from: 0, to: 0.2, lean: 0.5 }] },
    },
    sound: [
      {
        duration: 73.9,
        clip: { length: 9, hop: 9 },
        lean: { base: -1.5 },
        silences: [[31, 44.5]],
      },
    ],
  },
  /** Two voices on two tracks: the customer's is genuine, the caller's is cloned. */
  hotline: {
    slug: 'insurance/hotline-callback',
    name: 'video-call-claim-callback.webm',
    refId: 'SIN-2026-004423',
    life: 'done',
    apiVersion: '1.2.0',
    nsfw: 'no',
    picture: {
      frames: 10,
      models: [...currentModels, 'brokenwand2'],
      lean: { base: -0.7, each: [-1.6, -0.3, 0.8, -1.3, 1, 0.9, -1.2, 0.7, -0.4, -0.8] },
      bias: { brokenwand2: 1.4 },
      faces: { count: 2, unit: 'share', lean: 0.4 },
    },
    sound: [
      { duration: 168, clip: { length: 10, hop: 10 }, lean: { base: -2.6 }, silences: [[52, 81]] },
      {
        duration: 168,
        clip: { length: 10, hop: 8 },
        lean: { base: 2.4 },
        silences: [
          [0, 50],
          [84, 101],
        ],
      },
    ],
  },
  /** Withdrawn by the customer: the identifier is on the desk's list, the service no longer returns it. */
  withdrawn: {
    slug: 'insurance/withdrawn-upload',
    name: 'withdrawn.mp4',
    refId: null,
    life: 'deleted',
    nsfw: 'not asked',
    picture: { frames: 5, models: [...currentModels], lean: { base: 0 } },
    sound: [],
  },
} as const satisfies Record<string, Story>;
