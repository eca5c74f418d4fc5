import { readdirSync, readFileSync } from 'node:fs';

// Budgets are in brotli bytes, as the server sends them. Raising one needs a sentence in the commit.
const folder = 'dist/web';
const page = readFileSync(`${folder}/index.html`, 'utf8');
const files = readdirSync(`${folder}/assets`).map((name) => `${folder}/assets/${name}`);
const scripts = files.filter((path) => path.endsWith('.js'));

/** What the browser loads before anything is on screen: the entry and all that it imports at once. */
const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
  ([, path]) => `${folder}/${path}`,
);
const firstStyles = [...page.matchAll(/href="\/(assets\/[^"]+\.css)"/g)].map(
  ([, path]) => `${folder}/${path}`,
);
const charts = scripts.filter((path) => readFileSync(path, 'utf8').includes('recharts-wrapper'));

export default [
  { name: 'Entry: shell and intake', path: first, limit: '150 kB' },
  { name: 'Entry styles', path: firstStyles, limit: '20 kB' },
  { name: 'Charts', path: charts, limit: '110 kB' },
];
