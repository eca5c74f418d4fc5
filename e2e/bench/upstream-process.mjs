// The demo service with faults, without its quota, counting what it is asked. Identifiers that begin with `many-` are answered
// with rows made from fifty patterns, because making 10,000 videos from seeds takes a minute.
import { createHash } from 'node:crypto';
import { createDemoService } from '../../dist/server/server-proxy/demo/demo-service.js';
import { listenDemo } from '../../dist/server/server-proxy/demo/listen.js';

const demo = createDemoService({ faults: true, limits: { perSecond: 1e9, perMinute: 1e9 } });
const headers = { 'X-Api-Key': 'bench' };
const patterns = 50;
const patternName = (index) => `bench-12f-4c-${index}`;
const made = [];
let reads = 0;

async function pattern(index) {
  if (made[index] === undefined) {
    const url = `http://127.0.0.1/api/classification_video/${patternName(index)}`;
    const text = await (await demo.handle(new Request(url, { headers }))).text();
    made[index] = { text, hash: JSON.parse(text).hash };
  }
  return made[index];
}

/** A pattern's row under another identifier and hash, so that no two rows are the same file. */
async function rowOf(identifier) {
  const index = Number(/\d+$/.exec(identifier)?.[0] ?? 0) % patterns;
  const { text, hash } = await pattern(index);
  const own = createHash('sha256').update(identifier).digest('hex');
  return text.replaceAll(patternName(index), identifier).replaceAll(hash, own);
}

async function handle(request) {
  const identifiers = new URL(request.url).searchParams.getAll('identifiers[]');
  if (!identifiers.some((identifier) => identifier.startsWith('many-'))) return demo.handle(request);
  const rows = await Promise.all(identifiers.map(rowOf));
  return new Response(`[${rows.join()}]`, { headers: { 'Content-Type': 'application/json' } });
}

const { origin } = await listenDemo({
  service: { ...demo, handle },
  faults: true,
  onRequest: () => {
    reads += 1;
  },
});
process.on('message', () => process.send({ origin, reads }));
process.on('disconnect', () => process.exit());
