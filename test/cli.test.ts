import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** As {@link faro}, with something on standard input. */
function faroReading(args: readonly string[], input: string): Promise<Ending> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [bundle.path, ...args],
      { cwd: '/' },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
    child.stdin?.end(input);
  });
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

test('a message is judged with reasons, in the language asked for and with links that cannot be opened', async () => {
  const message = 'Poste Italiane: il tuo pacco è fermo, paga 1,99 € su https://poste-pacco.top/x';
  const { code, stdout } = await faro(['check', '--lang', 'it', message]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^danger \(score [01]\.\d+/);
  expect(stdout).toContain('Il link poste-pacco[.]top usa il nome di Poste Italiane');
  expect(stdout).not.toContain('poste-pacco.top');

  const { stdout: json } = await faro(['check', '--json', message]);
  expect(JSON.parse(json)).toMatchObject({ verdict: 'danger', lang: 'it' });
});

test('a message that nothing speaks against is not called safe', async () => {
  const { stdout } = await faro(['check', 'see you at the gym at six']);
  expect(stdout).toContain('unknown');
  expect(stdout).toContain('does not prove that it is genuine');
});

test('lines of messages are answered in order, and unreadable ones are reported in place', async () => {
  const lines = ['{"id":"a","text":"hi"}', 'nonsense', '{"id":7}', '{"id":8,"text":"\\ud83d"}', ''];
  const { code, stdout } = await faroReading(['check', '--jsonl'], lines.join('\n'));
  expect(code).toBe(1);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map(({ id }) => id)).toEqual(['a', null, null, 8]);
  expect(answers[0]).toEqual({
    id: 'a',
    verdict: 'unknown',
    score: expect.any(Number) as number,
    family: null,
    signals: [],
    lang: expect.any(String) as string,
  });
  expect(answers[1]).toEqual({ id: null, error: 'not JSON' });
});

test('a labelled file is counted per language and label', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'faro-eval-'));
  const file = join(dir, 'some.jsonl');
  const rows = [
    { text: 'Send me the code you just received', label: 'scam', lang: 'en' },
    { text: 'see you at six', label: 'legit', lang: 'en' },
    { url: 'https://poste-pacco.top/x', label: 'phish' },
  ];
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const { code, stdout } = await faro(['eval', file]);
  rmSync(dir, { recursive: true });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^en +scam +1 /m);
  expect(stdout).toMatch(/^all +precision 1\.000 +recall 1\.000 +F1 1\.000 +false alarm rate 0\.000$/m);
});
