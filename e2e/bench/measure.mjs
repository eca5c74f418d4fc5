// What all rows have in common: medians, runs by turns, and the shape of a result.

const asked = process.argv.indexOf('--rounds');

/** Runs of each part; `--rounds 1` is for a first look, figures for others are medians of at least five. */
export const rounds = asked === -1 ? 5 : Math.max(1, Number(process.argv[asked + 1]));

/**
 * One measured line: `{ row, what, ours, yardstick, ratio, goal, ok }`. Figures are text with their unit, as they are
 * printed; `ok` is null when the line could not be measured, and `note` then says why.
 */
export function line({ row, what, goal, ours, yardstick = '–', ratio = null, met = null, note = null }) {
  return { row, what, ours, yardstick, ratio, goal, ok: met, note };
}

export function unmeasured({ row, what, goal }, reason) {
  return line({ row, what, goal, ours: 'not measured', note: reason });
}

/** The value below which a share of the values lies; nearest rank. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs every part once a round, so that a noisy moment of the machine meets all of them, and gives the results by name.
 * Which part comes first changes from round to round.
 */
export async function byTurns(rounds, parts) {
  const names = Object.keys(parts);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) results[name].push(await parts[name](round));
  }
  return results;
}

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

const number = (value) => (Math.abs(value) >= 100 ? grouped : fine).format(value);
export const milliseconds = (value) => `${number(value)} ms`;
export const seconds = (value) => `${fine.format(value / 1000)} s`;
export const perSecond = (value) => `${number(value)} req/s`;
export const bytes = (value) =>
  value >= 1e6 ? `${number(value / 1e6)} MB` : value >= 1e3 ? `${number(value / 1e3)} KB` : `${value} B`;
