// What a fresh clone needs before anything can run: packages from the lock file, and a build. Uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const buildInputs = [
  'src',
  'public',
  'server-proxy',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'package.json',
];
const stampPath = join(root, 'dist', '.inputs');

/** Ends the process with a plain sentence when Node is too old to run the rest. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isEnough = major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (isEnough) return;
  console.error(
    `Verdict Desk needs Node 20.19, 22.12 or 24 and later; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Installs exactly what the lock file names, unless that is what is there. No package's own scripts are run. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing packages from the lock file …');
  npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
}

/** Builds the server and the page when anything they are made of has changed since the last build. */
export function ensureBuilt() {
  const stamp = hashInputs();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  console.error('Building …');
  npm(['run', '--silent', 'build']);
  writeFileSync(stampPath, stamp);
}

/** Runs npm with all its output on standard error: standard output belongs to the server. */
export function npm(parameters) {
  const path = process.env.npm_execpath;
  const [command, first] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []];
  const { status } = spawnSync(command, [...first, ...parameters], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`npm ${parameters.join(' ')} failed.`);
  process.exit(status ?? 1);
}

function isInstalled() {
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

function hashInputs() {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const input of buildInputs) add(join(root, input));
  return hash.digest('hex');
}
