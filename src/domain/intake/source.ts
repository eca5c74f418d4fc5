/** Where in a pasted text or file something stood. */
export type Place = { unit: 'line' | 'entry'; number: number };

export type Found = { identifier: string; place: Place };

export type Rejection = {
  place: Place;
  /** The start of what stood there. */
  text: string;
  /** End of a sentence that starts with the text: `contains “/” (slash, U+002F)`. */
  reason: string;
};

/** What one pasted text or file holds. */
export type Source = {
  /** How it was read, for people: `lines`, `table, column “identifier”`. */
  format: string;
  found: readonly Found[];
  /** The first of what was refused; `rejectedCount` counts all. */
  rejected: readonly Rejection[];
  rejectedCount: number;
};

const maxRejections = 500;
const maxQuotedLength = 120;

/** Gathers what the readers find; keeps the first 500 refusals and counts the rest. */
export function createSource(format: string) {
  const found: Found[] = [];
  const rejected: Rejection[] = [];
  let rejectedCount = 0;
  return {
    find: (identifier: string, place: Place) => {
      found.push({ identifier, place });
    },
    /** `explain` is only asked for refusals that are listed. */
    reject: (text: string, place: Place, explain: () => string) => {
      rejectedCount += 1;
      if (rejected.length >= maxRejections) return;
      rejected.push({ text: text.slice(0, maxQuotedLength), place, reason: explain() });
    },
    done: (): Source => ({ format, found, rejected, rejectedCount }),
  };
}

export type SourceBuilder = ReturnType<typeof createSource>;
