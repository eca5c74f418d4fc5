/**
 * The small video of our own making that belongs to the contested sample, drawn and spoken by
 * `e2e/media/make-media.sh`. Drop it on that sample's page: the digests agree and it plays beside the timeline.
 */
export const demoMedia = {
  path: 'demo/mayor-statement-council-hall.webm',
  sha256: 'd8240f270a6ca43f871cb5b21e8f250f0dc01ff082e2dcc9ba04e23cc78653c9',
  /** Seconds. */
  duration: 20,
  /** Seconds; where the speech of the sound track was cut into clips. */
  clips: [
    [2, 5],
    [4, 7],
    [5.4, 8.4],
    [9, 12],
    [11, 14],
    [13, 16.1],
    [16.6, 19.8],
  ],
} as const;
