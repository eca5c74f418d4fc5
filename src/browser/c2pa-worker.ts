import startEngine, { WasmReader } from '@contentauth/c2pa-wasm';
import engineAddress from '@contentauth/c2pa-wasm/c2pa.wasm?url';

/** The engine must not ask anyone: neither for manifests kept elsewhere nor whether a certificate was revoked. */
const settings = JSON.stringify({ verify: { remote_manifest_fetch: false, ocsp_fetch: false } });

async function readCredentials(file: File): Promise<void> {
  await startEngine({ module_or_path: engineAddress });
  const reader = await WasmReader.fromBlob(file.type, file, settings);
  self.postMessage({ store: reader.json() });
  reader.free();
}

/** How the engine says that there is nothing to read. */
const nothingInside = /no jumbf data|jumbfnotfound|no claim|provenancemissing/i;

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof File)) return;
  readCredentials(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage(nothingInside.test(message) ? { store: null } : { failed: message });
  });
});
