// Rows 9 and 10: digesting a large local file in the browser, and making reports.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openPage, rendererMemory, timeToPaint, until, withBrowser } from './browser.mjs';
import { byTurns, bytes, line, median, milliseconds, rounds, seconds, wait } from './measure.mjs';
import { makeFolder, startProxy, startUpstream } from './processes.mjs';
import { lookUp, shortIdentifiers } from './table-rows.mjs';

const gigabyte = 1e9;

function writeFile(path, size) {
  const piece = randomBytes(50_000_000);
  const file = openSync(path, 'w');
  for (let written = 0; written < size; written += piece.length) writeSync(file, piece);
  closeSync(file);
  return path;
}

/** Row 9: SHA-256 of 1 GB, in the page's worker and by the system's own program. */
export const localFile = () =>
  withBrowser(async (browser) => {
    const folder = makeFolder();
    const path = writeFile(join(folder, 'large.mp4'), gigabyte);
    const smallPath = writeFile(join(folder, 'small.mp4'), gigabyte / 4);
    const proxy = await startProxy();
    const { samples } = await (await fetch(`${proxy.url}/api/meta`)).json();
    const { page } = await openPage(browser);
    await page.goto(`${proxy.url}/video/${samples[0]}`);
    const input = page.getByLabel('Video file to compare');
    await input.waitFor({ state: 'attached' });
    await page.evaluate('bench.settled(0)');
    const quiet = await rendererMemory(browser);
    let peak = 0;
    const digest = async (chosen) => {
      const done = new AbortController();
      const watching = (async () => {
        while (!done.signal.aborted) {
          peak = Math.max(peak, await rendererMemory(browser));
          await wait(300);
        }
      })();
      const took = await timeToPaint(page, {
        input: 'change',
        isDone: `[...document.querySelectorAll('button')].some((button) => button.textContent === 'Compare another file')`,
        act: () => input.setInputFiles(chosen),
      });
      done.abort();
      await watching;
      await page.getByRole('button', { name: 'Compare another file' }).click();
      return took;
    };
    const system = () => {
      const startedAt = performance.now();
      execFileSync('sha256sum', [path]);
      return performance.now() - startedAt;
    };
    for (let turn = 0; turn < rounds; turn += 1) await digest(smallPath);
    const small = Math.max(1, peak - quiet);
    peak = 0;
    const { ours, its } = await byTurns(rounds, { ours: () => digest(path), its: system });
    const [own, yardstick] = [median(ours), median(its)];
    const added = Math.max(0, peak - quiet);
    return [
      line({
        row: '9',
        what: 'SHA-256 of a local file of 1 GB',
        ours: seconds(own),
        yardstick: `sha256sum ${seconds(yardstick)}`,
        ratio: yardstick / own,
        goal: '≥ 0.5 × its rate',
        met: yardstick / own >= 0.5,
      }),
      line({
        row: '9',
        what: 'memory that it adds to the tab',
        ours: bytes(added),
        yardstick: `for 250 MB ${bytes(small)}`,
        ratio: added / small,
        goal: 'constant: ≤ 1.25 ×',
        met: added <= small * 1.25,
      }),
    ];
  });

const files = [
  { name: 'CSV', most: 300 },
  { name: 'Excel workbook', most: 2000 },
  { name: 'PDF', most: 5000 },
  { name: 'Evidence bundle', most: 5000 },
];

/** From the click to the file in the downloads, and the longest task of the page meanwhile. */
async function saveFile(page, name) {
  const button = page.getByRole('button', { name, exact: true });
  await page.evaluate('void (bench.longTasks.length = 0)');
  const startedAt = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), button.click()]);
  const took = performance.now() - startedAt;
  const path = await download.path();
  await page.evaluate('bench.settled(0)');
  const longest = await page.evaluate('Math.max(0, ...bench.longTasks.map(({ duration }) => duration))');
  return { took, longest, path };
}

/** Row 10: every kind of report on 100 videos of 30 frames, and the tables of 10,000 videos. */
export const reports = async () => [...(await filesOfHundred()), ...(await tablesOfTenThousand())];

