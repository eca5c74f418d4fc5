import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { FrameGrabber } from '#browser/frame-grabber.ts';
import { createPlayhead, type Playhead } from '#ui/timeline/playhead.ts';
import type { Loudness } from '#lib/loudness.ts';

/** The reader's own file, once its digest is the one the service gave. */
export type OwnFile = { file: File; url: string };

export type Playback = {
  /** The moment all timelines and the player share. */
  playhead: Playhead;
  own: OwnFile | null;
  /** Length of the own file in seconds, once the browser has read it. */
  duration: number | null;
  wave: Loudness | null;
  /** True once the reader has chosen to assume that frames were taken at even distances. */
  evenFrames: boolean;
  /** Takes pictures out of the own file while evenly spaced frames are assumed. */
  grabber: FrameGrabber | null;
  /** The selected clip, for playing it in a loop. */
  span: { label: string; start: number; end: number } | null;
  /** Where the player goes when a timeline is on the page. */
  slot: HTMLElement | null;
  change: (next: Partial<Omit<Playback, 'playhead' | 'change'>>) => void;
};

/** Pictures of the own file in place of the frames, which the service does not send. */
export type OwnPictures = { grabber: FrameGrabber; duration: number };

const empty = {
  own: null,
  duration: null,
  wave: null,
  evenFrames: false,
  grabber: null,
  span: null,
  slot: null,
};

const PlaybackContext = createContext<Playback>({ ...empty, playhead: createPlayhead(), change: () => {} });

/** Apart from the rest, so that frames are not drawn again whenever a clip is selected. */
const OwnPicturesContext = createContext<OwnPictures | null>(null);

/**
 * Joins the sound timelines with the reader's own file on one video page. Give it the video's identifier as
 * `key`, so that nothing of one video is carried to the next.
 */
export function PlaybackProvider({ children }: { children: ReactNode }) {
  const [playhead] = useState(createPlayhead);
  const [state, setState] = useState<Omit<Playback, 'playhead' | 'change'>>(empty);
  // Effects depend on it: a new identity at every render would run them again and again.
  const change = useCallback<Playback['change']>(
    (next) => setState((before) => ({ ...before, ...next })),
    [],
  );
  const { grabber, duration } = state;
  const pictures = useMemo(
    () => (grabber === null || duration === null ? null : { grabber, duration }),
    [grabber, duration],
  );
  return (
    <PlaybackContext value={{ ...state, playhead, change }}>
      <OwnPicturesContext value={pictures}>{children}</OwnPicturesContext>
    </PlaybackContext>
  );
}

export function usePlayback(): Playback {
  return useContext(PlaybackContext);
}

/** Null until the reader holds the very file and has chosen to assume evenly spaced frames. */
export function useOwnPictures(): OwnPictures | null {
  return useContext(OwnPicturesContext);
}
