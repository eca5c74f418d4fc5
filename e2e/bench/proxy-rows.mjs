// Rows 1 to 3 and their kin: what the proxy answers from memory, and what a large upstream body costs it.
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import {
  byTurns,
  bytes,
  line,
  median,
  milliseconds,
  perSecond,
  quantile,
  rounds,
  unmeasured,
  wait,
} from './measure.mjs';
import {
  hasNginx,
  memoryOf,
  processorTimeOf,
  startLoad,
  startNginx,
  startPlainServer,
  startProxy,
  startUpstream,
} from './processes.mjs';

const loadSeconds = 2;

const identifiers = (pattern, count) =>
  Array.from({ length: count }, (_, index) => `${pattern}-${String(index).padStart(5, '0')}`);
const queryOf = (list) => `/api/classifications_video?${list.map((id) => `identifiers[]=${id}`).join('&')}`;

/** A lookup as the browser sends it. */
function lookupJob(list, { fresh = false, encoding = 'identity' } = {}) {
  return {
    method: 'POST',
    path: '/api/videos/lookup',
    headers: { 'Content-Type': 'application/json', 'Accept-Encoding': encoding },
    body: JSON.stringify(fresh ? { identifiers: list, fresh: true } : { identifiers: list }),
  };
}

/** One request on a connection of its own: a kept one may have been closed while this process was busy. */
function ask(url, { method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${response.statusCode} ${answer.toString('utf8', 0, 200)}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function lookUp(url, list, options) {
  const { path, ...job } = lookupJob(list, options);
  return ask(url + path, job);
}

const fetchBody = (origin, list) => ask(origin + queryOf(list), { headers: { 'X-Api-Key': 'bench' } });

/** Row 1: 100 heavy videos from memory, against nginx that keeps and passes the service's own body. */
export async function heavyCached() {
  const rate = { row: '1', what: 'lookup of 100 cached heavy videos', goal: '≥ 200 × the rate of nginx' };
  const size = { row: '1', what: 'bytes of that lookup', goal: '≤ 1/300' };
  if (!hasNginx()) return [rate, size].map((head) => unmeasured(head, 'nginx missing'));
  const list = identifiers('bench-300f-75c', 100);
  const upstream = await startUpstream();
  const body = await fetchBody(upstream.origin, list);
  // The proxy takes such a batch in halves; a server that always sends the same body is for nginx alone.
  const origin = await startPlainServer({ body });
  const [proxy, nginx, load] = await Promise.all([
    startProxy(upstream.origin),
    startNginx(origin.url),
    startLoad(),
  ]);
  const answer = await lookUp(proxy.url, list);
  await upstream.stop();
  await fetchBody(nginx.url, list);
  const { ours, passed } = await byTurns(rounds, {
    ours: async () =>
      (await load.run({ kind: 'load', url: proxy.url, seconds: loadSeconds, ...lookupJob(list) })).rate,
    passed: async () => {
      const result = await load.run({
        kind: 'load',
        url: nginx.url,
        path: queryOf(list),
        seconds: loadSeconds,
      });
      // Few of these answers end in time, so the rate follows from the bytes.
      return result.bytes / body.length / result.seconds;
    },
  });
  await Promise.all([proxy, nginx, load, origin].map((child) => child.stop()));
  const [own, its] = [median(ours), median(passed)];
  const share = body.length / answer.length;
  return [
    line({
      ...rate,
      ours: perSecond(own),
      yardstick: `nginx ${perSecond(its)}`,
      ratio: own / its,
      met: own / its >= 200,
    }),
    line({
      ...size,
      ours: bytes(answer.length),
      yardstick: bytes(body.length),
      ratio: 1 / share,
      met: share >= 300,
    }),
  ];
}

/** Row 2: 100 light videos from memory, against a bare server that sends the same bytes. */
export async function lightCached() {
  const list = identifiers('bench-30f-8c', 100);
  const upstream = await startUpstream();
  const proxy = await startProxy(upstream.origin);
  const answer = await lookUp(proxy.url, list);
  const [plain, load] = await Promise.all([startPlainServer({ body: answer }), startLoad()]);
  const job = { kind: 'load', seconds: loadSeconds, ...lookupJob(list) };
  const { ours, bare } = await byTurns(rounds, {
    ours: async () => (await load.run({ ...job, url: proxy.url })).rate,
    bare: async () => (await load.run({ ...job, url: plain.url })).rate,
  });
  await Promise.all([proxy, upstream, plain, load].map((child) => child.stop()));
  const ratio = median(ours) / median(bare);
  return [
    line({
      row: '2',
      what: 'lookup of 100 cached light videos',
      ours: perSecond(median(ours)),
      yardstick: `bare node:http ${perSecond(median(bare))}`,
      ratio,
      goal: '≥ 0.5 ×',
      met: ratio >= 0.5,
    }),
  ];
}

/** Everything that is measured on one uncached body of about 20 MB. */
async function withLargeBody(measure) {
  const list = identifiers('bench-300f-75c', 20);
  const upstream = await startUpstream();
  const body = await fetchBody(upstream.origin, list);
  await upstream.stop();
  const origin = await startPlainServer({ body });
  const [proxy, load] = await Promise.all([startProxy(origin.url), startLoad()]);
  const context = { list, body, origin, proxy, load };
  const lines = await measure(context);
  await Promise.all([proxy, load, origin].map((child) => child.stop()));
  return lines;
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Row 3: what an uncached lookup adds to the transfer, and what it does to everybody else meanwhile. */
export const uncached = () =>
  withLargeBody(async ({ list, body, origin, proxy, load }) => {
    const text = body.toString('latin1');
    await lookUp(proxy.url, list, { fresh: true });
    const pinging = load.run({ kind: 'ping', url: proxy.url, path: '/healthz', everyMs: 3, seconds: 12 });
    const { ours, transfer, parse } = await byTurns(rounds + 2, {
      ours: () => timed(() => lookUp(proxy.url, list, { fresh: true })),
      transfer: () => timed(() => fetchBody(origin.url, list)),
      parse: () => timed(() => JSON.parse(text)),
    });
    const { took } = await pinging;
    await wait(3000);
    const memory = memoryOf(proxy.pid);
    const added = median(ours) - median(transfer);
    const ratio = added / median(parse);
    const p99 = quantile(took, 0.99);
    const row = '3';
    return [
      line({
        row,
        what: `uncached lookup, ${bytes(body.length)} upstream body: added time`,
        ours: milliseconds(added),
        yardstick: `one JSON.parse ${milliseconds(median(parse))}`,
        ratio,
        goal: '≤ 1.5 ×',
        met: ratio <= 1.5,
      }),
      line({ row, what: '/healthz p99 meanwhile', ours: milliseconds(p99), goal: '≤ 50 ms', met: p99 <= 50 }),
      line({
        row,
        what: 'proxy memory after',
        ours: bytes(memory.now),
        goal: '≤ 256 MB',
        met: memory.now <= 256e6,
      }),
      line({
        row,
        what: 'proxy memory at the peak',
        ours: bytes(memory.peak),
        goal: '≤ 512 MB',
        met: memory.peak <= 512e6,
      }),
    ];
  });

/** Size of a list's reply, processor time and memory of making it. */
export const listCosts = () =>
  withLargeBody(async ({ list, body, proxy }) => {
    const row = '+';
    const text = body.toString('latin1');
    const before = memoryOf(proxy.pid).now;
    const raw = await lookUp(proxy.url, list);
    const packed = (await lookUp(proxy.url, list, { encoding: 'gzip' })).length;
    await wait(3000);
    const added = memoryOf(proxy.pid).now - before;
    const { ours, parse } = await byTurns(rounds, {
      ours: async () => {
        const used = processorTimeOf(proxy.pid);
        for (let turn = 0; turn < 3; turn += 1) await lookUp(proxy.url, list, { fresh: true });
        return (processorTimeOf(proxy.pid) - used) / 3;
      },
      parse: () => {
        const used = process.cpuUsage();
        for (let turn = 0; turn < 3; turn += 1) JSON.parse(text);
        const { user, system } = process.cpuUsage(used);
        return (user + system) / 3000;
      },
    });
    const bodyPacked = gzipSync(body, { level: 6 }).length;
    const ratio = median(ours) / median(parse);
    return [
      line({
        row,
        what: 'list reply against the upstream body',
        ours: bytes(raw.length),
        yardstick: bytes(body.length),
        ratio: raw.length / body.length,
        goal: '≤ 1/100',
        met: raw.length * 100 <= body.length,
      }),
      line({
        row,
        what: 'the same, both gzipped',
        ours: bytes(packed),
        yardstick: bytes(bodyPacked),
        ratio: packed / bodyPacked,
        goal: '≤ 1/100',
        met: packed * 100 <= bodyPacked,
      }),
      line({
        row,
        what: 'processor time of an uncached list',
        ours: milliseconds(median(ours)),
        yardstick: `JSON.parse ${milliseconds(median(parse))}`,
        ratio,
        goal: '≤ 1.1 ×',
        met: ratio <= 1.1,
      }),
      line({ row, what: 'memory added by it', ours: bytes(added), goal: '≤ 60 MB', met: added <= 60e6 }),
    ];
  });

/** Readers that leave half-way and readers that stop reading. */
export const badReaders = () =>
  withLargeBody(async ({ list, body, proxy, load }) => {
    const row = '+';
    const answer = JSON.parse((await lookUp(proxy.url, list)).toString());
    const path = `/api/responses/${answer.responses[0].sha256}`;
    const job = { kind: 'load', url: proxy.url, seconds: loadSeconds, ...lookupJob(list) };
    const rates = [];
    await load.run(job);
    for (let turn = 0; turn < rounds; turn += 1) {
      const before = (await load.run(job)).rate;
      await load.run({ kind: 'leave', url: proxy.url, path, clients: 300 });
      rates.push({ before, after: (await load.run(job)).rate });
    }
    const share = median(rates.map(({ before, after }) => after / before));
    await wait(2500);
    const quiet = memoryOf(proxy.pid).now;
    await load.run({ kind: 'pause', url: proxy.url, path, clients: 20 });
    await wait(3000);
    const grown = Math.max(0, memoryOf(proxy.pid).now - quiet);
    await load.run({ kind: 'pause', clients: 0 });
    const all = 20 * body.length;
    return [
      line({
        row,
        what: 'lookups after 300 clients left mid-answer',
        ours: perSecond(median(rates.map(({ after }) => after))),
        yardstick: `before ${perSecond(median(rates.map(({ before }) => before)))}`,
        ratio: share,
        goal: '≥ 0.85 ×',
        met: share >= 0.85,
      }),
      line({
        row,
        what: 'memory added by 20 paused readers',
        ours: bytes(grown),
        yardstick: `their bodies ${bytes(all)}`,
        ratio: grown / all,
        goal: '≤ 0.1',
        met: grown / all <= 0.1,
      }),
    ];
  });
