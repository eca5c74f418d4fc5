// npm test, also on a fresh clone: packages and a browser if there are none, then every check.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureInstalled, requireNode, root } from '../server-proxy/prepare.mjs';

const systemChromium = '/usr/bin/chromium';
const installLimitMs = 300_000;
const quietInstall = ['install', '--yes', '--quiet=2', '--no-install-recommends'];
const tools = [
  { name: 'soffice', package: 'libreoffice-calc-nogui' },
  { name: 'qpdf', package: 'qpdf' },
  { name: 'pdftotext', package: 'poppler-utils' },
  { name: 'openssl', package: 'openssl' },
  { name: 'sha256sum', package: 'coreutils' },
];

requireNode();
ensureInstalled();
const chromium = await findChromium();
if (chromium === null)
  console.error('No Chromium was found and none could be installed: the end-to-end tests will fail.');

const lacking = installTools();
if (lacking.length > 0)
  console.error(`Not installed: ${lacking.join(', ')}. The tests of report files need them and will fail.`);

const { status } = spawnSync(process.execPath, ['e2e/run-checks.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) },
});
process.exit(status ?? 1);

async function findChromium() {
  // Playwright is loaded late: on a fresh clone it has only just been installed.
  const playwright = await import('@playwright/test');
  const own = playwright.chromium.executablePath();
  const found = () =>
    [process.env.CHROMIUM_PATH, own, systemChromium].find((path) => path && existsSync(path)) ?? null;
  if (found() === null)
    run(process.execPath, ['node_modules/playwright/cli.js', 'install', '--with-deps', 'chromium']);
  if (found() === null) run('apt-get', ['update', '--quiet=2']);
  if (found() === null) run('apt-get', [...quietInstall, 'chromium']);
  return found();
}

/** Programs of other makers that open our files, from Debian where they are missing. Gives the packages still missing. */
function installTools() {
  const missing = () => [...new Set(tools.filter(({ name }) => !isThere(name)).map((tool) => tool.package))];
  const packages = missing();
  if (packages.length === 0) return [];
  run('apt-get', ['update', '--quiet=2']);
  // One by one: a package that a release of Debian does not have must not keep the others away.
  for (const name of packages) run('apt-get', [...quietInstall, name]);
  return missing();
}

/** True when a program of this name can be started. */
function isThere(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function run(command, parameters) {
  console.error(`${command} ${parameters.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'ignore', 2],
    timeout: installLimitMs,
    env: environment,
  });
}
