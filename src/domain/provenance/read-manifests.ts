import type { Reading } from '#contract/gap.ts';
import type { C2paManifest } from '#contract/video.ts';
import { isObject, ObjectReader, ReadPass } from '#domain/object-reader.ts';
import { entriesOf, type NodeBudget, readFacts } from '#domain/read-facts.ts';
import { isGap } from '#domain/reading.ts';
import { appendPointer } from '#lib/json-pointer.ts';

/**
 * The manifests of a credential, as far as the budget goes. Manifests are written by strangers: they are text trees
 * here, nothing in them is followed or loaded.
 */
export function readManifests(value: unknown, at: string, budget: NodeBudget): C2paManifest[] {
  const manifests: C2paManifest[] = [];
  for (const [key, manifest] of entriesOf(value)) {
    if (!budget.take()) break;
    manifests.push(readManifest(key, manifest, { at: appendPointer(at, key), budget }));
  }
  return manifests;
}

type Place = { at: string; budget: NodeBudget };

function readManifest(key: string, value: unknown, { at, budget }: Place): C2paManifest {
  const manifest = new ManifestReader(value, at, budget);
  const { root } = manifest;
  const assertions = manifest.list(root, 'assertions');
  const typed = {
    at,
    key,
    title: manifest.text(root, 'title'),
    format: manifest.text(root, 'format'),
    claimGenerator: readGenerator(manifest),
    signer: manifest.text(manifest.child(root, 'signature_info'), 'issuer'),
    signedAt: manifest.text(manifest.child(root, 'signature_info'), 'time'),
    actions: assertions.flatMap((assertion) => readActions(manifest, assertion)),
    ingredients: manifest.list(root, 'ingredients').map((ingredient) => ({
      at: ingredient.at,
      title: manifest.text(ingredient, 'title'),
      format: manifest.text(ingredient, 'format'),
      relationship: manifest.text(ingredient, 'relationship'),
      label: manifest.text(ingredient, 'label'),
      activeManifest: manifest.text(ingredient, 'active_manifest'),
    })),
    assertions: assertions.map((assertion) => ({
      at: assertion.at,
      label: manifest.text(assertion, 'label'),
    })),
  };
  return { ...typed, facts: readFacts(value, at, { budget, shown: manifest.shown }) };
}

/** Reads typed leaves and remembers which, so that the list of all other leaves does not repeat them. */
class ManifestReader {
  readonly root: ObjectReader;
  readonly shown = new Set<string>();
  readonly #budget: NodeBudget;

  constructor(value: unknown, at: string, budget: NodeBudget) {
    this.root = new ObjectReader(isObject(value) ? value : {}, at, new ReadPass());
    this.#budget = budget;
  }

  text(reader: ObjectReader, field: string): Reading<string> {
    const text = reader.text(field);
    if (!isGap(text)) this.shown.add(`${reader.at}/${field}`);
    return text;
  }

  child(reader: ObjectReader, field: string): ObjectReader {
    const child = reader.object(field);
    return isGap(child) ? new ObjectReader({}, `${reader.at}/${field}`, reader.pass) : child;
  }

  list(reader: ObjectReader, field: string): ObjectReader[] {
    return reader.each(field, (entry) => (this.#budget.take() ? [entry] : [])).flat();
  }
}

/** Older claims name the generator in one text, newer ones in a list of name and version. */
function readGenerator(manifest: ManifestReader): Reading<string> {
  const whole = manifest.text(manifest.root, 'claim_generator');
  const info = manifest.list(manifest.root, 'claim_generator_info')[0];
  if (!isGap(whole) || info === undefined) return whole;
  return nameAndVersion(manifest, info);
}

function nameAndVersion(manifest: ManifestReader, reader: ObjectReader): Reading<string> {
  const name = manifest.text(reader, 'name');
  const version = isGap(name) ? name : manifest.text(reader, 'version');
  return isGap(name) || isGap(version) ? name : `${name} ${version}`;
}

function readActions(manifest: ManifestReader, assertion: ObjectReader): C2paManifest['actions'] {
  const label = assertion.fields['label'];
  if (typeof label !== 'string' || !label.startsWith('c2pa.actions')) return [];
  return manifest.list(manifest.child(assertion, 'data'), 'actions').map((action) => ({
    at: action.at,
    action: manifest.text(action, 'action'),
    when: manifest.text(action, 'when'),
    softwareAgent: isObject(action.fields['softwareAgent'])
      ? nameAndVersion(manifest, manifest.child(action, 'softwareAgent'))
      : manifest.text(action, 'softwareAgent'),
    digitalSourceType: manifest.text(action, 'digitalSourceType'),
  }));
}
