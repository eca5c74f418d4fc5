import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { type LogLevel, logLevels } from './log.ts';
import { Secret } from './secret.ts';

export type Settings = {
  /** null = no key was given: the built-in demo service is read instead. */
  apiKey: Secret | null;
  /** Set when the key came from a file, which is then read again when it changes. */
  apiKeyFile: string | null;
  baseUrl: URL;
  host: string;
  port: number;
  readsPerSecond: number;
  readsPerMinute: number;
  batchSize: number;
  signingKey: KeyObject | null;
  logLevel: LogLevel;
  warnings: readonly string[];
};

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

/** Collects what is wrong, so that an operator can mend everything in one go. */
class Reader {
  readonly problems: string[] = [];
  readonly warnings: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** A variable set to nothing counts as not set. */
  text(name: string): string | null {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  whole(name: string, fallback: number, [least, most]: readonly [number, number]): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    this.problems.push(`${name} must be a whole number from ${least} to ${most}.`);
    return fallback;
  }

  /** Runs one check; what it throws becomes a problem of that setting. */
  check<T>(name: string, fallback: T, read: () => T): T {
    try {
      return read();
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : 'cannot be used.';
      this.problems.push(`${name} ${reason}`);
      return fallback;
    }
  }

  /** Text of a secret file; a warning when others on the machine can read it too. */
  file(name: string, path: string): string {
    try {
      if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
        this.warnings.push(`${name} can be read by other users of this machine. Give it mode 600.`);
      }
      return readFileSync(path, 'utf8');
    } catch {
      throw new Refusal('names a file that cannot be read.');
    }
  }
}

/** A reason that is our own words and therefore safe to print. */
class Refusal extends Error {}

/**
 * Parses all settings. `environment` is changed: the key is taken out of it, so that neither a child
 * process nor a diagnostic report can carry it on.
 */
export function readSettings(environment: Environment): Settings {
  const reader = new Reader(environment);
  const apiKeyFile = reader.text('IDENTIFAI_API_KEY_FILE');
  const apiKey = readKey(reader, apiKeyFile);
  delete environment['IDENTIFAI_API_KEY'];
  const baseUrl = reader.check('IDENTIFAI_BASE_URL', defaultBaseUrl, () =>
    parseBaseUrl(reader.text('IDENTIFAI_BASE_URL')),
  );
  const host = withoutBrackets(reader.text('HOST') ?? '127.0.0.1');
  if (!isLoopback(host)) {
    reader.problems.push(
      'HOST must be a loopback address (127.0.0.1, ::1 or localhost): this server knows no users, so it must not be reachable from other machines.',
    );
  }
  const logLevel = logLevels.find((level) => level === (reader.text('LOG_LEVEL') ?? 'info'));
  if (logLevel === undefined) reader.problems.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  const settings: Settings = {
    apiKey,
    apiKeyFile,
    baseUrl,
    host,
    port: reader.whole('PORT', 8787, [0, 65_535]),
    readsPerSecond: reader.whole('READS_PER_SECOND', 2, [1, 1000]),
    readsPerMinute: reader.whole('READS_PER_MINUTE', 58, [1, 60_000]),
    batchSize: reader.whole('BATCH_SIZE', 100, [1, 100]),
    signingKey: readSigningKey(reader),
    logLevel: logLevel ?? 'info',
    warnings: reader.warnings,
  };
  if (reader.problems.length > 0) throw new SettingsError(reader.problems);
  return settings;
}

/** Reads a rotated key. null when the file holds no usable key (it may be half written): the old one stays. */
export function rereadKey(path: string): string | null {
  try {
    return parseKey(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** The address of this machine alone, in the forms a person would write. */
export function isLoopback(host: string): boolean {
  const bare = withoutBrackets(host);
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

// An IPv6 address as it stands in a URL.
function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

const defaultBaseUrl = new URL('https://backend.identifai.net');

function readKey(reader: Reader, path: string | null): Secret | null {
  const inline = reader.text('IDENTIFAI_API_KEY');
  if (path !== null && inline !== null) {
    reader.problems.push('Set either IDENTIFAI_API_KEY_FILE or IDENTIFAI_API_KEY, not both.');
    return null;
  }
  if (path !== null) {
    return reader.check('IDENTIFAI_API_KEY_FILE', null, () => {
      return new Secret(parseKey(reader.file('IDENTIFAI_API_KEY_FILE', path)));
    });
  }
  if (inline !== null) {
    reader.warnings.push(
      'IDENTIFAI_API_KEY is visible to other processes of this user. IDENTIFAI_API_KEY_FILE is safer.',
    );
    return reader.check('IDENTIFAI_API_KEY', null, () => new Secret(parseKey(inline)));
  }
  if (reader.text('IDENTIFAI_BASE_URL') !== null) {
    reader.warnings.push('IDENTIFAI_BASE_URL is not used: without a key the demo service is read.');
  }
  return null;
}

// A line break inside would make Node print the whole key in its error about an invalid header.
function parseKey(text: string): string {
  const key = text.trim();
  if (key === '') throw new Refusal('holds no key.');
  if (!/^[\x21-\x7e]{1,512}$/.test(key)) {
    throw new Refusal(
      'holds something that cannot be a key: up to 512 printable ASCII characters, no spaces.',
    );
  }
  return key;
}

function parseBaseUrl(text: string | null): URL {
  if (text === null) return defaultBaseUrl;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol))
    throw new Refusal('must be an https address.');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Refusal('must use https: the key would travel in the clear.');
  }
  if (`${url.origin}/` !== url.href) {
    throw new Refusal('must be an origin alone, without user, path, query or fragment.');
  }
  return url;
}

function readSigningKey(reader: Reader): KeyObject | null {
  const path = reader.text('SIGNING_KEY_FILE');
  if (path === null) return null;
  return reader.check('SIGNING_KEY_FILE', null, () => {
    const pem = reader.file('SIGNING_KEY_FILE', path);
    let key: KeyObject | null;
    try {
      key = createPrivateKey({ key: pem, format: 'pem', type: 'pkcs8' });
    } catch {
      key = null;
    }
    if (key?.asymmetricKeyType !== 'ed25519')
      throw new Refusal('must hold an Ed25519 private key as PKCS #8 PEM.');
    return key;
  });
}
