// Chromium for the rows that are about the page, with the few things the bench needs inside it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { wait } from './measure.mjs';
import { ownMemoryOf } from './processes.mjs';

const probe = fileURLToPath(new URL('./pages/probe.mjs', import.meta.url));

const executablePath = [process.env['CHROMIUM_PATH'], chromium.executablePath(), '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

/** Runs `measure` with a browser that is closed afterwards, whatever happens. */
export async function withBrowser(measure) {
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** A page in a fresh profile, with the probe in it. */
export async function openPage(browser, { throttle = 1 } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
  });
  await context.addInitScript({ path: probe });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await session.send('Performance.enable');
  return { page, context, session };
}

/**
 * Does something to the page and gives the milliseconds from the input event (or, without one, from the call) to the paint
 * of the state that `isDone`, an expression, describes. Code goes in as text through the devtools: the page's policy forbids
 * the page itself to make functions from text.
 */
export async function timeToPaint(page, { input, isDone, act }) {
  await page.evaluate(`void bench.arm(${JSON.stringify(input ?? null)}, () => ${isDone})`);
  await act();
  const took = await page.evaluate(
    `Promise.race([bench.painted, new Promise((resolve) => setTimeout(resolve, ${paintLimitMs}, null))])`,
  );
  if (took === null) throw new Error(`not painted after ${paintLimitMs} ms: ${isDone}`);
  return took;
}

/** Runs a statement once a frame: the time from each frame to the next, and the work done in each. */
export function runFrames(page, { frames, setup = 'null', step }) {
  return page.evaluate(`bench.frames(${frames}, ${setup}, (state, index) => { ${step} })`);
}

/** A state that was not painted by then never will be. */
const paintLimitMs = 30_000;

/** Waits for an expression to become true; the page's policy keeps Playwright from doing it inside the page. */
export async function until(page, expression, limit = 300_000) {
  const late = performance.now() + limit;
  while (!(await page.evaluate(`Boolean(${expression})`))) {
    if (performance.now() > late) throw new Error(`not true after ${limit} ms: ${expression}`);
    await wait(100);
  }
}

/** Waits until no row of the batch waits any more. */
export const untilAnswered = (page) =>
  until(
    page,
    `(() => {
      const counts = document.querySelector('ul[aria-label="Counts by outcome"]')?.textContent ?? 'Waiting';
      return !counts.includes('Waiting') && document.querySelector('[role=progressbar]') === null;
    })()`,
  );

/** Counters of the page's process from the devtools, in their units. */
export async function readMetrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Memory of a page after collecting garbage: its script heap, and its process without what it shares. */
export async function readMemory(browser, session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await readMetrics(session);
  return { heap: JSHeapUsedSize, process: await rendererMemory(browser) };
}

/** The largest renderer is the page that was worked with; the others are idle. */
export async function rendererMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(...renderers.map(({ id }) => ownMemoryOf(id)));
}
