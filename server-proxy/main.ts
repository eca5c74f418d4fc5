import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { createRequestIds } from '#lib/request-ids.ts';
import { createApp } from './app.ts';
import { createAttestor } from './attestation.ts';
import { listenDemo } from './demo/listen.ts';
import { createHttpServer } from './http-server.ts';
import { createReads } from './identifai/create-reads.ts';
import type { Reads } from './identifai/reads.ts';
import { describeError } from '#lib/describe-error.ts';
import { createLog } from './log.ts';
import { createLookups } from './lookups.ts';
import { Secret } from './secret.ts';
import { readSettings, rereadKey, type Settings, SettingsError } from './settings.ts';
import { createFiles } from './static.ts';

/** Compressed bodies kept in memory; some eight times as much as identifAI sent. */
const storeBytes = 64 * 1024 * 1024;
/** How long answers under way may take after a stop was asked for; then upstream reads are given up. */
const drainMs = 9000;
/** What is left after that for the last answers to leave. */
const abortMs = 900;
const keyFileCheckMs = 2000;

// This file runs as dist/server/server-proxy/main.js.
const root = fileURLToPath(new URL('../../..', import.meta.url));

const settings = settingsOrExit();
// Never a key of identifAI: the demo service takes any.
const apiKey = settings.apiKey ?? new Secret('demo-service');
const log = createLog({ level: settings.logLevel, secrets: settings.apiKey === null ? [] : [apiKey] });
for (const warning of settings.warnings) log.warn('setting', { reason: warning });

const demo = settings.apiKey === null ? await listenDemo() : null;
const mode = demo === null ? 'identifai' : 'demo';
const baseUrl = demo === null ? settings.baseUrl : new URL(demo.origin);
const { readsPerSecond, readsPerMinute, batchSize } = settings;
const limits = { readsPerSecond, readsPerMinute, batchSize };
const reads = createReads({ baseUrl, apiKey, ...limits, storeBytes, log });
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')));
const { signingKey: key } = settings;
const response: Reads['response'] = (sha256) => reads.response(sha256);
const attestor = key === null ? null : createAttestor({ key, response, mode, version });
const nextRequestId = createRequestIds();
const lookups = createLookups(reads);
const app = createApp({
  reads,
  lookups,
  meta: { mode, version, upstreamOrigin: baseUrl.origin, limits, samples: [...(demo?.samples ?? [])] },
  attestor,
  files: await createFiles(`${root}/dist/web`),
  log,
  nextRequestId,
});
const server = createHttpServer({ fetch: app.fetch, lookups, nextRequestId, log });

let stopping = false;
process.on('SIGTERM', () => void stop(0, 'SIGTERM'));
process.on('SIGINT', () => void stop(0, 'SIGINT'));
process.on('uncaughtException', (error) => fail('uncaught exception', error));
process.on('unhandledRejection', (error) => fail('unhandled rejection', error));
watchKey(settings.apiKeyFile);

try {
  const port = await server.listen(settings.port, settings.host);
  const name = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  process.stdout.write(
    `Verdict Desk listening on http://${name}:${port} (${mode === 'demo' ? 'demo data' : 'identifAI'})\n`,
  );
  log.info('listening', { port, mode, origin: baseUrl.origin });
} catch (error) {
  fail('cannot listen', error);
}

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    const problems = error instanceof SettingsError ? error.problems : ['The settings cannot be read.'];
    const startLog = createLog({ level: 'error', secrets: [] });
    for (const problem of problems) startLog.error('setting refused', { reason: problem });
    process.exit(1);
  }
}

/** Takes over a rotated key without a restart: when its file changes, or at once on SIGHUP. */
function watchKey(path: string | null): void {
  const reread = () => {
    const key = path === null ? null : rereadKey(path);
    if (key === null)
      log.warn('key not read again', { reason: 'No key file, or no usable key in it. The old key stays.' });
    else if (key !== apiKey.reveal()) {
      apiKey.replace(key);
      log.info('key replaced');
    }
  };
  process.on('SIGHUP', reread);
  if (path !== null) watchFile(path, { interval: keyFileCheckMs, persistent: false }, reread);
}

function fail(event: string, error: unknown): void {
  log.error(event, { reason: describeError(error) });
  void stop(1, event);
}

/** Lets answers under way end, then exits. Asked a second time, it exits at once. */
async function stop(exitCode: number, reason: string): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  log.info('stopping', { reason });
  if (settings.apiKeyFile !== null) unwatchFile(settings.apiKeyFile);
  const wait = (milliseconds: number) => delay(milliseconds, undefined, { ref: false });
  const drained = server.drain();
  await Promise.race([drained, wait(drainMs)]);
  await Promise.race([reads.close(), wait(abortMs)]);
  await Promise.race([drained, wait(abortMs)]);
  server.destroy();
  await demo?.close();
  process.exit(exitCode);
}
