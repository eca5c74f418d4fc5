import { type BagCheck, checkBag, type CheckedFile } from './check-bag.ts';
import { type BagFile, readZip } from './read-zip.ts';

/*
 * The whole script of `verify.html` inside a bundle. It runs from the reader's disk, where nothing of the app exists, so
 * it builds its few elements by hand. The checks are the very functions of the page in the app.
 */

const stateWords: Readonly<Record<CheckedFile['state'], string>> = {
  intact: 'intact',
  changed: 'CHANGED: not the file that was listed',
  missing: 'MISSING',
  unreadable: 'cannot be read',
  unlisted: 'not listed: it was added later, or is no part of the bundle',
};

const signatureWords: Readonly<Record<BagCheck['signature'], string>> = {
  valid: 'The server’s statement is signed and speaks of this very manifest.',
  invalid: 'The signature does NOT fit the statement. Do not rely on it.',
  other_manifest: 'The signature is good, but it speaks of ANOTHER manifest. The list of files was changed.',
  not_signed: 'Not signed: nothing ties this bundle to a server.',
  cannot_check: 'This browser cannot check the signature. README.txt shows how to do it with openssl.',
};

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function show(...nodes: readonly Node[]): void {
  document.querySelector('#result')?.replaceChildren(...nodes);
}

async function check(files: readonly BagFile[]): Promise<void> {
  if (files.length === 0) return;
  show(element('p', 'Checking…'));
  const result = await checkBag(files, {
    onProgress: (done, total) => show(element('p', `Checking… ${done} of ${total}`)),
  });
  if (!result.hasManifest) {
    show(
      element(
        'p',
        'There is no manifest-sha256.txt here. Choose the bundle’s ZIP or its unpacked folder.',
        'bad',
      ),
    );
    return;
  }
  const bad = result.files.filter(({ state }) => state !== 'intact');
  const verdict =
    bad.length === 0
      ? element('p', `All ${result.files.length} files are as listed.`, 'good')
      : element('p', `${bad.length} of ${result.files.length} files are not as listed.`, 'bad');
  const signed = result.signature === 'valid' ? 'good' : result.signature === 'not_signed' ? '' : 'bad';
  const list = document.createElement('ul');
  list.append(
    ...result.files.map(({ path, state }) =>
      element('li', `${path}: ${stateWords[state]}`, state === 'intact' ? '' : 'bad'),
    ),
  );
  show(
    verdict,
    element('p', signatureWords[result.signature], signed),
    ...(result.keyId === null ? [] : [element('p', `Key ${result.keyId}. Compare it with the server’s.`)]),
    list,
    ...(result.statement === null ? [] : [element('pre', result.statement)]),
  );
}

function fromFolder(files: FileList): BagFile[] {
  return Array.from(files, (file) => ({
    path: file.webkitRelativePath || file.name,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}

function run(work: () => Promise<void>): void {
  work().catch((cause: unknown) => {
    show(element('p', cause instanceof Error ? cause.message : 'This cannot be checked.', 'bad'));
  });
}

function listen(id: string, read: (files: FileList) => Promise<readonly BagFile[]>): void {
  const input = document.querySelector(`#${id}`);
  if (!(input instanceof HTMLInputElement)) return;
  input.addEventListener('change', () => {
    const { files } = input;
    if (files !== null && files.length > 0) run(async () => check(await read(files)));
  });
}

// The module also exists as an address of the app, where there is no document to fill.
if (typeof document === 'object') {
  listen('zip', async (files) => {
    const [file] = files;
    return file === undefined ? [] : readZip(file);
  });
  listen('folder', (files) => Promise.resolve(fromFolder(files)));
}
