import type { C2paStatus, Credential } from '#contract/video.ts';
import { isObject, ObjectReader, quoteValue, ReadPass } from '#domain/object-reader.ts';
import { NodeBudget } from '#domain/read-facts.ts';
import { isGap } from '#domain/reading.ts';
import { readManifests } from './read-manifests.ts';

/** Nodes read from one credential's free-form parts. */
const nodeLimit = 2000;

/** Credentials of which nothing is known. */
export function emptyCredential(): Credential {
  return {
    activeManifest: { gap: 'missing' },
    state: { gap: 'missing' },
    statuses: [],
    results: { success: [], informational: [], failure: [] },
    ingredientDeltas: [],
    manifests: [],
    clipped: false,
  };
}

/**
 * Reads a manifest store in the spelling of the C2PA SDK, which identifAI passes on and our own reader gives as
 * well. Paths inside a credential start at the credential, since several frames may share it.
 */
export function readCredential(c2pa: ObjectReader): Credential {
  const reader = new ObjectReader(c2pa.fields, '', new ReadPass());
  const budget = new NodeBudget(nodeLimit);
  const credential = {
    activeManifest: reader.text('active_manifest'),
    state: reader.text('validation_state'),
    statuses: readStatuses(reader, 'validation_status', budget),
    ...readValidation(reader, budget),
    manifests: readManifests(reader.fields['manifests'], '/manifests', budget),
  };
  return { ...credential, clipped: budget.clipped };
}

/** The shape of the C2PA SDK's reader output, which identifAI passes on. */
function readValidation(
  reader: ObjectReader,
  budget: NodeBudget,
): Pick<Credential, 'results' | 'ingredientDeltas'> {
  const results = reader.object('validation_results');
  if (isGap(results)) return { results: emptyCredential().results, ingredientDeltas: [] };
  const readDelta = (delta: ObjectReader) => ({
    at: delta.at,
    ingredient: delta.text('ingredientAssertionURI'),
    results: readGroups(delta, 'validationDeltas', budget),
  });
  return {
    results: readGroups(results, 'activeManifest', budget),
    ingredientDeltas: results
      .each('ingredientDeltas', (delta) => (budget.take() ? [readDelta(delta)] : []))
      .flat(),
  };
}

function readGroups(parent: ObjectReader, field: string, budget: NodeBudget): Credential['results'] {
  const groups = parent.object(field);
  if (isGap(groups)) return emptyCredential().results;
  return {
    success: readStatuses(groups, 'success', budget),
    informational: readStatuses(groups, 'informational', budget),
    failure: readStatuses(groups, 'failure', budget),
  };
}

/** An entry that is not an object stays in the list: a failure that cannot be read must not vanish. */
function readStatuses(parent: ObjectReader, field: string, budget: NodeBudget): C2paStatus[] {
  const list = parent.list(field);
  if (isGap(list)) return [];
  const kept = list.filter(() => budget.take());
  return kept.map((entry, index) => {
    const at = `${parent.at}/${field}/${index}`;
    const reader = new ObjectReader(isObject(entry) ? entry : {}, at, parent.pass);
    return {
      at,
      code: isObject(entry) ? reader.text('code') : { gap: 'invalid', given: quoteValue(entry) },
      url: reader.text('url'),
      explanation: reader.text('explanation'),
    };
  });
}

/** Reads the text of a manifest store, as our own reader gives it; null when it is not one. */
export function parseCredential(json: string): Credential | null {
  try {
    const store: unknown = JSON.parse(json);
    return isObject(store) ? readCredential(new ObjectReader(store, '', new ReadPass())) : null;
  } catch {
    return null;
  }
}
