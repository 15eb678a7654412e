import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const stopPatienceMs = 10_000;
/** However slow the machine is. */
const longestBenchmarkMs = 175_000;

export type Program = 'faro' | 'bare-bot' | 'class-server';

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
}

/** Programs that run beside the benchmark, and folders they use; all end with it, however it ends. */
export class Processes {
  readonly #children = new Set<ChildProcess>();
  readonly #dirs = new Set<string>();

  constructor() {
    process.on('exit', () => {
      for (const child of this.#children) child.kill('SIGKILL');
      for (const dir of this.#dirs) rmSync(dir, { recursive: true, force: true });
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
    setTimeout(() => {
      process.stderr.write(`the benchmark took more than ${longestBenchmarkMs / 1_000} s\n`);
      process.exit(1);
    }, longestBenchmarkMs).unref();
  }

  /** Its errors are shown; what it prints can be read. */
  start(program: Program, { env = {}, nodeArguments = [] }: ProgramOptions = {}): ChildProcess {
    const child = spawn(process.execPath, [...nodeArguments, join(here, `${program}.mjs`)], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#children.add(child);
    child.once('exit', () => {
      if (!this.#children.has(child)) return;
      process.stderr.write(`${program} ended in the middle of the benchmark\n`);
      process.exit(1);
    });
    return child;
  }

  /** Asks a program to end, and makes it end where it does not. */
  async stop(child: ChildProcess): Promise<void> {
    this.#children.delete(child);
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
      await ended;
      clearTimeout(force);
    }
  }

  /** An empty folder on the disk that holds the project; the system's folder for such things may be in memory. */
  makeDir(): string {
    const dir = mkdtempSync(join(here, 'data-'));
    this.#dirs.add(dir);
    return dir;
  }

  async removeDir(dir: string): Promise<void> {
    await rm(dir, { recursive: true, force: true });
    this.#dirs.delete(dir);
  }
}

/** The first line a program prints. @throws Error when it ends without one */
export async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the program has no output');
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end !== -1) return text.slice(0, end);
  }
  throw new Error('the program ended too early');
}

/** Megabytes of memory that a process has in use; `undefined` where the system does not tell (`/proc`). */
export async function residentMegabytes({ pid }: ChildProcess): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s*(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}
