// Results as tables: on the terminal, and for the README.
const columns = ['row', 'what', 'ours', 'yardstick', 'ratio', 'goal', 'ok'];
const words = new Map([
  [true, 'yes'],
  [false, 'NO'],
  [null, '?'],
]);

/** 0.004 as 1/250, 1.25 as 1.25, 2,314 as 2,314. */
function ratioText(ratio) {
  if (ratio === null || !Number.isFinite(ratio)) return '–';
  if (ratio > 0 && ratio < 0.1) return `1/${Math.round(1 / ratio)}`;
  return ratio >= 100 ? Math.round(ratio).toLocaleString('en-GB') : ratio.toFixed(2);
}

const cells = (line) => ({ ...line, ratio: ratioText(line.ratio), ok: words.get(line.ok) });

export function printTable(lines, title) {
  const rows = lines.map(cells);
  const widths = columns.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name]).length)));
  const print = (row) =>
    console.log(columns.map((name, at) => String(row[name]).padEnd(widths[at])).join(' | '));
  console.log(`\n— ${title}`);
  print(Object.fromEntries(columns.map((name) => [name, name])));
  rows.forEach(print);
  for (const { what, note } of lines) if (note !== null) console.log(`  ${what}: ${note}`);
}

export function toReadmeTable({ measuredAt, machine, parts }) {
  const shown = parts.flatMap(({ lines }) => lines).map(cells);
  const body = shown.map(
    ({ what, ours, yardstick, ratio, goal, ok, note }) =>
      `| ${what} | ${note === null ? ours : `not measured: ${note}`} | ${yardstick} | ${ratio} | ${goal} | ${ok} |`,
  );
  return [
    `Measured on ${measuredAt.slice(0, 10)}: ${machine}. Each figure is a median of at least five runs, taken by turns with its`,
    'yardstick: machines differ, ratios hold. `npm run bench` measures again, `npm run bench -- --readme` writes this table.',
    '',
    '| what | ours | yardstick | ratio | goal | met |',
    '| --- | --- | --- | --- | --- | --- |',
    ...body,
  ].join('\n');
}
