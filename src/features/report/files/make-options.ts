/** What making a file needs from the page. */
export type MakeOptions = {
  signal: AbortSignal;
  /** Share of this file that is done, 0..1. */
  onProgress: (share: number) => void;
};
