/**
 * The small video of our own making that belongs to the contested sample, drawn and spoken by
 * `make-media.sh`. Drop it on that sample's page: the digests agree and it plays beside the timeline.
 */
export const demoMedia = {
  path: 'demo/mayor-statement-council-hall.mp4',
  sha256: '0000000000000000000000000000000000000000000000000000000000000000',
  /** Seconds. */
  duration: 20,
  /** Seconds; where the speech of the sound track was cut into clips. */
  clips: [
    [0, 3],
    [3, 6],
    [6, 9],
    [9, 12],
    [12, 15],
    [14, 17],
    [17, 20],
  ],
} as const;