const filesOfHundred = () =>
  withBrowser(async (browser) => {
    const upstream = await startUpstream();
    const proxy = await startProxy(upstream.origin);
    const identifiers = Array.from({ length: 100 }, (_, index) => `bench-30f-8c-r${index}`);
    const { page, context } = await openPage(browser);
    // Saving goes to the downloads: nobody is here to answer a dialog.
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    await page.goto(`${proxy.url}/report?ids=${identifiers.join()}`);
    await page.getByRole('button', { name: 'PDF', exact: true }).waitFor();
    await until(page, `!document.body.textContent.includes('videos are not read yet')`);
    await page.evaluate('bench.settled(0, 1000)');
    const { path } = await saveFile(page, 'JSON');
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const parts = Object.fromEntries(files.map(({ name }) => [name, () => saveFile(page, name)]));
    const seen = await byTurns(rounds, {
      ...parts,
      stringify: () => {
        const startedAt = performance.now();
        JSON.stringify(report);
        return { took: performance.now() - startedAt, longest: 0 };
      },
    });
    const yardstick = median(seen.stringify.map(({ took }) => took));
    const longest = Math.max(...files.map(({ name }) => median(seen[name].map((run) => run.longest))));
    return [
      ...files.map(({ name, most }) => {
        const took = median(seen[name].map((run) => run.took));
        return line({
          row: '10',
          what: `report of 100 videos × 30 frames: ${name}`,
          ours: milliseconds(took),
          yardstick: `JSON.stringify ${milliseconds(yardstick)}`,
          ratio: took / yardstick,
          goal: `≤ ${seconds(most)}`,
          met: took <= most,
        });
      }),
      line({
        row: '10',
        what: 'longest task while reports are made',
        ours: longest === 0 ? '< 50 ms' : milliseconds(longest),
        goal: '≤ 50 ms',
        met: longest <= 50,
      }),
    ];
  });

const most = { rows: 10_000, milliseconds: 3000, bytes: 400e6 };

/** The browser's own folder stands in for the dialog, which nobody is here to answer; the file is written the same way. */
function saveWithoutDialog() {
  globalThis.showSaveFilePicker = async ({ suggestedName }) =>
    (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
}

/** Tables of a large batch go to disk while they are made; the tab must not grow with them. */
const tablesOfTenThousand = () =>
  withBrowser(async (browser) => {
    const upstream = await startUpstream();
    const proxy = await startProxy(upstream.origin);
    const { page, context } = await openPage(browser);
    await context.addInitScript(saveWithoutDialog);
    await lookUp(page, proxy.url, shortIdentifiers(most.rows));
    const lines = [];
    for (const name of ['CSV', 'JSON']) {
      const runs = [];
      for (let turn = 0; turn < rounds; turn += 1) runs.push(await saveTable(browser, page, name));
      const [took, longest] = [median(runs.map((run) => run.took)), median(runs.map((run) => run.longest))];
      const peak = Math.max(...runs.map((run) => run.peak));
      const what = `${name} of 10,000 videos`;
      lines.push(
        line({ row: '10', what, ours: seconds(took), goal: '≤ 3 s', met: took <= most.milliseconds }),
        line({
          row: '10',
          what: `${what}: the tab at most`,
          ours: bytes(peak),
          yardstick: `longest task ${milliseconds(longest)}`,
          goal: '≤ 400 MB',
          met: peak <= most.bytes,
        }),
      );
    }
    return lines;
  });

/** From the choice in the menu to the dialog that says what was saved. */
async function saveTable(browser, page, name) {
  await page.evaluate('void (bench.longTasks.length = 0)');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  let peak = 0;
  const done = new AbortController();
  const startedAt = performance.now();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`, 'u') }).click();
  const watching = (async () => {
    while (!done.signal.aborted) {
      peak = Math.max(peak, await rendererMemory(browser));
      await wait(100);
    }
  })();
  await page.getByRole('dialog', { name: 'Saved' }).waitFor();
  const took = performance.now() - startedAt;
  await page.evaluate('bench.settled(0)');
  done.abort();
  await watching;
  const longest = await page.evaluate('Math.max(0, ...bench.longTasks.map(({ duration }) => duration))');
  await page.getByRole('button', { name: 'Done' }).click();
  return { took, longest, peak };
}
