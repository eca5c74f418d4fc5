import { useMutation } from '@tanstack/react-query';
import { readFileCredentials } from '#browser/c2pa-reader.ts';
import type { Credential } from '#contract/video.ts';
import { parseCredential } from '#domain/provenance/read-credential.ts';
import { CredentialView } from '#features/video/provenance/credential-view.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import styles from './local-file.module.css';

type OwnReading = { kind: 'none' } | { kind: 'unknown_type' } | { kind: 'read'; credential: Credential };

async function readOwn(file: File): Promise<OwnReading> {
  const found = await readFileCredentials(file);
  if (found.kind !== 'store') return found;
  const credential = parseCredential(found.json);
  if (credential === null) throw new Error('The reader gave something that is not a manifest store.');
  return { kind: 'read', credential };
}

/** The credentials in the reader's own file, read here and kept apart from what the service says of frames. */
export function OwnCredentials({ file }: { file: File }) {
  const reading = useMutation({ mutationFn: () => readOwn(file) });
  return (
    <section className={styles['credentials']} aria-label="Content Credentials of your file">
      <div className={styles['credentialsHead']}>
        <h3>Content Credentials in your file</h3>
        {reading.data === undefined && (
          <Button size="sm" disabled={reading.isPending} onClick={() => reading.mutate()}>
            {reading.isPending ? 'Reading…' : 'Read them in this browser'}
          </Button>
        )}
      </div>
      {reading.error !== null && (
        <Notice tone="warning" title="The credentials could not be read">
          <UntrustedText text={reading.error.message} maxLength={300} />
        </Notice>
      )}
      {reading.data === undefined ? (
        <p className={styles['muted']}>
          Reads what the file itself carries, with the C2PA project’s own reader (8 MB, loaded from this
          server). It asks nobody, so it knows no trust list: a signer can be valid here, never trusted.
        </p>
      ) : (
        <ReadResult reading={reading.data} type={file.type} />
      )}
    </section>
  );
}

function ReadResult({ reading, type }: { reading: OwnReading; type: string }) {
  switch (reading.kind) {
    case 'none':
      return (
        <p role="status">
          Your file carries no Content Credentials. Most files do not; that shows nothing either way.
        </p>
      );
    case 'unknown_type':
      return (
        <p role="status">
          The reader knows no way to find Content Credentials in a file of this type (
          <UntrustedText text={type === '' ? 'not stated' : type} maxLength={60} />
          ). Whether there are any is not known.
        </p>
      );
    case 'read':
      return (
        <>
          <Notice tone="info" title="Read in this browser">
            From your file, without a trust list. This is not what identifAI says and is never merged with it.
          </Notice>
          <CredentialView credential={reading.credential} carriers="your file" base={null} fieldNames={{}} />
        </>
      );
  }
}
