// npm test, also on a fresh clone: packages and a browser if there are none, then every check.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureInstalled, requireNode, root } from '../server-proxy/prepare.mjs';

const systemChromium = '/usr/bin/chromium';
const installLimitMs = 300_000;

requireNode();
ensureInstalled();
const chromium = await findChromium();
if (chromium === null)
  console.error('No Chromium was found and none could be installed: the end-to-end tests will fail.');

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
  if (found() === null) run('apt-get', ['update']);
  if (found() === null) run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  return found();
}

function run(command, parameters) {
  console.error(`${command} ${parameters.join(' ')}`);
  spawnSync(command, parameters, { cwd: root, stdio: ['ignore', 2, 2], timeout: installLimitMs });
}
