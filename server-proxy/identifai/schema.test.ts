import { describe, expect, it } from 'vitest';
import { videoSchema } from '#contract/video.ts';
import { isObject } from '#domain/object-reader.ts';
import { summarise } from '#domain/summarise.ts';
import { salvageVideo } from '#domain/salvage/salvage-video.ts';
import { tracedFields, tracePath } from '#domain/trace.ts';
import { documentedRow } from '#testing/documented-samples.ts';
import { fieldNames, fieldWords } from './schema.ts';

/** The value at a JSON pointer; undefined when there is none. */
function valueAt(row: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, token) => {
      if (Array.isArray(value)) return value[Number(token)];
      return isObject(value) ? value[token] : undefined;
    }, row);
}

const { video } = salvageVideo(documentedRow, '<string>', { words: fieldWords, depth: 'whole' });
const frame = Array.isArray(video.frames) ? video.frames[0] : undefined;
const track = Array.isArray(video.tracks) ? video.tracks[0] : undefined;
const clip = Array.isArray(track?.clips) ? track.clips[0] : undefined;
const [result] = frame?.results ?? [];
const [detection] = frame?.detections ?? [];

describe('the documented sample', () => {
  it('is read without a gap, but for confidence and score, which it gives as 123', () => {
    expect(videoSchema.parse(video)).toEqual(video);
    expect(video.problems.map((problem) => problem.message)).toEqual(
      Array.from({ length: video.problems.length }, () => 'a number out of range'),
    );
    expect(video).toMatchObject({ status: 'new', apiVersion: '<string>', nsfw: true, forced: 'human' });
    expect(clip).toMatchObject({ index: 123, start: 123, end: 123 });
    expect(video.credentials[0]).toMatchObject({ state: 'Valid', statuses: [{ code: '<string>' }] });
  });

  it('has a name for every field that a screen can trace', () => {
    for (const [kind, fields] of Object.entries(tracedFields)) {
      for (const field of fields) expect(fieldNames[kind]?.[field]).toMatch(/^[a-z0-9_]+$/);
    }
  });

  it.each([
    ['video', video],
    ['frame', frame],
    ['track', track],
    ['clip', clip],
    ['verdict', video.verdicts[0]],
    ['modelResult', result],
    ['score', result?.scores[0]],
    ['box', detection?.box],
  ] as const)('gives each value of a %s under the path that is shown for it', (kind, object) => {
    if (object === undefined || !('at' in object)) throw new Error(`the sample has no ${kind}`);
    for (const field of tracedFields[kind]) {
      // The frame's credentials and a model's details are free-form: their path exists, the value is a tree.
      const value = valueAt(documentedRow, tracePath(fieldNames, object.at, kind, field));
      expect(value, `${kind}.${field}`).toBeDefined();
      const read: unknown = Object.entries(object).find(([name]) => name === field)?.[1];
      expect(isObject(read) || Array.isArray(read) ? 'read as a whole' : read).toBe(
        isObject(read) || Array.isArray(read) ? 'read as a whole' : value,
      );
    }
  });

  it('has paths inside a credential that start at the credential', () => {
    const credential = valueAt(documentedRow, '/results/images/0/c2pa');
    for (const field of tracedFields.credential) {
      expect(valueAt(credential, tracePath(fieldNames, '', 'credential', field))).toBeDefined();
    }
    expect(valueAt(credential, `${video.credentials[0]?.statuses[0]?.at}/code`)).toBe('<string>');
    expect(frame?.c2pa).toEqual({ at: '/results/images/0/c2pa', index: 0 });
  });

  it('gives the same summary from an outline as from the whole', () => {
    const outline = salvageVideo(documentedRow, '<string>', { words: fieldWords, depth: 'outline' });
    const whole = salvageVideo(documentedRow, '<string>', { words: fieldWords, depth: 'whole' });
    expect(summarise(outline.video, outline.problemCount)).toEqual(
      summarise(whole.video, whole.problemCount),
    );
  });
});
