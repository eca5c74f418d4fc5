/** What a sentinel that spoils the whole answer is given. */
export type FaultContext = {
  url: URL;
  apiKey: string;
  identifiers: readonly string[];
  /** How often this sentinel was asked for before. */
  turn: number;
  /** The answer that would have been given: sentinels stand for ordinary rows in it. */
  good: () => Promise<Response>;
  /** A place nobody may ever ask; redirects point to it. */
  trapOrigin: string;
};

/** A sentinel identifier that spoils every answer it is asked in. */
export type AnswerFault = {
  name: string;
  what: string;
  answer: (context: FaultContext) => Response | Promise<Response>;
};

export function sendText(body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Response {
  return new Response(body, { headers: { 'Content-Type': type } });
}

export function sendMessage(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message }, { status, headers });
}

/** A body that sends what `next` gives, then nothing more without ending if `hangs`. */
export function sendSlowly(pieces: AsyncIterable<string>, hangs: boolean): Response {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await iterator.next();
      if (piece.done !== true) controller.enqueue(encoder.encode(piece.value));
      else if (hangs) await new Promise<never>(() => {});
      else controller.close();
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
