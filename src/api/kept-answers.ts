/** Schemas of answers that the browser keeps or passes between its tabs: they are parsed again when they come back. */
export { lookupAnswerSchema, lookupOutcomeSchema } from '#contract/lookup.ts';
