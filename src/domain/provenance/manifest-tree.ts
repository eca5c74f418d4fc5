import type { C2paIngredient, C2paManifest, Credential } from '#contract/video.ts';
import { isGap, valueOf } from '#domain/reading.ts';

/** One line of the tree of manifests: how it was reached, and what is there. */
export type ManifestRow = {
  /** Steps from the top; 0 = a manifest nobody above refers to. */
  depth: number;
  /** The ingredient that leads here; null at the top. */
  ingredient: C2paIngredient | null;
  /** The manifest itself; null when the ingredient has none, or its manifest is not in the store. */
  manifest: C2paManifest | null;
  /** `shown`: its ingredients follow. `repeat`: shown above already. `absent`: named but not in the store. `plain`: names no manifest. */
  kind: 'shown' | 'repeat' | 'absent' | 'plain';
  /** True for the manifest the store calls active: the one that speaks for the file. */
  isActive: boolean;
};

/** More lines than anyone reads; a store with more is hostile or broken, and the raw data has it whole. */
export const mostManifestRows = 2000;

export type ManifestTree = { rows: readonly ManifestRow[]; cut: boolean };

type Visit = { depth: number; ingredient: C2paIngredient | null; manifest: C2paManifest };

/**
 * Lays the manifests out as a tree, the active one first, then those nothing refers to, then what is left
 * (rings of manifests that refer to each other). Each manifest is opened once, with a stack instead of
 * recursion, so that neither a ring nor ten thousand levels can stop the page.
 */
export function manifestTree(credential: Credential): ManifestTree {
  const byKey = new Map(credential.manifests.map((manifest) => [manifest.key, manifest]));
  const active = byKey.get(valueOf(credential.activeManifest) ?? '');
  const referred = new Set(
    credential.manifests.flatMap((manifest) =>
      manifest.ingredients.flatMap(({ activeManifest }) => (isGap(activeManifest) ? [] : [activeManifest])),
    ),
  );
  const tops = credential.manifests.filter((manifest) => manifest !== active && !referred.has(manifest.key));
  const order = [...(active === undefined ? [] : [active]), ...tops, ...credential.manifests];

  const rows: ManifestRow[] = [];
  const opened = new Set<C2paManifest>();
  for (const top of order) {
    if (!opened.has(top)) openFrom(top, { byKey, opened, rows, active });
    if (rows.length > mostManifestRows) break;
  }
  return { rows: rows.slice(0, mostManifestRows), cut: rows.length > mostManifestRows };
}

type Walk = {
  byKey: ReadonlyMap<string, C2paManifest>;
  opened: Set<C2paManifest>;
  rows: ManifestRow[];
  active: C2paManifest | undefined;
};

type Step = Visit | { row: ManifestRow };

function openFrom(top: C2paManifest, walk: Walk): void {
  const stack: Step[] = [{ depth: 0, ingredient: null, manifest: top }];
  for (
    let step = stack.pop();
    step !== undefined && walk.rows.length <= mostManifestRows;
    step = stack.pop()
  ) {
    if ('row' in step) {
      walk.rows.push(step.row);
      continue;
    }
    const { manifest } = step;
    const isActive = manifest === walk.active;
    if (walk.opened.has(manifest)) {
      walk.rows.push({ ...step, kind: 'repeat', isActive });
      continue;
    }
    walk.opened.add(manifest);
    walk.rows.push({ ...step, kind: 'shown', isActive });
    for (const ingredient of manifest.ingredients.toReversed())
      stack.push(toStep(ingredient, step.depth + 1, walk.byKey));
  }
}

function toStep(ingredient: C2paIngredient, depth: number, byKey: Walk['byKey']): Step {
  const key = valueOf(ingredient.activeManifest);
  const manifest = key === undefined ? undefined : byKey.get(key);
  if (manifest !== undefined) return { depth, ingredient, manifest };
  const kind = key === undefined ? 'plain' : 'absent';
  return { row: { depth, ingredient, manifest: null, kind, isActive: false } };
}
