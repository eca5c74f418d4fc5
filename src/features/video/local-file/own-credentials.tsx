import { useMutation } from '@tanstack/react-query';
import { readFileCredentials } from '#browser/c2pa-reader.ts';
import { parseCredential } from '#domain/provenance/read-credential.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { UntrustedText } from '#ui/untrusted-text.tsx';
import { CredentialView } from '#features/video/provenance/credential-view.tsx';
import styles from './local-file.module.css';

/** The credentials in the reader's own file, read here and kept apart from what the service says of frames. */
export function OwnCredentials({ file }: { file: File }) {
  const reading = useMutation({
    mutationFn: async () => {
      const json = await readFileCredentials(file);
      if (json === null) return { credential: null };
      const credential = parseCredential(json);
      if (credential === null) throw new Error('The reader gave something that is not a manifest store.');
      return { credential };
    },
  });
  return (
    <section className={styles['credentials']} aria-label="Content Credentials of your file">
      <div className={styles['credentialsHead']}>
        <h3>Content Credentials in your file</h3>
        <Button size="sm" disabled={reading.isPending} onClick={() => reading.mutate()}>
          {reading.isPending ? 'Reading…' : 'Read them in this browser'}
        </Button>
      </div>
      {reading.isIdle && (
        <p className={styles['muted']}>
          Reads what the file itself carries, with the C2PA project’s own reader (8 MB, loaded from this
          server). It asks nobody, so it knows no trust list: a signer can be valid here, never trusted.
        </p>
      )}
      {reading.error !== null && (
        <Notice tone="warning" title="The credentials could not be read">
          <UntrustedText text={reading.error.message} maxLength={300} />
        </Notice>
      )}
      {reading.data?.credential === null && (
        <p role="status">
          Your file carries no Content Credentials. Most files do not; that shows nothing either way.
        </p>
      )}
      {reading.data?.credential !== null && reading.data !== undefined && (
        <>
          <Notice tone="info">
            Read in this browser from your file, without a trust list. This is not what identifAI says and is
            never merged with it.
          </Notice>
          <CredentialView
            credential={reading.data.credential}
            carriers="your file"
            base={null}
            fieldNames={{}}
          />
        </>
      )}
    </section>
  );
}
