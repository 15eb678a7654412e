const maxCauses = 3;
const maxFrames = 20;

/** What a log may say of an error: nothing that a person wrote, and nobody's name or number. */
export interface LoggableError {
  /** The error's class. */
  readonly type: string;
  /** Of the Bot API. */
  readonly method?: string;
  /** Of the Bot API. */
  readonly error_code?: number;
  /** Telegram's own words, without what it quotes and without long numbers. */
  readonly description?: string;
  /** Seconds, as Telegram asks. */
  readonly retry_after?: number;
  /** Of the system or the database, such as `ECONNRESET` or `SQLITE_FULL`. */
  readonly code?: string;
  readonly stack?: readonly string[];
  readonly cause?: LoggableError;
}

/**
 * Describes whatever was thrown by its shape: grammY's GrammyError (whose payload is the message sent),
 * HttpError (whose text may hold the address with the token) and BotError (which holds the update), and any
 * other. Messages are left out altogether, since nobody can tell what they quote.
 */
export function describeError(error: unknown, remainingCauses = maxCauses): LoggableError {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error };
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(error));
  const method = readWord(fields['method']) ?? readRequestedMethod(error);
  const errorCode = readWhole(fields['error_code']);
  const retryAfter = readRetryAfter(fields['parameters']);
  const code = readWord(fields['code']);
  const stack = readFrames(error);
  // grammY keeps what was thrown in `error`, the language in `cause`.
  const cause = fields['error'] ?? error.cause;
  return {
    type: readWord(error.name) ?? 'Error',
    ...(method !== undefined && { method }),
    ...(errorCode !== undefined && { error_code: errorCode }),
    ...(errorCode !== undefined &&
      typeof fields['description'] === 'string' && { description: withoutQuotes(fields['description']) }),
    ...(retryAfter !== undefined && { retry_after: retryAfter }),
    ...(code !== undefined && { code }),
    ...(stack.length > 0 && { stack }),
    ...(cause !== undefined && remainingCauses > 0 && { cause: describeError(cause, remainingCauses - 1) }),
  };
}

function readWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z]\w{0,63}$/.test(value) ? value : undefined;
}

function readWhole(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

function readRetryAfter(parameters: unknown): number | undefined {
  return typeof parameters === 'object' && parameters !== null && 'retry_after' in parameters
    ? readWhole(parameters.retry_after)
    : undefined;
}

/** An HttpError names its method in its text alone. */
function readRequestedMethod(error: Error): string | undefined {
  return error.name === 'HttpError'
    ? /^Network request for '([A-Za-z]{1,64})' failed!/.exec(error.message)?.[1]
    : undefined;
}

/** "Unsupported start tag "mario"" quotes the message, "chat 123456789 not found" an id. */
function withoutQuotes(description: string): string {
  return description
    .replace(/"[^"]*("|$)/g, '"…"')
    .replace(/(?<![A-Za-z])'[^']*('(?![A-Za-z])|$)/g, "'…'")
    .replace(/@\w+/g, '@…')
    .replace(/\d{5,}/g, '…');
}

/** The message stands before the frames and may look like one, so it is cut out first. */
function readFrames(error: Error): readonly string[] {
  return (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) =>
      /^at (?:[\w$.<>[\] #]+ \()?(?:async )?(?:file:|node:|\/|[A-Za-z]:\\)[^"]*:\d+:\d+\)?$/.test(line),
    )
    .slice(0, maxFrames);
}
