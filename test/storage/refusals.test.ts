import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { FeatureMigrations } from '../../src/feature.ts';
import { openStorage, StorageError, type StorageOptions } from '../../src/storage/index.ts';
import { makeTestDir, openTestStorage, statement } from './data-dir.ts';

const migrations: FeatureMigrations = {
  quiz_1: statement('create table quiz_answer (person text primary key, choice integer not null) strict'),
};

/** The line that whoever starts the bot is shown. */
async function refusalOf(dataDir: string, options: Partial<StorageOptions> = {}): Promise<string> {
  const error: unknown = await openStorage({ dataDir, migrations, ...options }).then(
    async (storage) => {
      await storage.close();
      return 'opened';
    },
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StorageError);
  const line = error instanceof Error ? error.message : '';
  expect(line).not.toContain('\n');
  return line;
}

async function fillDataDir(): Promise<string> {
  const dataDir = makeTestDir();
  const storage = await openTestStorage(dataDir, { migrations });
  await storage.close();
  return dataDir;
}

function contentOf(dataDir: string): Record<string, string> {
  return Object.fromEntries(
    ['faro.db', 'secret.key']
      .map((file) => join(dataDir, file))
      .map((path) => [path, existsSync(path) ? readFileSync(path, 'base64') : 'missing']),
  );
}

