import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { SelectedFrameContext } from './selected-frame-context.ts';
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
 * address when it rests. Only what reads the context renders at each step; the children keep their identity.
 */
export function SelectedFrame({ count, fallback, children }: SelectedFrameProps) {
  const named = useNamedFrame();
  const update = usePageUpdate();
  const [moving, select] = useState<number | null>(null);

  const settle = useEffectEvent((position: number) => {
    update({ frame: position }, { replace: true });
    select(null);
  });
  // Outside React: a timer.
  useEffect(() => {
    if (moving === null) return undefined;
    const timer = setTimeout(() => settle(moving), settleMs);
    return () => clearTimeout(timer);
  }, [moving]);

  const wanted = moving ?? named ?? fallback;
  const position = wanted < count ? wanted : fallback;
  const value = useMemo(() => ({ position, select }), [position]);
  return <SelectedFrameContext value={value}>{children}</SelectedFrameContext>;
}
