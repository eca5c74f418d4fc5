import { type AnswerFault, sendSlowly, wait } from './answer-fault.ts';

async function* drip(text: string, pauseMs: number): AsyncGenerator<string> {
  for (const character of text) {
    yield character;
    await wait(pauseMs);
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** `fault-wait-2000` = a good answer after 2,000 ms. */
const waitPattern = /^fault-wait-(\d{1,6})$/u;

export function findWait(identifier: string): AnswerFault | null {
  const ms = waitPattern.exec(identifier)?.[1];
  if (ms === undefined) return null;
  return {
    name: identifier,
    what: `answers after ${ms} ms`,
    answer: async ({ good }) => {
      await wait(Number(ms));
      return good();
    },
  };
}

/** Answers that come too slowly or never end. */
export const slowFaults: readonly AnswerFault[] = [
  { name: 'fault-silent', what: 'never answers', answer: () => new Promise<never>(() => {}) },
  {
    name: 'fault-stall',
    what: 'headers and the first byte, then nothing',
    answer: () => sendSlowly(once('['), true),
  },
  {
    name: 'fault-drip',
    what: 'one character a second',
    answer: async ({ good }) => sendSlowly(drip(await (await good()).text(), 1000), false),
  },
];
