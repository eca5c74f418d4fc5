import { useEffect, useState } from 'react';
import { usePlayback } from '#features/video/audio/playback.tsx';

/** Reads the sound of a file and puts it under the timelines. Gives what is to be said of it. */
export function useWaveform(file: File): string {
  const { change } = usePlayback();
  const [words, setWords] = useState('Reading the sound…');

  // Outside React: the browser's decoders.
  useEffect(() => {
    const run = new AbortController();
    let shown = 0;
    const onProgress = (share: number) => {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      setWords(`Reading the sound… ${percent} %`);
    };
    const read = async () => {
      // The decoder library is loaded only when there is a file to read.
      const { readLoudness } = await import('#browser/sound-reader.ts');
      const wave = await readLoudness(file, { signal: run.signal, onProgress });
      if (run.signal.aborted) return;
      change({ wave });
      setWords(wave === null ? 'Your file has no sound.' : 'Its sound is drawn under the clips.');
    };
    read().catch((error: unknown) => {
      if (run.signal.aborted) return;
      setWords(
        `The sound cannot be drawn: ${error instanceof Error ? error.message : 'it cannot be decoded.'}`,
      );
    });
    return () => {
      run.abort();
      change({ wave: null });
    };
  }, [file, change]);

  return words;
}
