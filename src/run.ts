import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCheckMaterial } from './check/index.ts';
import { systemClock } from './clock.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { ContentError, loadContent } from './content/index.ts';
import { type Faro, type FaroOptions, startFaro } from './faro.ts';
import { loadHelpMaterial } from './help/index.ts';
import { createLogger, describeError, type Logger } from './ops/index.ts';
import { ownOrPackaged, packageRoot } from './package-root.ts';
import { PatternError } from './reading/index.ts';
import { StorageError } from './storage/index.ts';

/** Signals by which an operator, a container or Ctrl-C ends the bot. */
const stopSignals = ['SIGINT', 'SIGTERM'] as const;

/** Starts Faro from the environment: live with a token, else in the playground. Sets the exit code on failure. */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const config = readConfig(env);
    const log = createLogger({ level: config.logLevel });
    await (config.botToken === undefined
      ? runPlayground(config, log)
      : runLive(config, config.botToken, log));
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${explain(error)}\n`);
  }
}

async function runLive(config: Config, token: string, log: Logger): Promise<void> {
  const faro = await startFaro({
    token,
    apiRoot: config.telegramApiRoot,
    dataDir: config.dataDir,
    secret: config.secret,
    ...(await loadMaterial(config)),
    clock: systemClock,
    log,
  });
  await untilStopped(faro, `Faro is live as @${faro.username}. Stop it with Ctrl-C.\n`);
}

/** The playground keeps nothing: its data directory goes with it. */
export async function runPlayground(config: Config, log: Logger): Promise<void> {
  const material = await loadMaterial(config);
  const { startPlayground } = await import('./playground/index.ts');
  const playground = await startPlayground({
    port: config.playgroundPort,
    pageDir: join(packageRoot(), 'dist/page'),
    scene: 'class',
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'faro-playground-'));
  try {
    const { token, apiRoot, clock } = playground;
    const faro = await startFaro({ token, apiRoot, dataDir, ...material, clock, log });
    await untilStopped(
      faro,
      `No BOT_TOKEN is set, so this is the playground: a class group to try Faro in, without Telegram.\n\n` +
        `  ➜  ${playground.url}\n\nStop it with Ctrl-C.\n`,
    );
  } finally {
    await playground.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The teaching material, what the check knows, and how people ask for help. */
async function loadMaterial(config: Config): Promise<Pick<FaroOptions, 'library' | 'check' | 'help'>> {
  const dir = contentDir(config);
  const [library, check, help] = await Promise.all([
    loadContent(dir),
    loadCheckMaterial(ownOrPackaged(dir, 'check'), join(packageRoot(), 'dist/check-knowledge.json')),
    loadHelpMaterial({
      helpDir: ownOrPackaged(dir, 'help'),
      resourcesDir: ownOrPackaged(dir, 'resources'),
      compiledCries: join(packageRoot(), 'dist/cries.json'),
    }),
  ]);
  return { library, check, help };
}

function contentDir(config: Config): string {
  return config.contentDir ?? join(packageRoot(), 'content');
}

/**
 * Says that Faro runs, once a signal would be heard, and waits for one or for the end of polling; then stops in
 * order. A second signal ends the process at once.
 */
async function untilStopped(faro: Faro, greeting: string): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of stopSignals) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
  process.stdout.write(greeting);
  try {
    await Promise.race([stopped, faro.ended]);
  } finally {
    await faro.stop();
  }
}

/** Errors whose message says all that an operator needs. */
const expected = [ConfigError, StorageError, ContentError, PatternError];

/** What an operator needs to know; a stack only for what nobody foresaw. */
function explain(error: unknown): string {
  if (expected.some((kind) => error instanceof kind)) return (error as Error).message;
  if (isPortTaken(error)) {
    return `port ${error.port} is taken by another program: set PLAYGROUND_PORT to another one`;
  }
  const { method, error_code: code, description } = describeError(error);
  if (code === 401 || (code === 404 && method === 'getMe')) {
    return 'Telegram does not know this BOT_TOKEN: copy it again from BotFather';
  }
  if (code === 409)
    return `another program is polling with this BOT_TOKEN: stop it first (${description ?? ''})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isPortTaken(error: unknown): error is NodeJS.ErrnoException & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}
