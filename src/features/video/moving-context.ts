import { createContext } from 'react';

/** Says that something on the page is being moved now: called at each step, as often as one likes. */
export const MovingContext = createContext<() => void>(() => {});
