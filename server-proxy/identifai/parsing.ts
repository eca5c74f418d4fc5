import { createHash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import type { Video } from '#contract/video.ts';
import { type RowPiece, RowSplitter } from '#lib/json-rows.ts';
import { createTurns } from '#lib/turns.ts';
import { ReadError } from '#server/errors.ts';
import { type BodyReader, createBodyReader, type ParsedBody, parseVideo } from './parse-body.ts';
import { createParseThread, startWorker } from './parse-thread.ts';
import { bodyLimits } from './schema.ts';

export type Parsing = ReturnType<typeof createParsing>;

/** Parses what is small in place and what is large off the main thread, so that other requests go on. */
export function createParsing(start: () => Worker | null = startWorker) {
  const thread = createParseThread(start);
  const takeTurn = createTurns();

  /** Reads a body while it arrives; one above 4 MB in a thread, one such body at a time: two would double the peak of memory. */
  function body(asked: ReadonlySet<string>) {
    const digest = createHash('sha256');
    const held: RowPiece[] = [];
    let size = 0;
    let reader: BodyReader | null = null;
    let ahead: Promise<unknown> | undefined;
    let endTurn: (() => void) | undefined;
    const splitter = new RowSplitter((piece) => {
      if (reader === null) held.push(piece);
      else ahead = reader.add(piece) ?? ahead;
    });
    const readBy = (chosen: BodyReader): BodyReader => {
      for (const piece of held.splice(0)) void chosen.add(piece);
      reader = chosen;
      return chosen;
    };
    const goToThread = async () => {
      endTurn = await takeTurn();
      readBy(thread.readBody(asked) ?? createBodyReader(asked));
    };
    return {
      /** Takes the next bytes. Gives a promise when the body passes 4 MB and waits for the thread, or is ahead of it. */
      write: (part: Uint8Array): Promise<unknown> | undefined => {
        const wasSmall = size <= bodyLimits.inPlace;
        size += part.length;
        digest.update(part);
        ahead = undefined;
        splitter.write(part);
        return wasSmall && size > bodyLimits.inPlace ? goToThread() : ahead;
      },
      /** Throws `upstream_bad_body`, and `upstream_too_large` when the thread's memory did not suffice. */
      async finish(): Promise<ParsedBody> {
        if (!splitter.end()) throw new ReadError('upstream_bad_body');
        const parsed = await (reader ?? readBy(createBodyReader(asked))).finish();
        return { sha256: digest.digest('hex'), size, ...parsed };
      },
      /** To be called in any case: the next large body waits for it. */
      close(): void {
        // Of a body that was given up: the thread must not keep it.
        reader?.finish().catch(() => undefined);
        endTurn?.();
      },
    };
  }

  return {
    body,
    /** Parses one row whole. One above 4 MB goes to the thread, after which `bytes` must not be used any more. */
    async video(bytes: Uint8Array<ArrayBuffer>, identifier: string): Promise<Video> {
      const large = bytes.length > bodyLimits.inPlace;
      return (large ? await thread.readVideo(bytes, identifier) : null) ?? parseVideo(bytes, identifier);
    },
    close: () => thread.close(),
  };
}
