import { assert, constant, integer, property, record, tuple, uint8Array } from 'fast-check';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { createDemoService } from './demo-service.ts';
import { generateVideo } from './generate-video.ts';
import { drawHeatmap } from './heatmap.ts';
import { encodePng } from './png.ts';
import { sampleStory } from './stories.ts';
import { toSubmission } from './submission.ts';

const frames = generateVideo(toSubmission(sampleStory('roof'))).results?.images ?? [];

function askHeatmap(path: string): Promise<Response> {
  const service = createDemoService({ limits: { perSecond: 1000, perMinute: 1000 } });
  return service.handle(new Request(`http://demo.test${path}`, { headers: { 'X-Api-Key': 'key' } }));
}

/** Beyond the middle of the scale the colours are warm: more red than blue. */
function shareOfWarmPixels(png: PNG): number {
  let warm = 0;
  for (let offset = 0; offset < png.data.length; offset += 4) {
    if ((png.data[offset] ?? 0) > (png.data[offset + 2] ?? 0)) warm += 1;
  }
  return warm / (png.width * png.height);
}

it('any picture comes back from a strict reader as it went in', () => {
  const sides = integer({ min: 1, max: 24 });
  const picture = tuple(sides, sides).chain(([width, height]) =>
    record({
      width: constant(width),
      height: constant(height),
      pixels: uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
    }),
  );
  assert(
    property(picture, (bitmap) => {
      const read = PNG.sync.read(Buffer.from(encodePng(bitmap)), { checkCRC: true });
      expect([read.width, read.height]).toEqual([bitmap.width, bitmap.height]);
      expect(new Uint8Array(read.data)).toEqual(bitmap.pixels);
    }),
    { numRuns: 50 },
  );
});

it('the hot part of a heatmap is as large as the share of the area it stands for', () => {
  for (const share of [0.05, 0.3, 0.62, 0.95]) {
    const png = PNG.sync.read(Buffer.from(drawHeatmap(`frame-${share}`, { share })));
    expect(Math.abs(shareOfWarmPixels(png) - share)).toBeLessThan(0.01);
  }
});

it('the same frame has the same heatmap, another frame another one', () => {
  const [first, again, other] = ['a', 'a', 'b'].map((frame) =>
    Buffer.from(drawHeatmap(frame, { share: 0.3 })).toString('base64'),
  );
  expect(first === again).toBe(true);
  expect(first === other).toBe(false);
});

it('both addresses give a frame’s heatmap as a PNG', async () => {
  const frame = frames.find((candidate) => candidate.has_heatmap);
  for (const path of ['/api/classification/heatmap/', '/api/classification_image/heatmap/']) {
    const response = await askHeatmap(path + (frame?.identifier ?? ''));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    const png = PNG.sync.read(Buffer.from(await response.arrayBuffer()), { checkCRC: true });
    expect([png.width, png.height]).toEqual([480, 270]);
  }
});

it('frames have a heatmap exactly where they say so', () => {
  const catalogue = createCatalogue(() => 0);
  const sensitive = generateVideo(toSubmission(sampleStory('sensitive'))).results?.images ?? [];
  expect(new Set(sensitive.map((frame) => frame.has_heatmap))).toEqual(new Set([true, false]));
  for (const frame of [...frames, ...sensitive]) {
    expect(catalogue.heatmapOf(frame.identifier) !== null).toBe(frame.has_heatmap);
  }
});

it('there is no heatmap of what is not a frame', async () => {
  expect((await askHeatmap(`/api/classification/heatmap/${'0'.repeat(64)}`)).status).toBe(404);
});
