import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/index.ts';
import { type BotBundle, type BotProcess, bundleBot, type Ending } from './bot-process.ts';

let bundle: BotBundle;
let playground: Playground;
beforeAll(async () => {
  bundle = await bundleBot('faro-startup-test');
  playground = await startPlayground();
});
afterAll(async () => {
  await playground.close();
  await bundle.remove();
});

let dataDir: string;
const started: BotProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'faro-startup-'));
});
afterEach(async () => {
  for (const bot of started.splice(0)) {
    bot.kill('SIGKILL');
    await bot.ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

function start(env: NodeJS.ProcessEnv = {}): BotProcess {
  const { token, apiRoot } = playground;
  const bot = bundle.start({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: dataDir, ...env });
  started.push(bot);
  return bot;
}

/** Once a bot has lived here. */
async function liveAndStop(): Promise<void> {
  const bot = start();
  await bot.isLive;
  bot.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
}

/** What is in the data directory, by name. */
function contents(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(dataDir).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dataDir, name)))
        .digest('hex'),
    ]),
  );
}

/** One line for whoever runs the bot, without a stack. */
function expectOneLine({ code, stdout, stderr }: Ending, line: RegExp): void {
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(line);
  expect(stdout).toBe('');
  expect(code).toBe(1);
}

describe('a bot that cannot start ends with exit code 1 and says why', () => {
  it.each([
    ['BOT_TOKEN', 'my-token-s3cret', /^BOT_TOKEN does not look like a bot token.*not shown/],
    ['TELEGRAM_API_ROOT', 'telegram', /^TELEGRAM_API_ROOT is "telegram", but should be an http/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL is "loud", but should be one of/],
    ['FARO_SECRET', 'sh0rt', /^FARO_SECRET does not look like at least 32 random bytes.*not shown/],
    ['OWNER_IDS', '12,me', /^OWNER_IDS is "12,me", but should be/],
    ['PLAYGROUND_PORT', '99999', /^PLAYGROUND_PORT is "99999", but should be/],
  ])('a wrong %s', async (name, value, line) => {
    const ending = await start({ [name]: value }).ended;
    expectOneLine(ending, line);
    if (line.source.includes('not shown')) expect(ending.stderr).not.toContain(value);
    expect(contents(), 'nothing was begun').toEqual({});
  });

  it('a token that Telegram does not know', async () => {
    const token = `123456789:${'x'.repeat(35)}`;
    const ending = await start({ BOT_TOKEN: token }).ended;
    expectOneLine(ending, /^Telegram does not know this BOT_TOKEN: copy it again from BotFather/);
    expect(ending.stderr).not.toContain(token);
  });

  it('content that is not there', async () => {
    const { code, stderr } = await start({ CONTENT_DIR: join(dataDir, 'nowhere') }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('flags.yaml:1 cannot be read (ENOENT)');
    expect(stderr).not.toContain('    at ');
    expect(contents()).toEqual({});
  });

  it('a data directory that another bot uses, which plays on', async () => {
    const first = start();
    await first.isLive;
    const before = readFileSync(join(dataDir, 'secret.key'), 'utf8');
    expectOneLine(await start().ended, /^Another Faro is already using .*Stop it first, or set DATA_DIR/);
    expect(readFileSync(join(dataDir, 'secret.key'), 'utf8')).toBe(before);
    const teacher = playground.world.addPerson({ firstName: 'Ms Rossi', languageCode: 'en' });
    const desk = playground.world.privateChat(teacher);
    teacher.send(desk, '/start');
    await playground.world.until(() => desk.lastWith('Hello, I am Faro'), 'the greeting of the first bot');
  });

  it('a database from a newer version', async () => {
    await liveAndStop();
    const db = new SqliteDatabase(join(dataDir, 'faro.db'));
    db.prepare('insert into faro_migration (name, timestamp) values (?, ?)').run('quiz_9999', '2030-01-01');
    db.close();
    const before = contents();
    expectOneLine(await start().ended, /written by a newer Faro \(it knows quiz_9999\)/);
    expect(contents()).toEqual(before);
  });

  it('a file that is no database', async () => {
    await liveAndStop();
    for (const name of readdirSync(dataDir).filter((name) => name.startsWith('faro.db-')))
      rmSync(join(dataDir, name));
    writeFileSync(join(dataDir, 'faro.db'), 'a letter to the class, kept in the wrong place '.repeat(100));
    const before = contents();
    expectOneLine(await start().ended, /faro\.db is not a database, or is damaged/);
    expect(contents()).toEqual(before);
  });

  it('a database without its key', async () => {
    await liveAndStop();
    rmSync(join(dataDir, 'secret.key'));
    const before = contents();
    expectOneLine(await start().ended, /cannot be read without its key/);
    expect(contents(), 'no new key takes its place').toEqual(before);
  });

  it('another key than the one the data was written under', async () => {
    await liveAndStop();
    writeFileSync(join(dataDir, 'secret.key'), `${'ab'.repeat(32)}\n`);
    const before = contents();
    expectOneLine(await start().ended, /written under another secret/);
    expect(contents()).toEqual(before);
  });
});
