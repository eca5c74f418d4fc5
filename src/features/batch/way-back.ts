import { createContext } from 'react';

type Way = {
  /** Address of the batch as it is now. */
  from: string;
  onOpen: (identifier: string) => void;
};

/**
 * What links to videos need to lead back here. It changes with every filter and order; handed down beside the table
 * it draws the links again, and not every column of every row.
 */
export const WayBack = createContext<Way>({ from: '/', onOpen: () => undefined });
