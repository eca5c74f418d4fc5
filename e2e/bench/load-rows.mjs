// Row 7: what a first visit loads, and how soon it can be read and used.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPage, withBrowser } from './browser.mjs';
import { bytes, line, median, milliseconds, rounds } from './measure.mjs';
import { startProxy } from './processes.mjs';

const web = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Words that stand in the built code of libraries which must not load with the first page. */
const lazyLibraries = {
  Recharts: 'recharts-wrapper',
  pdfmake: 'pdfmake',
  'write-excel-file': 'spreadsheetml',
  mediabunny: 'mediabunny',
  C2PA: 'c2pa_bg',
};

/** Row 7: the demo batch in a fresh browser, the processor four times slower. */
export const firstLoad = () =>
  withBrowser(async (browser) => {
    const proxy = await startProxy();
    const { samples } = await (await fetch(`${proxy.url}/api/meta`)).json();
    const address = `${proxy.url}/batch?ids=${samples.join()}`;
    const seen = { largest: [], slowest: [], shift: [] };
    for (let round = 0; round < rounds; round += 1) {
      const { page, context } = await openPage(browser, { throttle: 4 });
      await page.goto(address);
      const table = page.getByRole('table', { name: 'Verdicts' });
      await table.getByRole('link').first().waitFor();
      await page.evaluate('bench.settled(0, 1000)');
      // The largest paint is decided by the first interaction, so it is read before.
      seen.largest.push(await page.evaluate('bench.largestPaint'));
      await useBatch(page);
      seen.slowest.push(
        await page.evaluate('Math.max(0, ...bench.interactions.map(({ duration }) => duration))'),
      );
      seen.shift.push(await page.evaluate('bench.layoutShift'));
      await context.close();
    }
    const [largest, slowest, shift] = [seen.largest, seen.slowest, seen.shift].map(median);
    const row = '7';
    return [
      line({
        row,
        what: 'first load of the demo batch, processor 4 × slower: largest paint',
        ours: milliseconds(largest),
        goal: '≤ 1,000 ms',
        met: largest <= 1000,
      }),
      line({
        row,
        what: 'the slowest of its interactions',
        ours: milliseconds(slowest),
        goal: '≤ 200 ms',
        met: slowest <= 200,
      }),
      line({ row, what: 'layout shift', ours: shift.toFixed(4), goal: '≤ 0.02', met: shift <= 0.02 }),
      ...sizeLines(),
    ];
  });

/** What people do first: sort, search, open and close the filters, choose a row. */
async function useBatch(page) {
  await page
    .getByRole('columnheader', { name: 'Confidence', exact: true })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('searchbox').pressSequentially('in', { delay: 60 });
  await page.evaluate('bench.settled(0)');
  await page
    .getByRole('toolbar', { name: 'Find and arrange' })
    .getByRole('button', { name: /^Filters/ })
    .click();
  await page.evaluate('bench.settled(0)');
  await page.keyboard.press('Escape');
  await page.evaluate('bench.settled(0)');
  await page.getByRole('table', { name: 'Verdicts' }).getByRole('checkbox').nth(1).click();
  await page.evaluate('bench.settled(0)');
}

function sizeLines() {
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) =>
    join(web, path),
  );
  const all = readdirSync(join(web, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(web, 'assets', name));
  const packed = (paths) => paths.reduce((sum, path) => sum + packedSize(path), 0);
  const text = first.map((path) => readFileSync(path, 'utf8')).join('\n');
  const early = Object.entries(lazyLibraries).flatMap(([name, word]) => (text.includes(word) ? [name] : []));
  const [entry, whole] = [packed(first), packed(all)];
  return [
    line({
      row: '7',
      what: 'scripts of the first page, brotli',
      ours: bytes(entry),
      goal: '≤ 150 KB, nothing lazy in it',
      met: entry <= 150_000 && early.length === 0,
      ...(early.length === 0 ? {} : { note: `holds ${early.join(', ')}` }),
    }),
    line({
      row: '+',
      what: 'scripts of the first page against all',
      ours: bytes(entry),
      yardstick: bytes(whole),
      ratio: entry / whole,
      goal: '≤ 0.35',
      met: entry <= whole * 0.35,
    }),
  ];
}

/** Size as the server sends it: small files have no packed form. */
function packedSize(path) {
  const sizes = [`${path}.br`, path].map((candidate) => statSync(candidate, { throwIfNoEntry: false })?.size);
  return sizes.find((size) => size !== undefined) ?? 0;
}
