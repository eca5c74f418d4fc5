import { createContext } from 'react';

/** The selected frame and how to move it; for the few parts of the page that follow every step. */
export type SelectedFrame = { position: number; select: (position: number) => void };

export const SelectedFrameContext = createContext<SelectedFrame>({ position: 0, select: () => {} });
