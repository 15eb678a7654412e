import {
  destination as openDestination,
  pino,
  stdTimeFunctions,
  type DestinationStream,
  type LevelWithSilent,
  type Logger as PinoLogger,
} from 'pino';
import { describeError } from './loggable-error.ts';

/** Without pino's `child`: it writes its fields past everything that keeps people out of the log. */
export type Logger = Pick<PinoLogger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'flush'>;

const stderrFileDescriptor = 2;

/** A bot token wherever it stands, above all in the address of a Bot API method. */
const tokenPattern = /\d{5,}(?::|%3A)[\w-]{20,}/gi;

export interface LogOptions {
  readonly level: LevelWithSilent;
  /** Takes one JSON line at a time; standard error unless told. */
  readonly destination?: DestinationStream;
}

/**
 * A log without people in it: JSON lines in which bot tokens are masked, errors are reduced to what
 * `describeError` keeps, and objects (which may be updates or payloads) are named but not shown. Texts given
 * by the caller are taken as they are, so they must be written by a programmer.
 */
export function createLogger({
  level,
  destination = openDestination(stderrFileDescriptor),
}: LogOptions): Logger {
  return pino(
    {
      level,
      // The machine's name and process number say nothing to whoever reads one bot's log.
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest]: readonly unknown[] = args;
          const shown = rest.map(showValue);
          if (typeof first !== 'object' || first === null) {
            Reflect.apply(method, this, [showValue(first), ...shown]);
          } else {
            const fields = first instanceof Error ? { err: first } : first;
            Reflect.apply(method, this, [showFields({ ...fields }), ...shown]);
          }
        },
        streamWrite: (line) => line.replace(tokenPattern, '[token]'),
      },
    },
    destination,
  );
}

function showFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, showValue(value)]));
}

function showValue(value: unknown): unknown {
  if (value instanceof Error) return describeError(value);
  return typeof value === 'object' && value !== null ? '[object not shown]' : value;
}
