import { expect, test } from 'vitest';
import { manifestTree } from './manifest-tree.ts';
import { parseCredential } from './read-credential.ts';

const store = JSON.stringify({
  active_manifest: 'urn:c2pa:b',
  manifests: {
    'urn:c2pa:a': { title: 'original', signature_info: { issuer: 'Camera Ltd' } },
    'urn:c2pa:b': {
      title: 'edited',
      ingredients: [{ title: 'original', relationship: 'parentOf', active_manifest: 'urn:c2pa:a' }],
    },
  },
  validation_results: { activeManifest: { success: [{ code: 'claimSignature.validated' }], failure: [] } },
  validation_state: 'Valid',
});

test('the text of a manifest store reads as credentials', () => {
  const credential = parseCredential(store);
  expect(credential).toMatchObject({ state: 'Valid', activeManifest: 'urn:c2pa:b', clipped: false });
  expect(credential?.results.success[0]?.code).toBe('claimSignature.validated');
  expect(credential === null ? [] : manifestTree(credential).rows.map((row) => row.manifest?.title)).toEqual([
    'edited',
    'original',
  ]);
});

test.each(['', 'null', '[]', '"x"', '{', '7'])('text that is no store (%s) reads as none', (text) => {
  expect(parseCredential(text)).toBeNull();
});

test('a store nested ten thousand levels deep is cut and says so', () => {
  const deep = `{"manifests":{"a":${'{"x":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`;
  expect(parseCredential(deep)).toMatchObject({ clipped: true });
});
