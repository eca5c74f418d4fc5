import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { C2paManifest } from '#contract/video.ts';
import { buildCredential } from '#testing/builders.ts';
import { manifestTree, mostManifestRows } from './manifest-tree.ts';

const none = { gap: 'missing' } as const;

function manifest(key: string, ingredientKeys: (string | null)[]): C2paManifest {
  const at = `/manifests/${key}`;
  return {
    at,
    key,
    title: key,
    format: none,
    claimGenerator: none,
    signer: none,
    signedAt: none,
    actions: [],
    assertions: [],
    facts: [],
    ingredients: ingredientKeys.map((ingredient, index) => ({
      at: `${at}/ingredients/${index}`,
      title: ingredient ?? 'a picture',
      format: none,
      relationship: 'parentOf',
      label: none,
      activeManifest: ingredient ?? none,
    })),
  };
}

const treeOf = (activeManifest: string, manifests: C2paManifest[]) =>
  manifestTree(buildCredential({ activeManifest, manifests }));
const outline = (activeManifest: string, manifests: C2paManifest[]) =>
  treeOf(activeManifest, manifests).rows.map((row) => `${row.depth} ${row.manifest?.key ?? '-'} ${row.kind}`);

describe('the tree of manifests', () => {
  test('the active manifest comes first, its ingredients under it', () => {
    expect(outline('b', [manifest('a', []), manifest('b', ['a', null])])).toEqual([
      '0 b shown',
      '1 a shown',
      '1 - plain',
    ]);
  });

  test('an ingredient whose manifest is not in the store says so', () => {
    expect(outline('a', [manifest('a', ['gone'])])).toEqual(['0 a shown', '1 - absent']);
  });

  test('a ring of manifests is shown once and ends', () => {
    expect(outline('a', [manifest('a', ['b']), manifest('b', ['a'])])).toEqual([
      '0 a shown',
      '1 b shown',
      '2 a repeat',
    ]);
  });

  test('ten thousand levels are cut and said to be', () => {
    const deep = Array.from({ length: 10_000 }, (_, level) => manifest(`m${level}`, [`m${level + 1}`]));
    const tree = treeOf('m0', deep);
    expect(tree.rows).toHaveLength(mostManifestRows);
    expect(tree.cut).toBe(true);
  });

  test('a store whose active manifest is missing still shows what it has', () => {
    expect(outline('nowhere', [manifest('a', []), manifest('b', ['a'])])).toEqual(['0 b shown', '1 a shown']);
  });

  test('whatever refers to whatever, every manifest is opened exactly once', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(fc.subarray([...keys, 'gone']), { minLength: 5, maxLength: 5 }),
        fc.constantFrom(...keys, 'gone'),
        (links, active) => {
          const tree = treeOf(
            active,
            keys.map((key, index) => manifest(key, links[index] ?? [])),
          );
          const shown = tree.rows.flatMap((row) => (row.kind === 'shown' ? [row.manifest?.key] : []));
          expect(shown).toHaveLength(keys.length);
          expect(new Set(shown)).toEqual(new Set(keys));
          expect(tree.rows[0]?.isActive).toBe(active !== 'gone');
        },
      ),
    );
  });
});
