import { credentialState } from '#domain/provenance/credential-state.ts';
import type { Credential, FieldNames } from '#contract/video.ts';
import { formatQuantity } from '#domain/format.ts';
import { tracePath } from '#domain/trace.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { CodeGroupList, CodeList } from './code-list.tsx';
import { ManifestTreeView } from './manifest-tree-view.tsx';
import { CredentialTrace } from './credential-trace.tsx';
import styles from './provenance.module.css';
import { ShowMore } from './show-more.tsx';
import { StateMark } from './state-mark.tsx';

type Props = {
  credential: Credential;
  /** What carries them: `frames 1–12, 14`. */
  carriers: string;
  /** Pointer of the credentials under the video's row. */
  base: string | null;
  fieldNames: FieldNames;
};

/** One set of Content Credentials: its state, its manifests, its checks. */
export function CredentialView({ credential, carriers, base, fieldNames }: Props) {
  const { sentence } = credentialState(credential.state);
  const path = (field: 'state' | 'activeManifest' | 'statuses') =>
    tracePath(fieldNames, '', 'credential', field);
  const deltas = credential.ingredientDeltas;
  return (
    <article className={styles['credential']} aria-label={`Content Credentials of ${carriers}`}>
      <header className={styles['head']}>
        <StateMark state={credential.state} />
        <CredentialTrace base={base} at={path('state')} />
        <span className={styles['carriers']}>{carriers}</span>
      </header>
      <p className={styles['sentence']}>{sentence}</p>
      {credential.clipped && (
        <Notice
          tone="warning"
          title="These credentials are too deep or too large to show whole"
          actions={<CredentialTrace base={base} at="" />}
        >
          What is below was cut. The raw data has all of it.
        </Notice>
      )}
      <section>
        <h4>Manifests</h4>
        <p className={styles['muted']}>
          Active: <ReadingText reading={credential.activeManifest} />
          <CredentialTrace base={base} at={path('activeManifest')} />
        </p>
        <ManifestTreeView base={base} credential={credential} />
      </section>
      <section>
        <h4>Checks of the active manifest</h4>
        <CodeGroupList base={base} codes={credential.results} />
      </section>
      {credential.statuses.length > 0 && (
        <Disclosure summary={`${formatQuantity(credential.statuses.length, 'code')} in the list of problems`}>
          <p className={styles['muted']}>
            {base === null
              ? 'The short list that the reader makes of the groups above.'
              : 'The short list the service keeps beside the groups above.'}
            <CredentialTrace base={base} at={path('statuses')} />
          </p>
          <CodeList base={base} codes={credential.statuses} />
        </Disclosure>
      )}
      {deltas.length > 0 && (
        <Disclosure
          summary={`Checks of ${deltas.length === 1 ? 'an ingredient' : `${deltas.length} ingredients`}`}
        >
          <ul className={styles['plain']}>
            <ShowMore items={deltas} step={20} noun="ingredients" keyOf={(delta) => delta.at}>
              {(delta) => (
                <li>
                  <p>
                    <ReadingText reading={delta.ingredient} />
                    <CredentialTrace base={base} at={delta.at} />
                  </p>
                  <CodeGroupList base={base} codes={delta.results} />
                </li>
              )}
            </ShowMore>
          </ul>
        </Disclosure>
      )}
    </article>
  );
}
