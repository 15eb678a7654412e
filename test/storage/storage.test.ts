import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { backupDatabase, openStorage, StorageError, type Storage } from '../../src/storage/index.ts';
import { makeTestDir, openTestStorage, statement } from './data-dir.ts';

const quizTable = statement(
  'create table quiz_answer (person text primary key, choice integer not null) strict',
);

interface AnswerRow {
  readonly person: string;
  readonly choice: number;
}

const answersIn = (storage: Storage) => storage.db.withTables<{ quiz_answer: AnswerRow }>();

async function tablesIn(storage: Storage): Promise<readonly string[]> {
  const tables = await storage.db.introspection.getTables();
  return tables.map((table) => table.name).filter((name) => !name.startsWith('faro_'));
}

describe('an answer', () => {
  it('is there after a restart', async () => {
    const dataDir = makeTestDir();
    const first = await openTestStorage(dataDir, { migrations: { quiz_1: quizTable } });
    const row = { person: first.pseudonyms.person(17), choice: 2 };
    await answersIn(first).insertInto('quiz_answer').values(row).execute();
    await first.close();

    const second = await openTestStorage(dataDir, { migrations: { quiz_1: quizTable } });
    expect(await answersIn(second).selectFrom('quiz_answer').selectAll().execute()).toEqual([row]);
  });

  it('is on the disk, not on its way there, when the write returns', async () => {
    const storage = await openTestStorage(makeTestDir());
    const settings = await Promise.all(
      [
        sql<{ value: unknown }>`select synchronous as value from pragma_synchronous`,
        sql<{ value: unknown }>`select journal_mode as value from pragma_journal_mode`,
        sql<{ value: unknown }>`select foreign_keys as value from pragma_foreign_keys`,
        sql<{ value: unknown }>`select secure_delete as value from pragma_secure_delete`,
      ].map(async (query) => (await query.execute(storage.db)).rows[0]?.value),
    );
    expect(settings).toEqual([2, 'wal', 1, 1]);
  });
});

describe('the tables', () => {
  it('of a feature come in the order of its numbers, also after the ninth', async () => {
    const numbers = [10, 9, 2, 1];
    const migrations = Object.fromEntries(
      numbers.map((number) => [
        `quiz_${number}`,
        statement(number === 1 ? 'create table step (n integer)' : `insert into step values (${number})`),
      ]),
    );
    const storage = await openTestStorage(makeTestDir(), { migrations });
    const steps = storage.db.withTables<{ step: { n: number } }>().selectFrom('step').select('n');
    expect((await steps.execute()).map(({ n }) => n)).toEqual([2, 9, 10]);
  });

  it('of a new feature come beside those that are there, whatever its name', async () => {
    const dataDir = makeTestDir();
    await (await openTestStorage(dataDir, { migrations: { quiz_1: quizTable } })).close();
    const home = statement('create table home_language (chat text primary key) strict');
    const storage = await openTestStorage(dataDir, { migrations: { quiz_1: quizTable, home_1: home } });
    expect(await tablesIn(storage)).toEqual(['home_language', 'quiz_answer']);
  });

  it('of one start come all or not at all', async () => {
    const dataDir = makeTestDir();
    const broken = { quiz_1: quizTable, tips_1: statement('create table tip (id text primary key), oops') };
    await expect(openStorage({ dataDir, migrations: broken })).rejects.toThrow();
    const storage = await openTestStorage(dataDir);
    expect(await tablesIn(storage)).toEqual([]);
  });

  it('cannot be brought under a name without a number', async () => {
    const start = openStorage({ dataDir: makeTestDir(), migrations: { quiz: quizTable } });
    await expect(start).rejects.toThrow('a migration is named <feature>_<number>, not quiz');
  });
});

describe('a backup', () => {
  it('made while the bot runs can take the place of the database', async () => {
    const dataDir = makeTestDir();
    const storage = await openTestStorage(dataDir, { migrations: { quiz_1: quizTable } });
    await answersIn(storage).insertInto('quiz_answer').values({ person: 'a', choice: 2 }).execute();
    const file = join(makeTestDir(), 'faro-backup.db');
    await backupDatabase(dataDir, file);
    await answersIn(storage).insertInto('quiz_answer').values({ person: 'b', choice: 1 }).execute();
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const copy = new SqliteDatabase(file, { readonly: true });
    expect(copy.prepare('select person, choice from quiz_answer').all()).toEqual([
      { person: 'a', choice: 2 },
    ]);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  it('never replaces a file', async () => {
    const dataDir = makeTestDir();
    await openTestStorage(dataDir);
    const file = join(makeTestDir(), 'holiday.jpg');
    writeFileSync(file, 'the sea');
    await expect(backupDatabase(dataDir, file)).rejects.toThrow(StorageError);
    await expect(backupDatabase(dataDir, file)).rejects.toThrow(
      `${file} is already there and stays as it is.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('the sea');
  });

  it('says so when there is no folder for it', async () => {
    const dataDir = makeTestDir();
    await openTestStorage(dataDir);
    const file = join(makeTestDir(), 'missing', 'faro.db');
    await expect(backupDatabase(dataDir, file)).rejects.toThrow(
      `${file} cannot be made: there is no folder to hold it.`,
    );
    expect(existsSync(file)).toBe(false);
  });

  it('says so when there is no database', async () => {
    const file = join(makeTestDir(), 'faro-backup.db');
    await expect(backupDatabase(makeTestDir(), file)).rejects.toThrow(/faro\.db is not there/);
    expect(existsSync(file)).toBe(false);
  });
});
