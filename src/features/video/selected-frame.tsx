import {
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FollowedFrameContext, FrameCursorContext, SelectedFrameContext } from './selected-frame-context.ts';
import { MovingContext } from './moving-context.ts';
import { useFollowing } from './use-following.ts';
import { useNamedFrame, usePageUpdate } from './use-page-state.ts';

/** How long the selection rests before it is written into the address: browsers limit how often that may happen. */
const settleMs = 250;

type SelectedFrameProps = {
  count: number;
  /** The frame to start with when the address names none, or one that the video does not have. */
  fallback: number;
  children: ReactNode;
};

/**
 * Holds the selected frame. It moves at once, so that scrubbing through thousands of frames is smooth, and reaches the
 * address when it rests. Only what reads a context renders at each step; the children keep their identity.
 */
export function SelectedFrame({ count, fallback, children }: SelectedFrameProps) {
  const named = useNamedFrame();
  const update = usePageUpdate();
  const markMoving = use(MovingContext);
  const [moving, select] = useState<number | null>(null);

  const settle = useEffectEvent((position: number) => {
    update({ frame: position }, { replace: true });
    select(null);
  });
  // Outside React: a timer, and the mark on the page.
  useEffect(() => {
    if (moving === null) return undefined;
    markMoving();
    const timer = setTimeout(() => settle(moving), settleMs);
    return () => clearTimeout(timer);
  }, [moving, markMoving]);

  const wanted = moving ?? named ?? fallback;
  const position = wanted < count ? wanted : fallback;
  const value = useMemo(() => ({ position, select }), [position]);
  const followed = useFollowing(position);
  const latest = useRef(position);
  // Outside React: keys ask for it between renders.
  useLayoutEffect(() => {
    latest.current = position;
  }, [position]);
  const cursor = useMemo(() => ({ now: () => latest.current, select }), []);
  return (
    <SelectedFrameContext value={value}>
      <FollowedFrameContext value={followed < count ? followed : position}>
        <FrameCursorContext value={cursor}>{children}</FrameCursorContext>
      </FollowedFrameContext>
    </SelectedFrameContext>
  );
}
