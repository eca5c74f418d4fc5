import type { C2paManifest, Credential } from '#contract/video.ts';
import { manifestTree, type ManifestRow } from '#domain/provenance/manifest-tree.ts';
import { isGap } from '#domain/reading.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { ManifestDetail } from './manifest-detail.tsx';
import { CredentialTrace } from './credential-trace.tsx';
import styles from './provenance.module.css';
import { ShowMore } from './show-more.tsx';

/** Deeper lines are not moved further right; their level is written instead. */
const deepestIndent = 8;

/** Manifests and the ingredients they were made from, the active manifest first. */
export function ManifestTreeView({ base, credential }: { base: string | null; credential: Credential }) {
  const tree = manifestTree(credential);
  if (tree.rows.length === 0) return <p className={styles['muted']}>The store holds no manifest.</p>;
  return (
    <>
      <ol className={styles['tree']}>
        <ShowMore
          items={tree.rows.map((row, index) => ({ row, id: String(index) }))}
          step={40}
          noun="lines"
          keyOf={({ id }) => id}
        >
          {({ row }) => <TreeRow base={base} row={row} />}
        </ShowMore>
      </ol>
      {tree.cut && (
        <p className={styles['muted']}>The tree is longer than can be shown; the raw data has all of it.</p>
      )}
    </>
  );
}

function TreeRow({ base, row }: { base: string | null; row: ManifestRow }) {
  const indent = Math.min(row.depth, deepestIndent);
  return (
    <li
      className={styles['node']}
      style={{ marginInlineStart: `${indent * 1.25}rem` }}
      data-top={row.depth === 0}
    >
      {row.depth > deepestIndent && <span className={styles['muted']}>level {row.depth + 1}: </span>}
      {row.ingredient !== null && (
        <span className={styles['relation']}>
          <ReadingText reading={row.ingredient.relationship} />
          {' · '}
          <ReadingText reading={row.ingredient.title} />
          {!isGap(row.ingredient.format) && (
            <>
              {' · '}
              <ReadingText reading={row.ingredient.format} />
            </>
          )}
          <CredentialTrace base={base} at={row.ingredient.at} />
        </span>
      )}
      <RowManifest base={base} row={row} />
    </li>
  );
}

function RowManifest({ base, row }: { base: string | null; row: ManifestRow }) {
  const { manifest, kind, ingredient } = row;
  if (kind === 'plain' || (manifest === null && ingredient === null))
    return <span className={styles['muted']}>came without Content Credentials of its own</span>;
  if (manifest === null)
    return (
      <span className={styles['muted']}>
        names the manifest <ReadingText reading={ingredient?.activeManifest ?? { gap: 'missing' }} />, which
        is not in the store
      </span>
    );
  if (kind === 'repeat')
    return (
      <span className={styles['muted']}>
        the manifest <ManifestName manifest={manifest} />, shown above
      </span>
    );
  return (
    <Disclosure
      defaultOpen={row.isActive}
      summary={
        <span className={styles['manifestSummary']}>
          <ManifestName manifest={manifest} />
          {row.isActive && <span className={styles['active']}>active</span>}
          <span className={styles['muted']}>
            signed by <ReadingText reading={manifest.signer} />
          </span>
        </span>
      }
    >
      <ManifestDetail base={base} manifest={manifest} />
    </Disclosure>
  );
}

function ManifestName({ manifest }: { manifest: C2paManifest }) {
  return isGap(manifest.title) ? (
    <UntrustedText text={manifest.key} maxLength={60} />
  ) : (
    <ReadingText reading={manifest.title} />
  );
}
