import { useEffect, useRef, useState } from 'react';
import { hashFile } from '#browser/hash-file.ts';
import { saveLocalMatch } from '#browser/local-matches.ts';
import type { Reading } from '#contract/gap.ts';
import { compareDigest, type LocalMatch } from '#domain/local-match.ts';

export type FileCheck =
  | { kind: 'idle'; note: string | null }
  | { kind: 'reading'; file: File; bytes: number; milliseconds: number }
  | { kind: 'done'; file: File; match: LocalMatch; seconds: number }
  | { kind: 'failed'; file: File; message: string };

type Subject = { identifier: string; reported: Reading<string> };

/** Digests a chosen file and compares it with the service's hash. Only one file is read at a time. */
export function useFileCheck({ identifier, reported }: Subject) {
  const [check, setCheck] = useState<FileCheck>({ kind: 'idle', note: null });
  const running = useRef<AbortController | null>(null);

  // Outside React: the worker, which must not go on when the page is left.
  useEffect(() => () => running.current?.abort(), []);

  const choose = async (file: File) => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    const startedAt = performance.now();
    setCheck({ kind: 'reading', file, bytes: 0, milliseconds: 0 });
    try {
      const digest = await hashFile(file, {
        signal: run.signal,
        onProgress: (bytes) =>
          setCheck({ kind: 'reading', file, bytes, milliseconds: performance.now() - startedAt }),
      });
      const match = compareDigest(digest, reported);
      setCheck({ kind: 'done', file, match, seconds: (performance.now() - startedAt) / 1000 });
      await saveLocalMatch(identifier, {
        digest,
        matched: match.kind === 'not_comparable' ? null : match.kind === 'match',
        at: new Date().toISOString(),
        fileName: file.name,
      });
    } catch (error) {
      if (run.signal.aborted) return;
      const message = error instanceof Error ? error.message : 'The file could not be read.';
      setCheck({ kind: 'failed', file, message });
    }
  };

  const stop = (note: string | null) => {
    running.current?.abort();
    setCheck({ kind: 'idle', note });
  };
  return { check, choose, stop };
}
