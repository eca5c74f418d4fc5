import { createContext } from 'react';

/** The selected frame and how to move it; for the few parts of the page that follow every step. */
export type SelectedFrame = { position: number; select: (position: number) => void };

export const SelectedFrameContext = createContext<SelectedFrame>({ position: 0, select: () => {} });

/** The selected frame a moment later while it moves quickly; for what takes longer to draw. */
export const FollowedFrameContext = createContext(0);

/** The same without a render at every step; for those who only ask when something happens. */
export type FrameCursor = { now: () => number; select: (position: number) => void };

export const FrameCursorContext = createContext<FrameCursor>({ now: () => 0, select: () => {} });
