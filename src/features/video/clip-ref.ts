import type { SelectedClip } from './audio/audio-section.tsx';

/** A clip in the address: `0-12` is the 13th clip of the first track. */
export function toClipRef(clip: SelectedClip | null): string | undefined {
  return clip === null ? undefined : `${clip.track}-${clip.clip}`;
}

/** Reads a clip from the address; the schema has checked its form. */
export function toSelectedClip(ref: string | undefined): SelectedClip | null {
  const [track, clip] = (ref ?? '').split('-').map(Number);
  return ref === undefined || track === undefined || clip === undefined ? null : { track, clip };
}
