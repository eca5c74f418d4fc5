import { skipToken, useQuery } from '@tanstack/react-query';
import { FileArchive } from 'lucide-react';
import { useState } from 'react';
import { fetchSigningKey } from '#api/evidence.ts';
import { metaQuery } from '#api/queries.ts';
import { type BagCheck, checkBag } from '#browser/report/check-bag.ts';
import { type BagFile, readZip } from '#browser/report/read-zip.ts';
import { ErrorPanel } from '#ui/async/error-panel.tsx';
import { DropZone } from '#ui/drop-zone.tsx';
import { FilePicker } from '#ui/file-picker.tsx';
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

  const checkZip = (file: File) => void check(file.name, readZip(file));

  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <h1>Check an evidence bundle</h1>
        <p>
          Every file is compared with the digests in the bundle, and the server’s statement with its
          signature.
        </p>
      </header>
      <DropZone
        icon={<FileArchive aria-hidden size={22} />}
        text="Drop the bundle’s ZIP file here, or choose it or the folder it was unpacked to."
        hint="It is read in this browser. Nothing of it is uploaded."
        onFile={checkZip}
      >
        <FilePicker
          label="Choose a ZIP"
          inputLabel="ZIP file"
          accept=".zip,application/zip"
          onFiles={([file]) => checkZip(file)}
        />
        <FilePicker
          label="Choose a folder"
          inputLabel="Unpacked folder"
          folder
          onFiles={(files) => void check('The folder', Promise.resolve(fromFolder(files)))}
        />
      </DropZone>
      {state.phase === 'idle' && <WhatItShows />}
      {state.phase === 'checking' && <Progress label="Checking" value={state.done} max={state.total} />}
      {state.phase === 'failed' && <ErrorPanel error={state.error} title="This file could not be checked" />}
      {state.phase === 'done' && (
        <BagResult name={state.name} result={state.result} serverKeyId={key.data?.keyId ?? null} />
      )}
    </div>
  );
}

/** What the result will and will not mean, before there is one. */
function WhatItShows() {
  return (
    <dl className={styles['meaning']}>
      <div>
        <dt>What it shows</dt>
        <dd>
          Which files are as they were when the bundle was made, and which were changed, added or taken away.
          In a signed bundle also which responses that server states to have received, and when.
        </dd>
      </div>
      <div>
        <dt>What it does not show</dt>
        <dd>
          That identifAI’s verdicts are right, or that a decision in the bundle is. Without a signature,
          nothing ties the list of files to a server or to a moment.
        </dd>
      </div>
      <div>
        <dt>Without this page</dt>
        <dd>
          <code>sha256sum -c manifest-sha256.txt</code> in the unpacked folder checks the listed files;
          README.txt in the bundle shows how to check the signature with openssl.
        </dd>
      </div>
    </dl>
  );
}

function fromFolder(files: readonly File[]): BagFile[] {
  return files.map((file) => ({
    path: file.webkitRelativePath || file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}
