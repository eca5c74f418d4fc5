import type { BagCheck, FileState, SignatureState } from '#browser/report/check-bag.ts';
import { formatQuantity } from '#domain/format.ts';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './bag-result.module.css';

const stateWords: Readonly<Record<FileState, string>> = {
  intact: 'Intact',
  changed: 'Changed',
  missing: 'Missing',
  unreadable: 'Unreadable',
  unlisted: 'Not listed',
};

const signatureWords: Readonly<
  Record<SignatureState, { tone: 'info' | 'warning' | 'error'; title: string; text: string }>
> = {
  valid: {
    tone: 'info',
    title: 'Signed',
    text: 'The statement fits its signature and speaks of this very manifest.',
  },
  invalid: {
    tone: 'error',
    title: 'The signature does not fit',
    text: 'The statement, the signature or the key was changed. Do not rely on this bundle.',
  },
  other_manifest: {
    tone: 'error',
    title: 'Signed for another manifest',
    text: 'The signature is good, but the list of files was changed after it was made.',
  },
  not_signed: {
    tone: 'warning',
    title: 'Not signed',
    text: 'Digests show whether files fit their list. Nothing ties the list to a server or to a moment.',
  },
  cannot_check: {
    tone: 'warning',
    title: 'The signature cannot be checked here',
    text: 'This browser does not know Ed25519. README.txt in the bundle shows how to check it with openssl.',
  },
};

type Props = {
  name: string;
  result: BagCheck;
  /** Key of this very server; null when it has none. */
  serverKeyId: string | null;
};

/** What the check found: trouble first, then every file. */
export function BagResult({ name, result, serverKeyId }: Props) {
  const { files, hasManifest, signature, statement, keyId } = result;
  if (!hasManifest)
    return (
      <Notice tone="error" title="This is not an evidence bundle">
        There is no manifest-sha256.txt in {name}, so nothing could be checked.
      </Notice>
    );
  const bad = files.filter(({ state }) => state !== 'intact');
  const words = signatureWords[signature];
  return (
    <div className={styles['result']}>
      <Notice
        tone={bad.length === 0 ? 'info' : 'error'}
        title={
          bad.length === 0
            ? `All ${formatQuantity(files.length, 'file')} are as listed`
            : `${bad.length} of ${formatQuantity(files.length, 'file')} are not as listed`
        }
      >
        {bad.length === 0
          ? 'Every digest fits.'
          : bad.map(({ path, state }) => `${path}: ${stateWords[state].toLowerCase()}`).join('; ')}
      </Notice>
      <Notice tone={words.tone} title={words.title}>
        <p>{words.text}</p>
        {keyId !== null && <p>{keyText(keyId, serverKeyId)}</p>}
      </Notice>
      <Panel title="Files">
        <div className={styles['scroll']}>
          <table className={styles['files']}>
            <caption className={styles['caption']}>Every file and what its digest says</caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ path, state }) => (
                <tr key={`${state} ${path}`} data-state={state}>
                  <th scope="row">
                    <UntrustedText text={path} />
                  </th>
                  <td>{stateWords[state]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      {statement !== null && (
        <Panel title="The server’s statement">
          <pre className={styles['statement']}>{statement}</pre>
          <p className={styles['note']}>
            It proves that the holder of the key states to have received these responses at these times. It
            does not prove that what they say is true.
          </p>
        </Panel>
      )}
    </div>
  );
}

function keyText(keyId: string, serverKeyId: string | null): string {
  if (serverKeyId === null) return `Key ${keyId}. This server has no key to compare it with.`;
  return serverKeyId === keyId
    ? `Key ${keyId}: the key of this server.`
    : `Key ${keyId}: NOT the key of this server (${serverKeyId}). It may be from another server, or an older key.`;
}
