import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchSigningKey } from '#api/evidence.ts';
import { metaQuery } from '#api/queries.ts';
import { type BagCheck, checkBag } from '#browser/report/check-bag.ts';
import { type BagFile, readZip } from '#browser/report/read-zip.ts';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { Progress } from '#ui/progress.tsx';
import { BagResult } from './verify/bag-result.tsx';
import styles from './verify-page.module.css';

type CheckState =
  | { phase: 'idle' }
  | { phase: 'checking'; done: number; total: number }
  | { phase: 'done'; name: string; result: BagCheck }
  | { phase: 'failed'; error: unknown };

/** Checks an evidence bundle in this browser; nothing is uploaded. */
export function VerifyPage() {
  const [state, setState] = useState<CheckState>({ phase: 'idle' });
  // A server that does not sign has no key to compare with, which the result says.
  const meta = useQuery(metaQuery);
  const key = useQuery({
    queryKey: ['signing-key'],
    queryFn: meta.data?.signing === true ? ({ signal }) => fetchSigningKey(signal) : skipToken,
    staleTime: Infinity,
    retry: false,
  });

  async function check(name: string, files: Promise<readonly BagFile[]>): Promise<void> {
    setState({ phase: 'checking', done: 0, total: 1 });
    try {
      const result = await checkBag(await files, {
        onProgress: (done, total) => setState({ phase: 'checking', done, total }),
      });
      setState({ phase: 'done', name, result });
    } catch (error) {
      setState({ phase: 'failed', error });
    }
  }

  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>Check an evidence bundle</h1>
        <p>
          Every file is compared with the digests in the bundle, and the server’s statement with its
          signature. Nothing leaves this computer.
        </p>
      </header>
      <div className={styles['inputs']}>
        <label>
          ZIP file
          <input
            type="file"
            accept=".zip,application/zip"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) void check(file.name, readZip(file));
            }}
          />
        </label>
        <label>
          Unpacked folder
          <input
            type="file"
            {...folderInput}
            onChange={({ target }) => {
              if (target.files !== null && target.files.length > 0)
                void check('The folder', Promise.resolve(fromFolder(target.files)));
            }}
          />
        </label>
      </div>
      {state.phase === 'checking' && <Progress label="Checking" value={state.done} max={state.total} />}
      {state.phase === 'failed' && <ErrorPanel error={state.error} title="This file could not be checked" />}
      {state.phase === 'done' && (
        <BagResult name={state.name} result={state.result} serverKeyId={key.data?.keyId ?? null} />
      )}
    </div>
  );
}

/** React does not know the attribute by name; it lets a person choose a whole folder. */
const folderInput = { webkitdirectory: '' };

function fromFolder(files: FileList): BagFile[] {
  return Array.from(files, (file) => ({
    path: file.webkitRelativePath || file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}
