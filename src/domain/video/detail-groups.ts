import type { Fact } from '#contract/video.ts';

/** One value of a model's own details and the pointer it was read at. */
export type Detail = { label: string; value: Fact['value']; at: string };

/** Details that were given as one list of names and values, or a single detail with no title. */
export type DetailGroup = { title: string | null; details: readonly Detail[] };

/**
 * Reads `performance.0.name` followed by `performance.0.value` as one figure under its name: identifAI's
 * `classification_details` gives `performance: [{name, value}]` (seen, not documented). Everything else keeps its path.
 */
export function groupDetails(facts: readonly Fact[]): DetailGroup[] {
  const groups: { title: string | null; list: string | null; details: Detail[] }[] = [];
  for (let index = 0; index < facts.length; index += 1) {
    const fact = facts[index];
    if (fact === undefined) break;
    const pair = pairOf(fact, facts[index + 1]);
    const last = groups.at(-1);
    if (pair === null) {
      groups.push({
        title: null,
        list: null,
        details: [{ label: fact.name, value: fact.value, at: fact.at }],
      });
      continue;
    }
    index += 1;
    if (last !== undefined && last.list === pair.list) last.details.push(pair.detail);
    else groups.push({ title: pair.title, list: pair.list, details: [pair.detail] });
  }
  return groups.map(({ title, details }) => ({ title, details }));
}

const namePlace = /^(?<list>.*)\/(?<position>\d+)\/name$/u;

function pairOf(name: Fact, value: Fact | undefined): { title: string; list: string; detail: Detail } | null {
  const place = namePlace.exec(name.at)?.groups;
  const list = place?.['list'];
  const position = place?.['position'];
  if (list === undefined || position === undefined) return null;
  if (typeof name.value !== 'string' || value?.at !== `${list}/${position}/value`) return null;
  const suffix = `.${position}.name`;
  const title = name.name.endsWith(suffix) ? name.name.slice(0, -suffix.length) : '';
  return { title, list, detail: { label: name.value, value: value.value, at: value.at } };
}
