import { z } from 'zod';

const maxPort = 65_535;
const minSecretBytes = 32;
const maxShownChars = 80;

/** The environment holds something Faro cannot start with; one line for each wrong variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const secretVariables: readonly string[] = ['BOT_TOKEN', 'FARO_SECRET'];
const tokenShape = /\d{5,}:[\w-]{20,}/;

/** What a right value looks like: the end of "… is X, but should be". */
const expectations = {
  BOT_TOKEN: 'a bot token as BotFather gives it, digits:letters',
  TELEGRAM_API_ROOT: 'an http or https address without a query, such as https://api.telegram.org',
  DATA_DIR: 'a folder',
  FARO_SECRET: `at least ${minSecretBytes} random bytes, written in hex or base64`,
  CONTENT_DIR: 'a folder',
  OWNER_IDS: 'Telegram user ids, positive whole numbers with commas between them',
  LOG_LEVEL: 'one of trace, debug, info, warn, error, fatal, silent',
  PLAYGROUND_PORT: `a port number from 0 to ${maxPort}`,
} as const;

type Variable = keyof typeof expectations;

const folder = z.string().refine((path) => !path.includes('\0'));

const environment = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d{5,20}:[\w-]{30,64}$/)
    .optional(),
  TELEGRAM_API_ROOT: z
    .string()
    .refine(isApiRoot)
    .transform((root) => root.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  DATA_DIR: folder.default('./data'),
  FARO_SECRET: z
    .string()
    .transform(decodeSecret)
    .refine((secret) => secret.length >= minSecretBytes)
    .optional(),
  CONTENT_DIR: folder.optional(),
  OWNER_IDS: z
    .string()
    .transform((list) => list.split(',').map((id) => id.trim()))
    .pipe(z.array(z.string().regex(/^\d+$/).transform(Number).pipe(z.int().positive())))
    .default([]),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PLAYGROUND_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= maxPort)
    .default(8765),
} satisfies Record<Variable, z.ZodType>);

type Environment = z.infer<typeof environment>;

export interface Config {
  /** Absent: the bot opens the playground instead of going live. */
  readonly botToken: string | undefined;
  /** Without a slash at its end. */
  readonly telegramApiRoot: string;
  readonly dataDir: string;
  /** At least 32 bytes, a fresh copy at each reading; absent: the key file of the data directory holds it. */
  readonly secret: Uint8Array | undefined;
  readonly contentDir: string | undefined;
  readonly ownerIds: readonly number[];
  readonly logLevel: Environment['LOG_LEVEL'];
  /** 0 lets the system choose. */
  readonly playgroundPort: number;
}

/**
 * Reads what the design's "Environment" names; an empty or blank variable counts as unset.
 *
 * @throws {ConfigError} one line for each wrong variable; secrets are never shown
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(expectations).map((name) => [name, env[name]?.trim() === '' ? undefined : env[name]?.trim()]),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    const lines = Object.entries(expectations)
      .filter(([name]) => wrong.has(name))
      .map(([name, expectation]) => complain(name, given[name] ?? '', expectation));
    throw new ConfigError(lines.join('\n'));
  }
  const values = parsed.data;
  return Object.freeze({
    botToken: values.BOT_TOKEN,
    telegramApiRoot: values.TELEGRAM_API_ROOT,
    dataDir: values.DATA_DIR,
    // Bytes cannot be frozen, so nobody is handed the original.
    get secret() {
      return values.FARO_SECRET && Uint8Array.from(values.FARO_SECRET);
    },
    contentDir: values.CONTENT_DIR,
    ownerIds: Object.freeze([...new Set(values.OWNER_IDS)]),
    logLevel: values.LOG_LEVEL,
    playgroundPort: values.PLAYGROUND_PORT,
  });
}

function complain(name: string, value: string, expectation: string): string {
  // A token pasted beside the wrong name, or a password in an address, is still a secret.
  if (secretVariables.includes(name) || tokenShape.test(value) || value.includes('@')) {
    return `${name} does not look like ${expectation} (its value is not shown)`;
  }
  const shown = value.length > maxShownChars ? `${value.slice(0, maxShownChars)}…` : value;
  return `${name} is ${JSON.stringify(shown)}, but should be ${expectation}`;
}

function isApiRoot(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && search === '' && hash === '';
}

function decodeSecret(text: string): Uint8Array {
  if (/^(?:[\da-f]{2})+$/i.test(text)) return Uint8Array.from(Buffer.from(text, 'hex'));
  const isBase64 = /^[\w+/-]+={0,2}$/.test(text);
  return isBase64 ? Uint8Array.from(Buffer.from(text, 'base64')) : new Uint8Array();
}
