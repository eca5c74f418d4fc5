import { pino } from 'pino';
import { inert } from '#lib/log-text.ts';
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
  'bytes',
  'identifiers',
  'upstreamStatus',
  'excerpt',
  'reason',
  'mode',
  'origin',
  'port',
] as const;

export type LogFields = Partial<
  Record<(typeof allowedFields)[number], string | number | boolean | undefined>
>;
type Write = (event: string, fields?: LogFields) => void;
export type Log = { debug: Write; info: Write; warn: Write; error: Write };

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

type LogConfig = {
  level: LogLevel;
  /** Scrubbed from every finished line, whatever field they came in by. */
  secrets: readonly Secret[];
  write?: (line: string) => void;
};

const writeToStandardError = (line: string) => void process.stderr.write(line);

/** JSON lines on standard error; standard output belongs to the one line that says where the server listens. */
export function createLog({ level, secrets, write = writeToStandardError }: LogConfig): Log {
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

function pick(fields: LogFields, scrub: (text: string) => string): LogFields {
  const picked: LogFields = {};
  for (const name of allowedFields) {
    const value = fields[name];
    // Scrubbed before it is cut: half a key at the limit would escape the scrubbing of the whole line.
    if (value !== undefined) picked[name] = typeof value === 'string' ? inert(scrub(value)) : value;
  }
  return picked;
}
