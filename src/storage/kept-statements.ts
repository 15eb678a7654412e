import type SqliteDatabase from 'better-sqlite3';
import type { SqliteDialectConfig } from 'kysely';

type KyselyDatabase = Exclude<SqliteDialectConfig['database'], () => unknown>;

/**
 * Native objects that must never be collected as garbage: built with the headers of Node 24.19 or later,
 * better-sqlite3 12 (the last for Node 20) aborts the process when that happens outside of JavaScript
 * (https://github.com/WiseLibs/better-sqlite3/issues/1515). A bot has one database and some fifty statements.
 */
const kept = new Set<object>();

export function keepForever<T extends object>(native: T): T {
  kept.add(native);
  return native;
}

/**
 * What Kysely needs of a database, with each statement prepared once instead of at every query. The texts must be
 * few: whoever builds one from a list keeps the list's lengths few (`few-sizes.ts`).
 */
export function withKeptStatements(sqlite: SqliteDatabase.Database): KyselyDatabase {
  const statements = new Map<string, SqliteDatabase.Statement>();
  return {
    close() {
      sqlite.close();
    },
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = keepForever(sqlite.prepare(sql));
      statements.set(sql, statement);
      return statement;
    },
  };
}
