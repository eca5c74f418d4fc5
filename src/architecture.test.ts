import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  countLines,
  findImportFaults,
  importsOf,
  isTest,
  readFiles,
  root,
  type SourceFile,
  withoutComments,
} from '#testing/architecture.ts';

const sources = [...readFiles('src', /\.tsx?$/), ...readFiles('server-proxy', /\.ts$/)];
const production = sources.filter(({ path }) => !isTest(path));
const everything = [...sources, ...readFiles('e2e', /\.(?:ts|mjs)$/), ...readFiles('server-proxy', /\.mjs$/)];

/** Paths of production files whose code, comments aside, matches. */
function pathsMatching(pattern: RegExp, files: readonly SourceFile[] = production): string[] {
  return files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
}

const planted = (path: string, text: string) => findImportFaults([{ path, text }]);

describe('the import rules', () => {
  it('hold in every file', () => {
    expect(findImportFaults(sources)).toEqual([]);
  });

  it.each([
    ['src/features/batch/a.tsx', "import { x } from '#features/video/x.ts';"],
    ['src/features/batch/a.tsx', "const x = await import('#app/router.tsx');"],
    ['src/features/batch/a.tsx', "import {\n  x,\n  y,\n} from '#contract/lookup.ts';"],
    ['src/domain/a.ts', "import { x } from '#browser/storage.ts';"],
    ['src/domain/a.ts', "import { readFile } from 'node:fs';"],
    ['src/ui/button.tsx', "import { x } from '#domain/outcome.ts';"],
    ['src/ui/button.tsx', "import { Bar } from 'recharts';"],
    ['src/features/video/a.tsx', "export { useTable } from '@tanstack/react-table';"],
    ['src/api/a.ts', "import { x } from '#server/app.ts';"],
    ['src/app/a.tsx', "import { buildVideo } from '#testing/builders.ts';"],
    ['server-proxy/a.ts', "import { x } from '#ui/button.tsx';"],
    ['src/lib/a.ts', "import type { x } from '#contract/gap.ts';"],
    ['src/lib/a.ts', "import x from '../domain/outcome.ts';"],
  ])('refuse in %s: %s', (path, text) => {
    expect(planted(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/features/batch/a.tsx', "import type { LookupAnswer } from '#contract/lookup.ts';"],
    ['src/features/video/audio/a.tsx', "import { x } from '#features/video/trace/x.ts';"],
    ['src/ui/charts/a.tsx', "import { Bar } from 'recharts';"],
    ['src/ui/outcome-mark.tsx', "import { outcomeWords } from '#domain/outcome-words.ts';"],
    ['server-proxy/identifai/a.ts', "import { ReadError } from '#server/errors.ts';"],
    ['src/features/batch/a.test.tsx', "import { createApp } from '#server/app.ts';"],
    ['src/domain/a.ts', "// import { x } from '#ui/button.tsx';"],
  ])('allow in %s: %s', (path, text) => {
    expect(planted(path, text)).toEqual([]);
  });

  it('see every way to name a module', () => {
    const text = `import a from 'a';\nimport 'b';\nexport * from 'c';\nconst d = import('d');\nnew Worker(new URL('./e.ts', import.meta.url));`;
    expect(importsOf(text).map(({ specifier }) => specifier)).toEqual(['a', 'b', 'c', 'd', './e.ts']);
  });
});

describe('walls', () => {
  it('network calls leave from two files', () => {
    const calls = /(?<![.\w#])fetch\(|\bXMLHttpRequest\b|\bnew (?:WebSocket|EventSource)\(|\bsendBeacon\(/;
    const allowed = ['src/api/client.ts', 'server-proxy/identifai/client.ts'];
    expect(pathsMatching(calls).filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('the spelling of identifAI stays where it is read and imitated', () => {
    const words =
      /\b(?:ref_id|result_url|api_version|is_nsfw|has_heatmap|force_classification|elapsed_time|classification_details|active_manifest|validation_(?:state|status|results)|chunk_details|classifications?_video)\b/;
    // A manifest store is spelled by the C2PA SDK; identifAI and our own reader of local files both give it so.
    const allowed = /^server-proxy\/(?:identifai|demo)\/|^src\/domain\/provenance\/read-/;
    expect(pathsMatching(words).filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('HTML from strings is never put into the page', () => {
    expect(
      pathsMatching(/dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
  });

  it('the demo is chosen in one place', () => {
    const importers = production.filter(({ path, text }) => {
      return (
        !path.startsWith('server-proxy/demo/') &&
        importsOf(text).some(({ specifier }) => specifier.includes('/demo/'))
      );
    });
    expect(importers.map(({ path }) => path)).toEqual(['server-proxy/main.ts']);
  });

  it('no answer opens the API to other origins', () => {
    expect(pathsMatching(/access-control-/i)).toEqual([]);
  });

  it('colours are named in tokens.css, those of paper in the palette of reports, and nowhere else', () => {
    const styles = readFiles('src', /\.css$/).filter(({ path }) => path !== 'src/ui/tokens.css');
    const inStyles = pathsMatching(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(/i, styles);
    const inCode = pathsMatching(/['"`]#(?:[0-9a-f]{3,4}){1,2}['"`]|['"`](?:rgba?|hsla?|oklch)\(/i);
    expect([...inStyles, ...inCode].filter((path) => path !== 'src/domain/report/palette.ts')).toEqual([]);
  });
});

describe('the house', () => {
  it('the top level holds what the design names and nothing else', () => {
    const named = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'vite.config.ts',
      'index.html',
      'src',
      'public',
      'e2e',
    ];
    const documents = [
      'server-proxy',
      'docs',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
    ];
    const made = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
    const allowed = new Set([...named, ...documents, ...made]);
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name))).toEqual([]);
  });

  it('no file hides behind a name that says nothing', () => {
    const banned = /^(?:utils?|helpers?|common|misc|types|index)\.(?:tsx?|mjs|css)$/;
    expect(everything.map(({ path }) => path).filter((path) => banned.test(basename(path)))).toEqual([]);
  });

  it('the proxy stays small enough to be read in an afternoon', () => {
    const proxy = production.filter(({ path }) => /^server-proxy\/(?!demo\/)/.test(path));
    expect(proxy.reduce((sum, { text }) => sum + countLines(text), 0)).toBeLessThan(2000);
  });

  it('no file names a place on the machine it was written on', () => {
    const places = /(?<![\w.])\/(?:work|root|home|Users)\/[\w.]/;
    const documents = readFiles('docs', /\.md$/);
    expect(
      [...everything, ...documents].filter(({ text }) => places.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('the lock file names no registry host', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
  });

  it('the page has no inline script, style or handler', () => {
    const page = readFileSync(join(root, 'index.html'), 'utf8');
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/i);
  });

  it('every suppressed lint rule has a reason', () => {
    const bare = /(?:oxlint|eslint)-disable(?:-next-line|-line)?(?![^\n]* -- \S)/;
    expect(
      everything
        .filter(({ text, path }) => path !== 'src/architecture.test.ts' && bare.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('the README says what each library is for', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) satisfies {
      dependencies: object;
    };
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(Object.keys(dependencies).filter((name) => !readme.includes(name))).toEqual([]);
  });
});
