import type { C2paStatus, Credential } from '#contract/video.ts';
import { isObject, ObjectReader, ReadPass, quoteValue } from '#domain/object-reader.ts';
import { NodeBudget } from '#domain/read-facts.ts';
import { isGap } from '#domain/reading.ts';
import { readManifests } from './salvage-manifest.ts';

/** Nodes read from one credential's free-form parts. */
const nodeLimit = 2000;

/** Collects the credentials of a video's frames; equal ones are kept once. */
export type Credentials = {
  /** Takes the C2PA object of a frame and gives its place in `list`. */
  indexOf(c2pa: ObjectReader): number;
  list: Credential[];
};

/** An outline reads the validation state alone: a manifest can be larger than all the rest of the video. */
export function collectCredentials(): Credentials {
  const list: Credential[] = [];
  const places = new Map<string, number>();
  return {
    list,
    indexOf(c2pa) {
      // Asked on the frame's own reader, so that a bad state is noted among the video's problems in either depth.
      const state = c2pa.text('validation_state');
      const key = c2pa.pass.outline ? JSON.stringify(state) : quoteValue(c2pa.fields, Infinity);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, list.length);
      list.push(c2pa.pass.outline ? { ...emptyCredential(), state } : readCredential(c2pa));
      return list.length - 1;
    },
  };
}

function emptyCredential(): Credential {
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

/** Paths inside a credential start at the credential, since several frames may share it. */
function readCredential(c2pa: ObjectReader): Credential {
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