describe('a data directory that cannot be used', () => {
  it('is named when a file is in its place', async () => {
    const dataDir = join(makeTestDir(), 'data');
    writeFileSync(dataDir, 'somebody else’s');
    expect(await refusalOf(dataDir)).toBe(
      `${dataDir} cannot be made: a file is where a folder should be. Move that file away, or name another folder.`,
    );
    expect(readFileSync(dataDir, 'utf8')).toBe('somebody else’s');
  });

  // Nothing is closed to root.
  it.skipIf(process.getuid?.() === 0)('is named when this user may not write there', async () => {
    const dataDir = join(makeTestDir(), 'data');
    mkdirSync(dataDir, { mode: 0o500 });
    expect(await refusalOf(dataDir)).toContain('may not be written by this user');
  });

  it('is refused while another bot uses it, and free as soon as that one has ended', async () => {
    const dataDir = makeTestDir();
    const first = await openTestStorage(dataDir, { migrations });
    expect(await refusalOf(dataDir)).toBe(
      `Another Faro is already using ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    );
    await first.close();
    await expect(openTestStorage(dataDir, { migrations })).resolves.toBeDefined();
  });
});

describe('a database that cannot be used', () => {
  it('is left alone when it is no database', async () => {
    const dataDir = await fillDataDir();
    const path = join(dataDir, 'faro.db');
    writeFileSync(path, 'this is a shopping list, not a database\n'.repeat(200));
    const before = contentOf(dataDir);
    expect(await refusalOf(dataDir)).toBe(
      `${path} is not a database, or is damaged. Put a backup in its place, or move it away to begin anew.`,
    );
    expect(contentOf(dataDir)).toEqual(before);
  });

  it('is named when it is a folder', async () => {
    const dataDir = await fillDataDir();
    const path = join(dataDir, 'faro.db');
    rmSync(path);
    mkdirSync(path);
    expect(await refusalOf(dataDir)).toMatch(/faro\.db cannot be opened as a file\./);
  });

  it('is waited for and then refused while another program writes to it', async () => {
    const dataDir = await fillDataDir();
    const path = join(dataDir, 'faro.db');
    const other = new SqliteDatabase(path);
    other.exec('BEGIN IMMEDIATE');
    expect(await refusalOf(dataDir, { lockWaitMs: 50 })).toBe(
      `${path} is locked: another program is writing to it. Close that program, then start again.`,
    );
    other.exec('ROLLBACK');
    other.close();
    await expect(openTestStorage(dataDir, { migrations })).resolves.toBeDefined();
  });

  it('is refused, unchanged, when a newer Faro wrote it', async () => {
    const dataDir = makeTestDir();
    const newer = { ...migrations, quiz_2: statement('alter table quiz_answer add column day text') };
    await (await openTestStorage(dataDir, { migrations: newer })).close();
    const before = contentOf(dataDir);
    const older = { ...migrations, tips_1: statement('create table tip (id text primary key) strict') };
    expect(await refusalOf(dataDir, { migrations: older })).toBe(
      'This database was written by a newer Faro (it knows quiz_0002). Start that version, or put back a backup made before it.',
    );
    expect(contentOf(dataDir)).toEqual(before);
  });

  it('is as it was after a start that ran out of room half-way', async () => {
    const dataDir = await fillDataDir();
    const before = contentOf(dataDir);
    const growing: FeatureMigrations = {
      ...migrations,
      tips_1: statement('create table tip (id integer primary key, body text not null) strict'),
      tips_2: {
        async up(db) {
          // As on a disk with ten pages left.
          await statement('pragma max_page_count = 20').up(db);
          await statement(
            `insert into tip (body) with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
             select hex(zeroblob(500)) from n`,
          ).up(db);
        },
      },
    };
    expect(await refusalOf(dataDir, { migrations: growing })).toBe(
      `There is no room left for ${join(dataDir, 'faro.db')}: the disk or its quota is full. Free some space, then start again.`,
    );
    expect(contentOf(dataDir)).toEqual(before);
    await expect(openTestStorage(dataDir, { migrations })).resolves.toBeDefined();
  });
});

describe('a secret key that cannot be used', () => {
  it('is never replaced when it is missing beside a database', async () => {
    const dataDir = await fillDataDir();
    rmSync(join(dataDir, 'secret.key'));
    const before = contentOf(dataDir);
    expect(await refusalOf(dataDir)).toBe(
      `${join(dataDir, 'faro.db')} cannot be read without its key, and ${join(dataDir, 'secret.key')} is missing. Put that file (or FARO_SECRET) back, or move the database away to begin anew.`,
    );
    expect(contentOf(dataDir)).toEqual(before);
  });

  it('is refused when others may read it, with the command that closes it', async () => {
    const dataDir = await fillDataDir();
    const key = join(dataDir, 'secret.key');
    chmodSync(key, 0o640);
    expect(await refusalOf(dataDir)).toBe(
      `The key ${key} can be read by others. Close it to them: chmod 600 ${key}`,
    );
    chmodSync(key, 0o600);
    await expect(openTestStorage(dataDir, { migrations })).resolves.toBeDefined();
  });

  it.each(['', 'abcdef', `${'ab'.repeat(31)}zz`, 'ab'.repeat(33)])(
    'is refused, and not shown, when it holds "%s"',
    async (text) => {
      const dataDir = await fillDataDir();
      const key = join(dataDir, 'secret.key');
      writeFileSync(key, text);
      expect(await refusalOf(dataDir)).toBe(
        `${key} does not hold a key of 32 bytes (64 hex characters). Put the right file back from a backup.`,
      );
      expect(readFileSync(key, 'utf8')).toBe(text);
    },
  );

  it('is named when it cannot be read at all', async () => {
    const dataDir = await fillDataDir();
    const key = join(dataDir, 'secret.key');
    rmSync(key);
    mkdirSync(key, { mode: 0o700 });
    expect(await refusalOf(dataDir)).toBe(
      `The key ${key} cannot be read. Give it to the user that runs the bot.`,
    );
  });

  it('is refused, with nothing changed, when the data was written under another', async () => {
    const dataDir = await fillDataDir();
    const before = contentOf(dataDir);
    const more = { ...migrations, tips_1: statement('create table tip (id text primary key) strict') };
    const stranger = new Uint8Array(32).fill(9);
    expect(await refusalOf(dataDir, { secret: stranger, migrations: more })).toBe(
      'This database was written under another secret and cannot be read with this one. Put its own secret.key (or FARO_SECRET) back.',
    );
    expect(contentOf(dataDir)).toEqual(before);
  });
});
