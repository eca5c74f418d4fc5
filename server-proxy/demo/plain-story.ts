import { currentModels, earlyModels } from './generate-scores.ts';
import type { Story } from './story.ts';

/** An ordinary finished video, the good row that faults are made from. */
export const plainStory: Story = {
  slug: 'plain',
  name: 'plain.mp4',
  refId: 'TEST-1',
  life: 'done',
  nsfw: 'no',
  credential: 'edited',
  picture: {
    frames: 5,
    models: [...currentModels],
    lean: { base: 0, each: [2.2, 1.9, -1.8, 2, -2.1] },
    area: { low: 0.2, high: 0.5, everyFrame: true },
    faces: { count: 1, unit: 'share', lean: 0.8 },
  },
  sound: [{ duration: 24, clip: { length: 6, hop: 6 }, lean: { base: -2 } }],
};

/**
 * Videos of any size for measurements: `bench-300f-0001` has 300 frames of 8 models and 75 clips,
 * `bench-30f-0c-x` 30 frames and no sound. Up to 4,000 frames and 4,000 clips; whatever follows the
 * sizes only makes identifiers differ.
 */
const benchPattern = /^bench-(\d{1,4})f-(?:(\d{1,4})c-)?[\w-]+$/u;

export function benchStory(identifier: string): Story | null {
  const match = benchPattern.exec(identifier);
  if (match === null) return null;
  const [frames, clips] = [Number(match[1]), Number(match[2] ?? 75)].map((size) => Math.min(size ?? 0, 4000));
  const sound = { duration: (clips ?? 0) * 8, clip: { length: 8, hop: 8 }, lean: { base: -1 } };
  return {
    slug: identifier,
    name: `${identifier}.mp4`,
    refId: null,
    life: 'done',
    nsfw: 'no',
    picture: {
      frames: frames ?? 0,
      models: [...new Set([...earlyModels, ...currentModels])],
      lean: { base: -1, spans: [{ from: 0.4, to: 0.55, lean: 1.5 }] },
    },
    sound: clips === 0 ? [] : [sound],
  };
}
