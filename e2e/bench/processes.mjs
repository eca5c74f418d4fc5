// Servers of the bench, each a process of its own: none shares an event loop with what it is compared to.
import { fork, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const running = new Set();
const folders = [];
const nginxPath = '/usr/sbin/nginx';

/** A folder for this run, removed at its end. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-desk-bench-'));
  folders.push(folder);
  return folder;
}

export async function stopAll() {
  await Promise.all([...running].map(stop));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

async function stop(child) {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(late);
}

/** A child of ours that talks by messages: `ask` sends one and gives the answer. */
async function startChild(name, options) {
  const child = fork(fileURLToPath(new URL(`./${name}-process.mjs`, import.meta.url)), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=4096'],
  });
  running.add(child);
  const next = () =>
    new Promise((resolve, reject) => {
      const onExit = (code) => reject(new Error(`${name} ended with code ${code}`));
      child.once('exit', onExit);
      child.once('message', (answer) => {
        child.off('exit', onExit);
        if (answer.failed === undefined) resolve(answer);
        else reject(new Error(`${name}: ${answer.failed}`));
      });
    });
  const ask = (message) => {
    const answer = next();
    child.send(message);
    return answer;
  };
  const first = await ask(options);
  return { ...first, pid: child.pid, ask, stop: () => stop(child) };
}

/** The demo service with faults and without its quota; `count()` gives the reads so far. */
export async function startUpstream() {
  const child = await startChild('upstream', {});
  return { ...child, count: async () => (await child.ask({ count: true })).reads };
}

/** A bare node:http server that sends the same bytes for every request, and files of `folders` by name. */
export const startPlainServer = (options) => startChild('plain-server', options);

/** Runs one load after the other in a process of its own. */
export async function startLoad() {
  const child = await startChild('load', {});
  return { run: (job) => child.ask(job), stop: child.stop };
}

/** The built proxy, reading from an upstream without waiting for a quota; with none it is on demo data. */
export async function startProxy(origin) {
  const { IDENTIFAI_API_KEY: _key, IDENTIFAI_BASE_URL: _url, ...inherited } = process.env;
  const upstream =
    origin === undefined
      ? {}
      : {
          IDENTIFAI_API_KEY: 'bench',
          IDENTIFAI_BASE_URL: origin,
          READS_PER_SECOND: '1000',
          READS_PER_MINUTE: '60000',
        };
  const child = spawn(process.execPath, [join(root, 'dist/server/server-proxy/main.js')], {
    env: {
      ...inherited,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ...upstream,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const url = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const match = /Verdict Desk listening on (\S+)/.exec(output);
      if (match !== null) resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`The proxy ended with code ${code}`)));
  });
  return { url, pid: child.pid, stop: () => stop(child) };
}

export const hasNginx = () => existsSync(nginxPath);

/** nginx in front of an origin, keeping its answers, as one would put it there without a program of one's own. */
export async function startNginx(origin) {
  const folder = makeFolder();
  const port = await freePort();
  writeFileSync(
    join(folder, 'nginx.conf'),
    // Started by root, its workers would become another user, who may not write into the folder.
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; worker_processes auto; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/temp; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  proxy_cache_path ${folder}/cache keys_zone=all:10m max_size=1g use_temp_path=off;
  server {
    listen 127.0.0.1:${port};
    large_client_header_buffers 4 16k;
    location / { proxy_pass ${origin}; proxy_cache all; proxy_cache_valid any 1h; }
  }
}
`,
  );
  const child = spawn(nginxPath, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  running.add(child);
  await untilListening(port);
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function untilListening(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/nothing`, { method: 'HEAD' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not listen');
}

/** Resident memory of a process now, and the most it ever was, in bytes. Linux only. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

/** Memory of a process without what it shares with others, in bytes. Linux only. */
export function ownMemoryOf(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) * 1024;
}

/** Processor time that a process has used, all threads, in milliseconds. Linux counts it in hundredths of a second. */
export function processorTimeOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
