import type { C2paManifest } from '#contract/video.ts';
import { formatQuantity } from '#domain/format.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { Facts } from '#features/video/facts.tsx';
import { CredentialTrace } from './credential-trace.tsx';
import styles from './provenance.module.css';
import { ShowMore } from './show-more.tsx';

type Props = { base: string | null; manifest: C2paManifest };

/** One manifest: who signed it, with what, what was done, and every other value it holds. */
export function ManifestDetail({ base, manifest }: Props) {
  const rows = [
    { label: 'Signer', value: <ReadingText reading={manifest.signer} /> },
    { label: 'Signed at', value: <ReadingText reading={manifest.signedAt} /> },
    { label: 'Claim generator', value: <ReadingText reading={manifest.claimGenerator} /> },
    { label: 'Title', value: <ReadingText reading={manifest.title} /> },
    { label: 'Format', value: <ReadingText reading={manifest.format} /> },
    {
      label: 'Manifest',
      value: (
        <>
          <code className={styles['key']}>
            <UntrustedText text={manifest.key} maxLength={120} />
          </code>
          <CredentialTrace base={base} at={manifest.at} />
        </>
      ),
    },
  ];
  return (
    <div className={styles['manifest']}>
      <Facts rows={rows} />
      <Actions base={base} manifest={manifest} />
      {manifest.assertions.length > 0 && (
        <Disclosure summary={formatQuantity(manifest.assertions.length, 'signed statement')}>
          <ul className={styles['plain']}>
            <ShowMore
              items={manifest.assertions}
              step={50}
              noun="statements"
              keyOf={(assertion) => assertion.at}
            >
              {(assertion) => (
                <li>
                  <code>
                    <ReadingText reading={assertion.label} />
                  </code>
                  <CredentialTrace base={base} at={assertion.at} />
                </li>
              )}
            </ShowMore>
          </ul>
        </Disclosure>
      )}
      {manifest.facts.length > 0 && (
        <Disclosure summary={formatQuantity(manifest.facts.length, 'further value')}>
          <ul className={styles['plain']}>
            <ShowMore items={manifest.facts} step={50} noun="values" keyOf={(fact) => fact.at}>
              {(fact) => (
                <li>
                  <span className={styles['muted']}>
                    <UntrustedText text={fact.name} maxLength={160} />
                  </span>{' '}
                  <UntrustedText text={String(fact.value)} maxLength={300} />
                  <CredentialTrace base={base} at={fact.at} />
                </li>
              )}
            </ShowMore>
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Actions({ base, manifest }: Props) {
  if (manifest.actions.length === 0) return <p className={styles['muted']}>No actions are stated.</p>;
  return (
    <div>
      <h5 className={styles['small']}>Stated actions</h5>
      <ol className={styles['plain']}>
        <ShowMore items={manifest.actions} step={25} noun="actions" keyOf={(action) => action.at}>
          {(action) => (
            <li>
              <code>
                <ReadingText reading={action.action} />
              </code>
              <CredentialTrace base={base} at={action.at} />
              <span className={styles['muted']}>
                {' '}
                by <ReadingText reading={action.softwareAgent} />, when: <ReadingText reading={action.when} />
                , kind of source: <ReadingText reading={action.digitalSourceType} />
              </span>
            </li>
          )}
        </ShowMore>
      </ol>
    </div>
  );
}
