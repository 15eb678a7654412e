import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { packageRoot } from '../../src/package-root.ts';
import { bundleProgram } from '../bundle.ts';

/** What a process said and how it ended. */
export interface Ending {
  /** Null after a signal. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BotProcess {
  /** Resolves once the bot says that it is live. @throws Error when it ends before that */
  readonly isLive: Promise<void>;
  readonly ended: Promise<Ending>;
  kill(signal: NodeJS.Signals): void;
}

export interface BotBundle {
  start(env: NodeJS.ProcessEnv): BotProcess;
  remove(): Promise<void>;
}

export async function bundleBot(name: string): Promise<BotBundle> {
  const { dir, path, remove } = await bundleProgram('main', name);
  return {
    start(env) {
      const child = spawn(process.execPath, [path], {
        // Nothing of the environment of the tests may decide how the bot starts.
        env: {
          PATH: process.env['PATH'],
          CONTENT_DIR: join(packageRoot(), 'content'),
          LOG_LEVEL: 'info',
          ...env,
        },
        cwd: dir,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return watch(child);
    },
    remove,
  };
}

function watch(child: ChildProcessByStdio<null, Readable, Readable>): BotProcess {
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, 'close').then((): Ending => ({
    code: child.exitCode,
    signal: child.signalCode,
    stdout,
    stderr,
  }));
  const isLive = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.includes('Faro is live')) resolve();
    });
    void ended.then(() => {
      reject(new Error(`the bot ended before it was live:\n${stderr}`));
    });
  });
  isLive.catch(() => undefined);
  return { isLive, ended, kill: (signal) => void child.kill(signal) };
}
