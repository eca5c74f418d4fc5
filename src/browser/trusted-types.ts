// oxlint-disable-next-line import/default -- the build turns the worker into its address
import c2paWorkerAddress from './c2pa-worker.ts?worker&url';
// oxlint-disable-next-line import/default -- the build turns the worker into its address
import hashWorkerAddress from './hash-worker.ts?worker&url';
// oxlint-disable-next-line import/default -- the build turns the worker into its address
import reportWorkerAddress from './report/report-worker.ts?worker&url';

/** Our own worker scripts, as the build names them. Nothing else may ever be started. */
const workerAddresses = {
  c2pa: c2paWorkerAddress,
  hash: hashWorkerAddress,
  report: reportWorkerAddress,
} as const;
export type WorkerName = keyof typeof workerAddresses;

type Policy = { createScriptURL: (address: string) => string };

declare global {
  // The part of Trusted Types used here. What a policy gives is an opaque object that stands for its text.
  var trustedTypes:
    | { createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy }
    | undefined;
}

let policy: Policy | undefined;

function acceptOwnScript(address: string): string {
  const known: readonly string[] = Object.values(workerAddresses);
  if (!known.includes(address)) throw new TypeError('Only the scripts of this application may be started.');
  return address;
}

/**
 * The address of one of our workers in the form that the page's policy (`require-trusted-types-for 'script'`)
 * demands; plain text in browsers without Trusted Types. The only policy of the application.
 */
export function trustedWorkerAddress(name: WorkerName): string {
  policy ??= globalThis.trustedTypes?.createPolicy('verdict-desk', { createScriptURL: acceptOwnScript }) ?? {
    createScriptURL: acceptOwnScript,
  };
  return policy.createScriptURL(workerAddresses[name]);
}
