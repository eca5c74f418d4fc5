import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A source file as the rules see it: its path from the repository's root, with `/`. */
export type SourceFile = { path: string; text: string };

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** All files below a folder of the repository whose names match. */
export function readFiles(folder: string, name: RegExp): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('src/testing/') || path.startsWith('e2e/');
}

/** The code without comments, so that prose about a rule does not break it. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{}(),])\/\/[^\n]*/g, '$1');
}

/** Lines that are neither blank nor comment. */
export function countLines(text: string): number {
  return withoutComments(text)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

type Import = { specifier: string; typeOnly: boolean };

/** Every module a file names: static, dynamic, re-exported, or as the address of a worker. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [, type, specifier] of code.matchAll(
    /(?:^|[\n;])\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/g,
  )) {
    found.push({ specifier: specifier ?? '', typeOnly: type !== undefined });
  }
  for (const [, specifier] of code.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g)) {
    found.push({ specifier: specifier ?? '', typeOnly: false });
  }
  for (const [, specifier] of code.matchAll(/new URL\(\s*['"]([^'"]+\.ts)['"]\s*,\s*import\.meta\.url/g)) {
    found.push({ specifier: specifier ?? '', typeOnly: false });
  }
  return found;
}

/**
 * Which of our own folders a zone may import by value; its own folder is always allowed. What is not listed is
 * forbidden. Types carry no code: those of `contract` may be named by all of `src` but `lib`, those of `domain` also by
 * `browser`, which stores such values and is given their schemas.
 */
const matrix: Record<string, readonly string[]> = {
  main: ['app', 'ui', 'browser'],
  app: ['features', 'api', 'domain', 'ui', 'browser', 'lib'],
  feature: ['api', 'domain', 'ui', 'browser', 'lib'],
  api: ['contract', 'domain', 'browser', 'lib'],
  contract: [],
  domain: ['lib'],
  ui: ['lib'],
  'verdict-ui': ['domain', 'ui', 'lib'],
  browser: ['lib'],
  lib: [],
  server: ['contract', 'domain', 'lib', 'server'],
};

/**
 * Parts of `ui` that draw this product's own words and marks, and so know the vocabulary of `domain`. Everything
 * else in `ui` could live in a library of its own.
 */
const verdictUi =
  /^src\/ui\/(?:outcome-|reading-text|identifier-text|untrusted-text|safe-link|strip\/|timeline\/|charts\/|frames\/|async\/)/;

function zoneOf(path: string): string {
  if (path === 'src/main.tsx') return 'main';
  if (path.startsWith('server-proxy/')) return 'server';
  if (path.startsWith('src/features/')) return 'feature';
  if (verdictUi.test(path)) return 'verdict-ui';
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? 'none';
}

/** Packages that may be used in one place only, so that they can be replaced there. */
const walls: readonly { package: RegExp; allowed: RegExp }[] = [
  { package: /^recharts$/, allowed: /^src\/ui\/charts\// },
  { package: /^@tanstack\/react-table$/, allowed: /^src\/ui\/table\// },
  { package: /^papaparse$/, allowed: /^src\/domain\// },
  { package: /^idb$/, allowed: /^src\/browser\// },
  {
    package: /^(?:pdfmake|write-excel-file|client-zip|hash-wasm)(?:\/|$)/,
    allowed: /^src\/(?:browser|features\/report)\//,
  },
  { package: /^(?:hono|@hono\/.+)(?:\/|$)/, allowed: /^server-proxy\/[^/]+\.ts$/ },
  { package: /^undici$/, allowed: /^server-proxy\/identifai\// },
  { package: /^pino$/, allowed: /^server-proxy\/log\.ts$/ },
  {
    package: /^(?:vitest|fast-check|jsdom|@testing-library\/.+|@playwright\/.+|fake-indexeddb.*)$/,
    allowed: /^$/,
  },
  { package: /^node:/, allowed: /^server-proxy\// },
];

/** Every import of production code that breaks the matrix or a wall, as a sentence. */
export function findImportFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) => importsOf(file.text).flatMap((made) => judge(file.path, made)));
}

function judge(path: string, made: Import): string[] {
  const reason = reasonAgainst(path, made);
  return reason === null ? [] : [`${path} imports ${made.specifier}: ${reason}`];
}

function reasonAgainst(path: string, { specifier, typeOnly }: Import): string | null {
  if (specifier.startsWith('.'))
    return specifier.includes('..') ? 'leaves its folder by a relative path' : null;
  if (!specifier.startsWith('#')) {
    const behind = walls.some((wall) => wall.package.test(specifier) && !wall.allowed.test(path));
    return behind ? 'this package has its own place' : null;
  }
  const zone = zoneOf(path);
  const target = /^#([^/]+)\//.exec(specifier)?.[1] ?? '';
  if (zone === 'feature' && target === 'features') {
    const isOwn = featureOf(`src/${specifier.slice(1)}`) === featureOf(path);
    return isOwn ? null : 'features never import each other';
  }
  return mayUse(zone, target, typeOnly) ? null : `${zone} may not use ${target}`;
}

function mayUse(zone: string, target: string, typeOnly: boolean): boolean {
  if (target === zone || matrix[zone]?.includes(target) === true) return true;
  return typeOnly && (target === 'contract' ? zone !== 'lib' : target === 'domain' && zone === 'browser');
}

function featureOf(path: string): string {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? path;
}
