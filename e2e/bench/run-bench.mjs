// npm run bench: how fast the built product is, each figure beside a yardstick from the same run.
//   npm run bench -- --only 1,2    some rows
//   npm run bench -- --rounds 1    a quick look: one run of each instead of five
//   npm run bench -- --readme      writes the README's table from the last results, measures nothing
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localFile, reports } from './file-rows.mjs';
import { lazyPage } from './lazy-rows.mjs';
import { firstLoad } from './load-rows.mjs';
import { unmeasured } from './measure.mjs';
import { stopAll } from './processes.mjs';
import { badReaders, heavyCached, lightCached, listCosts, uncached } from './proxy-rows.mjs';
import { table, tenThousand } from './table-rows.mjs';
import { printTable, toReadmeTable } from './tables.mjs';
import { largeVideo, manyMarks, videoPage } from './video-rows.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const resultsPath = join(root, 'bench-results.json');

/** Name of each part, as `--only` takes it, and what measures it. */
const parts = Object.entries({
  1: heavyCached,
  2: lightCached,
  3: uncached,
  4: table,
  5: videoPage,
  6: largeVideo,
  7: firstLoad,
  8: tenThousand,
  9: localFile,
  10: reports,
  list: listCosts,
  readers: badReaders,
  marks: manyMarks,
  lazy: lazyPage,
});

/** One part may take this long, then it is given up. */
const partMs = 600_000;

process.once('SIGINT', () => void stopAll().then(() => process.exit(130)));
process.once('SIGTERM', () => void stopAll().then(() => process.exit(143)));

const options = process.argv.slice(2);
if (options.includes('--readme')) writeReadme();
else await measure(chosenParts());

function chosenParts() {
  const place = options.indexOf('--only');
  if (place === -1) return parts;
  const names = (options[place + 1] ?? '').split(',');
  const unknown = names.filter((name) => !parts.some(([known]) => known === name));
  if (unknown.length > 0)
    throw new Error(`No such row: ${unknown.join()}. There are ${parts.map(([name]) => name).join()}.`);
  return parts.filter(([name]) => names.includes(name));
}

async function measure(chosen) {
  if (
    !existsSync(join(root, 'dist/web/index.html')) ||
    !existsSync(join(root, 'dist/server/server-proxy/main.js'))
  ) {
    console.log('Nothing is built yet: npm run build');
    return;
  }
  const held = readResults();
  const results = new Map(held.map(({ part, lines }) => [part, lines]));
  for (const [name, run] of chosen) {
    const startedAt = Date.now();
    const lines = await within(partMs, run).catch((error) => {
      return [unmeasured({ row: name, what: `part ${name}`, goal: '' }, firstLine(error))];
    });
    await stopAll();
    results.set(name, lines);
    printTable(lines, `${name} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
    save(results);
  }
  const all = [...results.values()].flat();
  const count = (ok) => all.filter((line) => line.ok === ok).length;
  console.log(
    `\n${count(true)} goals met, ${count(false)} missed, ${count(null)} not measured. ${resultsPath}`,
  );
}

function within(limit, run) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${limit / 1000} s`)), limit);
  });
  return Promise.race([run(), late]).finally(() => clearTimeout(timer));
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0];
}

function readResults() {
  if (!existsSync(resultsPath)) return [];
  return JSON.parse(readFileSync(resultsPath, 'utf8')).parts;
}

function save(results) {
  const ordered = parts.flatMap(([part]) => {
    const lines = results.get(part);
    return lines === undefined ? [] : [{ part, lines }];
  });
  const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  const file = { measuredAt: new Date().toISOString(), machine, parts: ordered };
  writeFileSync(resultsPath, `${JSON.stringify(file, null, 2)}\n`);
}

function writeReadme() {
  const path = join(root, 'README.md');
  const [start, end] = ['<!-- speed:start -->', '<!-- speed:end -->'];
  const text = readFileSync(path, 'utf8');
  if (!existsSync(resultsPath)) throw new Error('No results yet: npm run bench');
  if (!text.includes(start) || !text.includes(end)) throw new Error(`README.md has no ${start} and ${end}.`);
  const table = toReadmeTable(JSON.parse(readFileSync(resultsPath, 'utf8')));
  const [before] = text.split(start);
  const [, after] = text.split(end);
  writeFileSync(path, `${before}${start}\n${table}\n${end}${after}`);
  console.log('README.md: the table "Speed" is up to date.');
}
