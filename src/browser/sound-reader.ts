import { ALL_FORMATS, AudioSampleSink, BlobSource, Input } from 'mediabunny';
import { createLoudness, type Loudness } from '#lib/loudness.ts';

/** Twenty milliseconds: finer than a pixel at any zoom at which one sees more than a few seconds. */
const secondsPerPeak = 0.02;

type Options = { onProgress: (share: number) => void; signal: AbortSignal };

/**
 * Loudness over time of a file's first sound track, decoded piece by piece by the browser's own decoders, so
 * that a film of hours needs no more memory than a clip. Null when the file has no sound; rejects when this
 * browser cannot decode it.
 */
export async function readLoudness(file: Blob, { onProgress, signal }: Options): Promise<Loudness | null> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track === null) return null;
    if (!(await track.canDecode())) throw new Error('This browser cannot decode the sound of this file.');
    const duration = await track.computeDuration();
    const { loudness, add } = createLoudness(duration, secondsPerPeak);
    for await (const sample of new AudioSampleSink(track).samples()) {
      signal.throwIfAborted();
      const samples = new Float32Array(sample.numberOfFrames);
      // The first channel is enough to see where something is heard.
      sample.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      add(samples, { seconds: sample.timestamp, sampleRate: sample.sampleRate });
      onProgress(Math.min(1, sample.timestamp / duration));
      sample.close();
    }
    return loudness;
  } finally {
    input.dispose();
  }
}
