export type MovedBy = 'person' | 'media';
type Listener = (seconds: number, by: MovedBy) => void;

/**
 * The moment being looked at or played. It changes many times a second, so it lives outside React: whoever
 * shows it subscribes. A move by a person seeks the media, a move by the media only shows where it is.
 */
export type Playhead = {
  seconds: () => number;
  move: (seconds: number, by: MovedBy) => void;
  subscribe: (listener: Listener) => () => void;
};

export function createPlayhead(): Playhead {
  let current = 0;
  const listeners = new Set<Listener>();
  return {
    seconds: () => current,
    move: (seconds, by) => {
      if (!Number.isFinite(seconds) || seconds < 0) return;
      current = seconds;
      for (const listener of listeners) listener(seconds, by);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
