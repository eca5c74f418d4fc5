import startEngine, { WasmReader } from '@contentauth/c2pa-wasm';
import engineAddress from '@contentauth/c2pa-wasm/c2pa.wasm?url';

/** The engine must not ask anyone: neither for manifests kept elsewhere nor whether a certificate was revoked. */
const settings = JSON.stringify({ verify: { remote_manifest_fetch: false, ocsp_fetch: false } });

async function readCredentials(file: File): Promise<void> {
  await startEngine({ module_or_path: engineAddress });
  const reader = await WasmReader.fromBlob(file.type, file, settings);
  self.postMessage({ kind: 'store', json: reader.json() });
  reader.free();
}

/** How the engine says, in its own words, why there is nothing to show. */
const reasons = [
  { kind: 'none', words: /jumbf ?not ?found|no jumbf|no claim|provenance ?missing/i },
  { kind: 'unknown_type', words: /unsupported ?type/i },
] as const;

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof File)) return;
  readCredentials(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    const reason = reasons.find(({ words }) => words.test(message));
    self.postMessage(reason === undefined ? { failed: message } : { kind: reason.kind });
  });
});
