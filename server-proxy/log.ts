import { pino } from 'pino';
import type { Secret } from './secret.ts';

/**
 * The only fields a log line can have. A list of what is allowed, not of what is hidden: a request, header
 * map or upstream body cannot get in by accident.
 */
const allowedFields = [
  'requestId',
  'method',
  'route',
  'status',
  'code',
  'durationMs',
  'waitMs',
  'bytes',
  'identifiers',
  'waiting',
  'upstreamStatus',
  'excerpt',
  'reason',
  'setting',
  'mode',
  'origin',
  'signal',
  'port',
] as const;

export type LogFields = Partial<
  Record<(typeof allowedFields)[number], string | number | boolean | undefined>
>;
type Write = (event: string, fields?: LogFields) => void;
export type Log = { debug: Write; info: Write; warn: Write; error: Write };

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Longest text of one field; an upstream error page must not fill the log. */
const fieldLimit = 400;

type LogConfig = {
  level: LogLevel;
  /** Scrubbed from every finished line, whatever field they came in by. */
  secrets: readonly Secret[];
  write?: (line: string) => void;
};

/** JSON lines on standard error; standard output belongs to the one line that says where the server listens. */
export function createLog({
  level,
  secrets,
  write = (line) => void process.stderr.write(line),
}: LogConfig): Log {
  const scrub = (line: string) => secrets.reduce((text, secret) => secret.scrub(text), line);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: 'event',
    },
    { write: (line: string) => write(scrub(line)) },
  );
  const at =
    (method: 'debug' | 'info' | 'warn' | 'error'): Write =>
    (event, fields = {}) => {
      if (logger.isLevelEnabled(method)) logger[method](pick(fields, scrub), inert(event));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Says nothing; for tests. */
export const silentLog: Log = createLog({ level: 'silent', secrets: [] });

/** One line that describes an error for the operator: its chain of causes, without stack or properties. */
export function describeError(thrown: unknown): string {
  const parts: string[] = [];
  for (let error = thrown; parts.length < 4 && error !== undefined && error !== null;) {
    if (!(error instanceof Error)) {
      parts.push(typeof error === 'string' ? error : `a thrown ${typeof error}`);
      break;
    }
    const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
    parts.push(`${error.name}${code}: ${error.message}`);
    error = error.cause;
  }
  return parts.join(' < ');
}

function pick(fields: LogFields, scrub: (text: string) => string): LogFields {
  const picked: LogFields = {};
  for (const name of allowedFields) {
    const value = fields[name];
    // Scrubbed before it is cut: half a key at the limit would escape the scrubbing of the whole line.
    if (value !== undefined) picked[name] = typeof value === 'string' ? inert(scrub(value)) : value;
  }
  return picked;
}

// Controls, zero-width and bidirectional characters could rewrite what the operator sees in a terminal.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function inert(text: string): string {
  const clipped = text.length > fieldLimit ? `${text.slice(0, fieldLimit)}…` : text;
  return clipped.replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
