import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { makeTestDir, openTestStorage } from './data-dir.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

/** Storage as a program of its own, so that starts can really happen at the same time. */
async function buildStarter(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/storage/index.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  });
  const start = `
    module.exports.openStorage({ dataDir: process.argv[1], migrations: {} }).then(
      (storage) => {
        console.log('running as ' + storage.pseudonyms.person(1));
        process.stdin.resume().on('end', () => process.exit());
      },
      (error) => console.log(error.message),
    );`;
  return `${outputFiles[0]?.text ?? ''}${start}`;
}

async function readLine(start: ChildProcessWithoutNullStreams): Promise<string> {
  for await (const line of createInterface(start.stdout)) return line;
  return 'nothing said';
}

async function end(start: ChildProcessWithoutNullStreams): Promise<void> {
  start.stdin.end();
  if (start.exitCode === null) await once(start, 'exit');
}

describe('the first start', () => {
  it('makes a folder that only its owner may enter, and files that only they may read', async () => {
    const dataDir = join(makeTestDir(), 'new', 'data');
    await openTestStorage(dataDir);
    expect(modeOf(dataDir)).toBe(0o700);
    const files = readdirSync(dataDir);
    expect(files).toEqual(expect.arrayContaining(['faro.db', 'faro.db-wal', 'secret.key']));
    expect(files.filter((file) => modeOf(join(dataDir, file)) !== 0o600)).toEqual([]);
  });

  it('makes a key of 32 random bytes that the next start uses', async () => {
    const dataDir = makeTestDir();
    const first = await openTestStorage(dataDir);
    const key = readFileSync(join(dataDir, 'secret.key'), 'utf8');
    expect(key).toMatch(/^[\da-f]{64}\n$/);
    const sealed = first.sealer.seal('still here', 'test.text');
    await first.close();

    const second = await openTestStorage(dataDir);
    expect(second.sealer.open(sealed, 'test.text')).toBe('still here');
    expect(second.pseudonyms.person(17)).toBe(first.pseudonyms.person(17));
    expect(readFileSync(join(dataDir, 'secret.key'), 'utf8')).toBe(key);
    expect(readdirSync(dataDir).filter((file) => file.startsWith('secret'))).toEqual(['secret.key']);
  });

  it('makes no key file where the environment brings the secret', async () => {
    const dataDir = makeTestDir();
    await openTestStorage(dataDir, { secret: new Uint8Array(32).fill(7) });
    expect(existsSync(join(dataDir, 'secret.key'))).toBe(false);
  });

  it('happens once, however many start at the same moment', async () => {
    const dataDir = makeTestDir();
    const starter = await buildStarter();
    const starts = Array.from({ length: 4 }, () => spawn(process.execPath, ['-e', starter, dataDir]));
    const endings = await Promise.all(starts.map(readLine));
    // Whoever got in stays until all the others have been turned away.
    await Promise.all(starts.map(end));
    expect(endings.filter((line) => line.startsWith('running as '))).toHaveLength(1);
    expect(
      endings.filter((line) => line.startsWith(`Another Faro is already using ${dataDir}.`)),
    ).toHaveLength(3);
    const later = await openTestStorage(dataDir);
    expect(endings).toContain(`running as ${later.pseudonyms.person(1)}`);
  });
});
