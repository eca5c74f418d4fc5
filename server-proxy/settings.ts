import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isLoopback, withoutBrackets } from '#lib/host-names.ts';
import { type LogLevel, logLevels } from './log.ts';
import { Secret } from './secret.ts';

export type Settings = ReturnType<typeof readSettings>;

type Environment = Record<string, string | undefined>;

/** Every problem with the settings at once. The values are not repeated: one of them is a key. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A reason that is our own words and therefore safe to print. */
class Refusal extends Error {}

const defaultBaseUrl = new URL('https://backend.identifai.net');

/**
 * Parses all settings. `environment` is changed: the key is taken out of it, so that neither a child
 * process nor a diagnostic report can carry it on.
 */
export function readSettings(environment: Environment) {
  const problems: string[] = [];
  const warnings: string[] = [];
  /** A variable set to nothing counts as not set. What `parse` throws becomes a problem of that setting. */
  const read = <T>(name: string, fallback: T, parse: (text: string) => T): T => {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return fallback;
    try {
      return parse(text);
    } catch (error) {
      problems.push(`${name} ${error instanceof Refusal ? error.message : 'cannot be used.'}`);
      return fallback;
    }
  };
  const readWhole = (name: string, fallback: number, range: Range) =>
    read(name, fallback, (text) => parseWhole(text, range));
  const readFile = <T>(name: string, parse: (text: string) => T): T | null =>
    read<T | null>(name, null, (path) => {
      if (isOpenToOthers(path))
        warnings.push(`${name} can be read by other users of this machine. Give it mode 600.`);
      return parse(readText(path));
    });

  const apiKeyFile = read<string | null>('IDENTIFAI_API_KEY_FILE', null, String);
  const inline = read<string | null>('IDENTIFAI_API_KEY', null, parseKey);
  const fromFile = readFile('IDENTIFAI_API_KEY_FILE', parseKey);
  delete environment['IDENTIFAI_API_KEY'];
  if (apiKeyFile !== null && inline !== null)
    problems.push('Set either IDENTIFAI_API_KEY_FILE or IDENTIFAI_API_KEY, not both.');
  if (inline !== null)
    warnings.push('Other processes can see IDENTIFAI_API_KEY. IDENTIFAI_API_KEY_FILE is safer.');
  const key = fromFile ?? inline;
  const baseUrl = read('IDENTIFAI_BASE_URL', defaultBaseUrl, parseBaseUrl);
  if (key === null && baseUrl !== defaultBaseUrl)
    warnings.push('IDENTIFAI_BASE_URL is not used: without a key the demo service is read.');
  const settings = {
    /** null = no key was given: the built-in demo service is read instead. */
    apiKey: key === null ? null : new Secret(key),
    /** Set when the key came from a file, which is then read again when it changes. */
    apiKeyFile,
    baseUrl,
    host: read('HOST', '127.0.0.1', parseHost),
    port: readWhole('PORT', 8787, [0, 65_535]),
    readsPerSecond: readWhole('READS_PER_SECOND', 2, [1, 1000]),
    readsPerMinute: readWhole('READS_PER_MINUTE', 58, [1, 60_000]),
    batchSize: readWhole('BATCH_SIZE', 100, [1, 100]),
    signingKey: readFile('SIGNING_KEY_FILE', parseSigningKey),
    logLevel: read<LogLevel>('LOG_LEVEL', 'info', parseLogLevel),
    warnings,
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** Reads a rotated key. null when the file holds no usable key (it may be half written): the old one stays. */
export function rereadKey(path: string): string | null {
  try {
    return parseKey(readText(path));
  } catch {
    return null;
  }
}

function isOpenToOthers(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return process.platform !== 'win32' && stats !== undefined && (stats.mode & 0o077) !== 0;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal('names a file that cannot be read.');
  }
}

type Range = readonly [least: number, most: number];

function parseWhole(text: string, [least, most]: Range): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Refusal(`must be a whole number from ${least} to ${most}.`);
}

function parseHost(text: string): string {
  if (isLoopback(text)) return withoutBrackets(text);
  // It knows no users, so it must not be reachable from other machines.
  throw new Refusal('must be a loopback address: 127.0.0.1, ::1 or localhost; this server knows no users.');
}

function parseLogLevel(text: string): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (level === undefined) throw new Refusal(`must be one of ${logLevels.join(', ')}.`);
  return level;
}

// A line break inside would make Node print the whole key in its error about an invalid header.
function parseKey(text: string): string {
  const key = text.trim();
  if (/^[\x21-\x7e]{1,512}$/.test(key)) return key;
  throw new Refusal('must hold a key: 1 to 512 printable ASCII characters, no spaces.');
}

function parseBaseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    throw new Refusal('must be an https address.');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Refusal('must use https: the key would travel in the clear.');
  }
  if (`${url.origin}/` === url.href) return url;
  throw new Refusal('must be an origin alone, without user, path, query or fragment.');
}

function parseSigningKey(pem: string): KeyObject {
  const key = createPrivateKey({ key: pem, format: 'pem', type: 'pkcs8' });
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new Refusal('must hold an Ed25519 private key as PKCS #8 PEM.');
}
