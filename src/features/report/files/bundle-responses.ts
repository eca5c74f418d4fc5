import type { Report } from '#contract/report.ts';
import { fetchResponse } from '#api/evidence.ts';
import { fetchLookup } from '#api/queries.ts';
import { sha256Hex } from '#browser/report/digest.ts';
import { joinBytes, readStream } from '#browser/report/join-bytes.ts';
import type { BundledResponse } from '#domain/report/bag.ts';

export type RawResponse = { record: BundledResponse; bytes: Uint8Array<ArrayBuffer> | null };

type Sourced = Pick<Report['videos'][number], 'identifier' | 'source'>;

/**
 * The upstream bodies the findings were read from, one at a time. What the proxy no longer holds is asked for again
 * and attached beside a record that says so; what cannot be had is listed as missing. Never silently absent.
 */
export async function* rawResponses(report: Report, signal: AbortSignal): AsyncGenerator<RawResponse, void> {
  const given = new Set<string>();
  for (const { sha256, receivedAt } of report.responses) {
    const base = { sha256, receivedAt, replacedBy: [] };
    if (report.settings.mask !== 'none') {
      yield { record: { ...base, state: 'masked' }, bytes: null };
      continue;
    }
    const bytes = await readExact(sha256, signal);
    if (bytes !== null) {
      given.add(sha256);
      yield { record: { ...base, state: 'attached' }, bytes };
      continue;
    }
    const again = await fetchAgain(
      report.videos.filter(({ source }) => source?.sha256 === sha256),
      signal,
    );
    yield {
      record: { ...base, state: 'missing', replacedBy: again.map(({ record }) => record.sha256) },
      bytes: null,
    };
    for (const response of again) {
      if (given.has(response.record.sha256)) continue;
      given.add(response.record.sha256);
      yield response;
    }
  }
}

/** Bytes whose digest is the one asked for; anything else is not that response. */
async function readExact(sha256: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  const answer = await fetchResponse(sha256, signal);
  if (answer === null) return null;
  const bytes = await joinBytes(readStream(answer), signal);
  return (await sha256Hex(bytes)) === sha256 ? bytes : null;
}

const batchSize = 100;

async function fetchAgain(videos: readonly Sourced[], signal: AbortSignal): Promise<RawResponse[]> {
  const identifiers = videos.map(({ identifier }) => identifier).slice(0, batchSize);
  if (identifiers.length === 0) return [];
  const answer = await fetchLookup(identifiers, { fresh: true, signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    return null;
  });
  const found: RawResponse[] = [];
  for (const { sha256, receivedAt } of answer?.responses ?? []) {
    const bytes = await readExact(sha256, signal);
    if (bytes !== null)
      found.push({ record: { sha256, receivedAt, state: 'fetched_again', replacedBy: [] }, bytes });
  }
  return found;
}
