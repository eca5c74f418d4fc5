import { credentialState } from '#domain/provenance/credential-state.ts';
import type { Credential, FieldNames } from '#contract/video.ts';
import { tracePath } from '#domain/trace.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Notice } from '#ui/notice.tsx';
import { ReadingText } from '#ui/reading-text.tsx';
import { TraceButton } from '#features/video/trace/trace-button.tsx';
import { CodeGroupList, CodeList } from './code-list.tsx';
import { ManifestTreeView } from './manifest-tree-view.tsx';
import styles from './provenance.module.css';
import { ShowMore } from './show-more.tsx';
import { StateMark } from './state-mark.tsx';

type Props = {
  credential: Credential;
  /** What carries them: `frames 1–12, 14`. */
  carriers: string;
  /** Pointer of the credentials under the video's row. */
  base: string;
  fieldNames: FieldNames;
};

/** One set of Content Credentials: its state, its manifests, its checks. */
export function CredentialView({ credential, carriers, base, fieldNames }: Props) {
  const { sentence } = credentialState(credential.state);
  const path = (field: 'state' | 'activeManifest' | 'statuses') =>
    tracePath(fieldNames, base, 'credential', field);
  const deltas = credential.ingredientDeltas;
  return (
    <article className={styles['credential']} aria-label={`Content Credentials of ${carriers}`}>
      <header className={styles['head']}>
        <StateMark state={credential.state} />
        <TraceButton path={path('state')} />
        <span className={styles['carriers']}>{carriers}</span>
      </header>
      <p className={styles['sentence']}>{sentence}</p>
      {credential.clipped && (
        <Notice
          tone="warning"
          title="These credentials are too deep or too large to show whole"
          actions={<TraceButton path={base} />}
        >
          What is below was cut. The raw data has all of it.
        </Notice>
      )}
      <section>
        <h4>Manifests</h4>
        <p className={styles['muted']}>
          Active: <ReadingText reading={credential.activeManifest} />
          <TraceButton path={path('activeManifest')} />
        </p>
        <ManifestTreeView base={base} credential={credential} />
      </section>
      <section>
        <h4>Checks of the active manifest</h4>
        <CodeGroupList base={base} codes={credential.results} />
      </section>
      {credential.statuses.length > 0 && (
        <Disclosure summary={`${credential.statuses.length} codes in the list of problems`}>
          <p className={styles['muted']}>
            The short list the service keeps beside the groups above.
            <TraceButton path={path('statuses')} />
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
                    <TraceButton path={`${base}${delta.at}`} />
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
