import type { Fact } from '#contract/video.ts';
import { appendPointer } from '#lib/json-pointer.ts';
import { clip, isList, isObject } from './object-reader.ts';

/** Deeper than any real manifest; the answer to the browser must stay shallow enough for every serialiser. */
const depthLimit = 64;

/** Keys that could reach a prototype in careless code further down the line. */
const strippedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** How many nodes of free-form data may still be read; `clipped` once something had to be left out. */
export class NodeBudget {
  clipped = false;
  #left: number;

  constructor(nodes: number) {
    this.#left = nodes;
  }

  /** Counts one node; false when there is no room for it. */
  take(): boolean {
    if (this.#left === 0) this.clipped = true;
    else this.#left -= 1;
    return !this.clipped;
  }
}

/** The entries of an object or list as [key, value], without the keys that are stripped. */
export function* entriesOf(value: unknown): Generator<[string, unknown]> {
  if (isList(value)) for (const [index, entry] of value.entries()) yield [String(index), entry];
  else if (isObject(value)) {
    for (const key of Object.keys(value)) if (!strippedKeys.has(key)) yield [key, value[key]];
  }
}

/** What `readFacts` walks with: what it may still read, and pointers that are shown elsewhere already. */
type Walk = { budget: NodeBudget; shown?: ReadonlySet<string> };

/** The leaves of a free-form value, in order, with their pointers. Never throws; too deep or too many is clipped. */
export function readFacts(value: unknown, at: string, walk: Walk): Fact[] {
  const facts: Fact[] = [];
  const visit = (node: unknown, place: { at: string; name: string; depth: number }): void => {
    if (!walk.budget.take()) return;
    if (place.depth > depthLimit) {
      walk.budget.clipped = true;
      return;
    }
    let empty = true;
    for (const [key, child] of entriesOf(node)) {
      empty = false;
      visit(child, {
        at: appendPointer(place.at, key),
        name: place.name === '' ? clip(key, 200) : `${place.name}.${clip(key, 200)}`,
        depth: place.depth + 1,
      });
      if (walk.budget.clipped) return;
    }
    // At the top an absent, null or empty value has no leaves; a bare text or number is its own.
    const worthShowing = place.depth > 0 || (node !== null && typeof node !== 'object');
    if (empty && worthShowing && walk.shown?.has(place.at) !== true) {
      facts.push({ at: place.at, name: place.name, value: leafOf(node) });
    }
  };
  visit(value, { at, name: '', depth: 0 });
  return facts;
}

function leafOf(node: unknown): Fact['value'] {
  if (typeof node === 'string') return clip(node);
  if (typeof node === 'number') return Number.isFinite(node) ? node : String(node);
  if (typeof node === 'boolean' || node === null) return node;
  return isList(node) ? '[]' : '{}';
}
