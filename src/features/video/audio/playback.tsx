import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
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
  /** The selected clip, for playing it in a loop. */
  span: { label: string; start: number; end: number } | null;
  /** Where the player goes when a timeline is on the page. */
  slot: HTMLElement | null;
  change: (
    next: Partial<Pick<Playback, 'own' | 'duration' | 'wave' | 'evenFrames' | 'span' | 'slot'>>,
  ) => void;
};

const empty = { own: null, duration: null, wave: null, evenFrames: false, span: null, slot: null };

const PlaybackContext = createContext<Playback>({ ...empty, playhead: createPlayhead(), change: () => {} });

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
  return <PlaybackContext value={{ ...state, playhead, change }}>{children}</PlaybackContext>;
}

export function usePlayback(): Playback {
  return useContext(PlaybackContext);
}
