import type { Credential } from '#contract/video.ts';
import { quoteValue } from '#domain/object-reader.ts';
import { emptyCredential, readCredential } from '#domain/provenance/read-credential.ts';
import type { RowReader } from './row-reader.ts';

/** Collects the credentials of a video's frames; equal ones are kept once. */
export type Credentials = {
  /** Takes the C2PA object of a frame and gives its place in `list`. */
  indexOf(c2pa: RowReader): number;
  list: Credential[];
};

/** An outline reads the validation state alone: a manifest can be larger than all the rest of the video. */
export function collectCredentials(): Credentials {
  const list: Credential[] = [];
  const places = new Map<string, number>();
  return {
    list,
    indexOf(c2pa) {
      // Asked on the frame's own reader, so that a bad state is noted among the video's problems in either depth.
      const state = c2pa.text(c2pa.pass.words.state);
      const key = c2pa.pass.outline ? JSON.stringify(state) : quoteValue(c2pa.fields, Infinity);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, list.length);
      list.push(c2pa.pass.outline ? { ...emptyCredential(), state } : readCredential(c2pa));
      return list.length - 1;
    },
  };
}
