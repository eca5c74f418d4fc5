import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

// The server as a process of its own: what it prints, how it starts, how it stops. No browser takes part.

const main = fileURLToPath(new URL('../../dist/server/server-proxy/main.js', import.meta.url));
const canary = 'canary-Kq7vT2mXw9RzP4sLd8Bn';

type Run = { process: ChildProcess; stdout: string; stderr: string; url: string; exit: Promise<unknown[]> };

const runs: Run[] = [];
const folder = mkdtempSync(join(tmpdir(), 'verdict-desk-process-'));

test.afterEach(() => {
  for (const run of runs.splice(0)) {
    run.process.kill('SIGKILL');
    expect(run.stdout + run.stderr).not.toContain(canary);
  }
});
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the server and waits until it listens or ends. */
async function start(environment: Record<string, string>): Promise<Run> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const run: Run = { process: child, stdout: '', stderr: '', url: '', exit: once(child, 'close') };
  runs.push(run);
  child.stderr.on('data', (chunk: Buffer) => {
    run.stderr += chunk.toString();
  });
  const listening = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      run.stdout += chunk.toString();
      run.url = /listening on (\S+)/.exec(run.stdout)?.[1] ?? '';
      if (run.url !== '') resolve();
    });
  });
  await Promise.race([listening, run.exit]);
  return run;
}

/** An upstream that answers after a while, or never. */
async function slowUpstream(delayMs: number): Promise<{ server: Server; origin: string; keys: string[] }> {
  const keys: string[] = [];
  const server = createServer((request, response) => {
    keys.push(String(request.headers['x-api-key']));
    setTimeout(
      () => response.writeHead(200, { 'content-type': 'application/json' }).end('[]'),
      delayMs,
    ).unref();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${port}`, keys };
}

const lookup = (run: Run, identifier = 'abc') =>
  fetch(`${run.url}/api/videos/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifiers: [identifier] }),
  });

test('the first line says where the server listens and what it reads', async () => {
  const demo = await start({});
  expect(demo.stdout.split('\n')[0]).toMatch(
    /^Verdict Desk listening on http:\/\/127\.0\.0\.1:\d+ \(demo data\)$/,
  );
  const real = await start({ IDENTIFAI_API_KEY: canary, IDENTIFAI_BASE_URL: 'http://127.0.0.1:9' });
  expect(real.stdout.split('\n')[0]).toMatch(
    /^Verdict Desk listening on http:\/\/127\.0\.0\.1:\d+ \(identifAI\)$/,
  );
  expect(await (await fetch(`${real.url}/api/meta`)).json()).toMatchObject({
    mode: 'identifai',
    samples: [],
  });
});

test('every log line is JSON on standard error', async () => {
  const run = await start({ IDENTIFAI_API_KEY: canary, IDENTIFAI_BASE_URL: 'http://127.0.0.1:9' });
  expect((await lookup(run)).status).toBe(502);
  // The line about the reply and the reply itself come over two pipes: the line may arrive later.
  const logged = () => run.stderr.split('\n').slice(0, -1);
  await expect.poll(() => logged().length).toBeGreaterThan(1);
  for (const line of logged()) expect(JSON.parse(line)).toHaveProperty('event');
});

test('bad settings are all named at once, no value is repeated, and nothing starts', async () => {
  const run = await start({
    IDENTIFAI_API_KEY: `${canary}\ninside`,
    HOST: '0.0.0.0',
    PORT: 'http',
    LOG_LEVEL: 'loud',
  });
  expect((await run.exit)[0]).toBe(1);
  expect(run.stdout).toBe('');
  for (const name of ['IDENTIFAI_API_KEY', 'HOST', 'PORT', 'LOG_LEVEL']) expect(run.stderr).toContain(name);
  expect(run.stderr).not.toMatch(/0\.0\.0\.0|loud/);
});

test('an answer under way ends before the server stops, and it exits with 0', async () => {
  const upstream = await slowUpstream(800);
  const run = await start({ IDENTIFAI_API_KEY: canary, IDENTIFAI_BASE_URL: upstream.origin });
  const pending = lookup(run);
  await expect.poll(() => upstream.keys).toEqual([canary]);
  run.process.kill('SIGTERM');
  await expect
    .poll(() =>
      fetch(`${run.url}/healthz`).then(
        () => 'open',
        () => 'refused',
      ),
    )
    .toBe('refused');
  const answer = await pending;
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ outcomes: [{ identifier: 'abc', kind: 'not_returned' }] });
  expect((await run.exit)[0]).toBe(0);
  upstream.server.close();
});

test('a second signal ends the server at once', async () => {
  const upstream = await slowUpstream(60_000);
  const run = await start({ IDENTIFAI_API_KEY: canary, IDENTIFAI_BASE_URL: upstream.origin });
  const pending = lookup(run).catch(() => null);
  await expect.poll(() => upstream.keys.length).toBe(1);
  run.process.kill('SIGTERM');
  await expect.poll(() => run.stderr).toContain('stopping');
  run.process.kill('SIGTERM');
  expect((await run.exit)[0]).toBe(1);
  await pending;
  upstream.server.closeAllConnections();
  upstream.server.close();
});

test('a rotated key file is used without a restart, and a broken one changes nothing', async () => {
  const upstream = await slowUpstream(0);
  const path = join(folder, 'key');
  writeFileSync(path, `${canary}-1\n`, { mode: 0o600 });
  const run = await start({ IDENTIFAI_API_KEY_FILE: path, IDENTIFAI_BASE_URL: upstream.origin });
  await lookup(run, 'first');
  writeFileSync(path, `${canary}-2\n`);
  run.process.kill('SIGHUP');
  await expect.poll(() => run.stderr).toContain('key replaced');
  await lookup(run, 'second');
  writeFileSync(path, '');
  run.process.kill('SIGHUP');
  await expect.poll(() => run.stderr).toContain('key not read again');
  await lookup(run, 'third');
  expect(upstream.keys).toEqual([`${canary}-1`, `${canary}-2`, `${canary}-2`]);
  upstream.server.close();
});

test('a key file that others can read is used with a warning', async () => {
  const path = join(folder, 'open-key');
  writeFileSync(path, canary);
  chmodSync(path, 0o644);
  const run = await start({ IDENTIFAI_API_KEY_FILE: path });
  expect(run.url).not.toBe('');
  expect(run.stderr).toContain('can be read by other users');
});

test('the built page knows no key and no name of one', () => {
  const web = fileURLToPath(new URL('../../dist/web/', import.meta.url));
  const names = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:js|html|css)$/.test(name),
  );
  expect(names.length).toBeGreaterThan(3);
  for (const name of names)
    expect(readFileSync(join(web, name), 'utf8')).not.toMatch(/IDENTIFAI_API_KEY|x-api-key/i);
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
});
