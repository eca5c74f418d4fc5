import type { OfflineWords } from '#domain/report/words/offline-en.ts';
import { checkBag } from './check-bag.ts';
import { type BagFile, readZip } from './read-zip.ts';

/*
 * The whole script of `verify.html` inside a bundle. It runs from the reader's disk, where nothing of the app exists, so
 * it builds its few elements by hand. The checks are the very functions of the page in the app; the words stand in the page.
 */

/** What the page holds for the script to say, in the report's language, with values for the names in braces. */
function say(
  word: keyof OfflineWords['said'],
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = document.querySelector(`[data-word="${word}"]`)?.textContent ?? word;
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

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
  const onProgress = (done: number, total: number) => show(element('p', say('checking', { done, total })));
  onProgress(0, files.length);
  const result = await checkBag(files, { onProgress });
  if (!result.hasManifest) {
    show(element('p', say('no_manifest'), 'bad'));
    return;
  }
  const total = result.files.length;
  const bad = result.files.filter(({ state }) => state !== 'intact').length;
  const signed = result.signature === 'valid' ? 'good' : result.signature === 'not_signed' ? '' : 'bad';
  const list = document.createElement('ul');
  list.append(
    ...result.files.map(({ path, state }) =>
      element('li', `${path}: ${say(state)}`, state === 'intact' ? '' : 'bad'),
    ),
  );
  show(
    bad === 0
      ? element('p', say('all_listed', { total }), 'good')
      : element('p', say('some_not_listed', { bad, total }), 'bad'),
    element('p', say(result.signature), signed),
    ...(result.keyId === null ? [] : [element('p', say('key', { key: result.keyId }))]),
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
  work().catch(() => show(element('p', say('failed'), 'bad')));
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
