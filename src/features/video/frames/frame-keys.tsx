import { use } from 'react';
import { type FrameSelection, type FrameView, nextMatch, selectFrames } from '#domain/video/frames.ts';
import { FrameCursorContext } from '#features/video/selected-frame-context.ts';
import { useKeys } from '#ui/keys/keys.tsx';

type FrameKeysProps = { views: readonly FrameView[]; filter: FrameSelection | undefined };

/** The keys that move through the frames from anywhere on the page. Draws nothing. */
export function FrameKeys({ views, filter }: FrameKeysProps) {
  const { now, select } = use(FrameCursorContext);
  const step = (direction: 1 | -1, among: readonly FrameView[]) => {
    const target = nextMatch(among, now(), direction);
    if (target !== undefined) select(target);
  };
  const matching = () => selectFrames(views, filter);
  useKeys('Frames', [
    { keys: 'j', label: 'Next frame', run: () => step(1, views), enabled: views.length > 1 },
    { keys: 'k', label: 'Previous frame', run: () => step(-1, views), enabled: views.length > 1 },
    {
      keys: 'm',
      label: 'Next frame that matches the filter',
      run: () => step(1, matching()),
      enabled: filter !== undefined,
    },
    {
      keys: 'shift+m',
      label: 'Previous frame that matches the filter',
      run: () => step(-1, matching()),
      enabled: filter !== undefined,
    },
  ]);
  return null;
}
