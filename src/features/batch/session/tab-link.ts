import * as z from 'zod/mini';
import { joinTabs } from '#browser/tab-leader.ts';
import { lookupAnswerSchema } from '#api/kept-answers.ts';
import type { LookupAnswer } from '#contract/lookup.ts';

export type TabLink = { post: (answer: LookupAnswer) => void; leave: () => void };

const messageSchema = z.object({ version: z.literal(1), answer: lookupAnswerSchema });

/** Ties this tab to the others that show the same list: one asks, all learn. */
export function linkTabs(
  key: string,
  { onLead, onAnswer }: { onLead: (leads: boolean) => void; onAnswer: (answer: LookupAnswer) => void },
): TabLink {
  const membership = joinTabs(`verdict-desk:batch:${key}`, {
    onLead,
    onMessage: (message) => {
      const parsed = messageSchema.safeParse(message);
      if (parsed.success) onAnswer(parsed.data.answer);
    },
  });
  return {
    post: (answer) => {
      membership.post({ version: 1, answer });
    },
    leave: membership.leave,
  };
}
