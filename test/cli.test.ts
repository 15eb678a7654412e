import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleProgram, type Bundle } from './bundle.ts';
import { changed, writeMaterial } from './content/material.ts';

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleProgram('cli', 'faro-cli-test');
});
afterAll(() => bundle.remove());

interface Ending {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function faro(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ending> {
  try {
    const run = promisify(execFile)(process.execPath, [bundle.path, ...args], {
      env: { ...process.env, CONTENT_DIR: undefined, ...env },
      cwd: '/',
    });
    return { code: 0, ...(await run) };
  } catch (error) {
    return error as Ending;
  }
}

test('an author checks a folder of their own and learns from the exit code that it has faults', async () => {
  const dir = await writeMaterial({
    'quiz/grooming/gift.yaml': changed('quiz/grooming/gift.yaml', '[RF01]', '[RF77]'),
  });
  const { code, stdout } = await faro(['content', 'check', '--content-dir', dir]);
  expect(code).toBe(1);
  expect(stdout).toContain('gift.yaml:7 there is no red flag RF77');
});

test('CONTENT_DIR names the folder too', async () => {
  const { code, stdout } = await faro(['content', 'stats'], { CONTENT_DIR: await writeMaterial() });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^grooming +2 /m);
});

test('without either, the material that ships is counted, from whatever folder one stands in', async () => {
  const { code, stdout } = await faro(['content', 'stats']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^scams +\d+ /m);
});

test('a folder that is not there ends with lines that name what is missing and exit code 1', async () => {
  const { code, stderr } = await faro(['content', 'stats', '--content-dir', '/nowhere']);
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(4);
  expect(stderr).toContain('nowhere/flags.yaml:1 cannot be read (ENOENT)');
  expect(stderr).not.toContain('    at ');
});
