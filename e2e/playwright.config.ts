import { existsSync } from 'node:fs';
import { chromium, defineConfig } from '@playwright/test';

const systemChromium = '/usr/bin/chromium';

// Playwright's own browser when it is there; its download may be unavailable, then Debian's.
const executablePath = [process.env['CHROMIUM_PATH'], chromium.executablePath(), systemChromium].find(
  (path) => path !== undefined && existsSync(path),
);

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  forbidOnly: true,
  fullyParallel: true,
  // Each test starts a proxy and an upstream of its own on free ports; the machine, not a port, is the limit.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../test-results/e2e.json' }],
  ],
  use: {
    browserName: 'chromium',
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        // CI machines run as root in a container, where Chromium's own sandbox cannot start.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
