import { type ObjectReader, ReadPass } from '#domain/object-reader.ts';

/** How a service spells the fields that it names otherwise than we do; all others are read by our names. */
export type FieldWords = Readonly<
  Record<
    | 'apiVersion'
    | 'refId'
    | 'resultUrl'
    | 'nsfw'
    | 'forced'
    | 'hasHeatmap'
    | 'elapsedTime'
    | 'details'
    | 'state'
    | 'olderClips',
    string
  >
>;

/** One pass over a row: in whose words, and how deep. */
export class RowPass extends ReadPass {
  readonly words: FieldWords;
  /** An outline drops, once read, what no summary needs. */
  readonly outline: boolean;

  constructor(words: FieldWords, outline: boolean) {
    super();
    this.words = words;
    this.outline = outline;
  }
}

export type RowReader = ObjectReader<RowPass>;
