import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { FeatureMigrations } from '../feature.ts';
import type { Database } from './database.ts';
import { checkSecret } from './key-check.ts';
import { migrate } from './migrate.ts';
import { createPrivateFile, privateDirMode } from './private-file.ts';
import { lockDataDir } from './process-lock.ts';
import { keepForever, withKeptStatements } from './kept-statements.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonym.ts';
import { createSealer, type Sealer } from './seal.ts';
import { createSecretKey, readSecretKey } from './secret-key.ts';
import { explainStorageFailure, isSqliteError, StorageError } from './storage-error.ts';

const defaultLockWaitMs = 5000;

export interface StorageOptions {
  readonly dataDir: string;
  /** At least 32 bytes; absent: the key file in `dataDir`, made at the first start. */
  readonly secret?: Uint8Array | undefined;
  readonly migrations: FeatureMigrations;
  /** How long a write waits for another program to end its own; 5 seconds unless told. */
  readonly lockWaitMs?: number;
}

export interface Storage {
  readonly db: Database;
  readonly pseudonyms: Pseudonyms;
  readonly sealer: Sealer;
  /** Gives the data directory back, after the last query; a second call does nothing. */
  close(): Promise<void>;
}

/**
 * Opens the data directory for this process alone, makes what is missing and brings the tables up to date.
 * Where it fails, the data is as it was.
 *
 * @throws {StorageError} one line that says what is wrong and what to do next
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { dataDir, migrations, lockWaitMs = defaultLockWaitMs } = options;
  makeDataDir(dataDir);
  const release = lockDataDir(dataDir);
  try {
    const databasePath = join(dataDir, 'faro.db');
    const secret = options.secret ?? takeSecretKey(join(dataDir, 'secret.key'), databasePath);
    const sqlite = connect(databasePath, lockWaitMs);
    const db = new Kysely<object>({ dialect: new SqliteDialect({ database: withKeptStatements(sqlite) }) });
    try {
      await prepareTables(sqlite, db, migrations, secret);
    } catch (error) {
      sqlite.close();
      throw isSqliteError(error) ? explainStorageFailure(error, databasePath) : error;
    }
    return {
      db,
      pseudonyms: createPseudonyms(secret),
      sealer: createSealer(secret),
      async close() {
        await db.destroy();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: privateDirMode });
  } catch (error) {
    throw explainStorageFailure(error, dataDir);
  }
}

function takeSecretKey(keyPath: string, databasePath: string): Uint8Array {
  if (existsSync(keyPath)) return readSecretKey(keyPath);
  if (existsSync(databasePath) && statSync(databasePath).size > 0) {
    throw new StorageError(
      `${databasePath} cannot be read without its key, and ${keyPath} is missing. Put that file (or FARO_SECRET) back, or move the database away to begin anew.`,
    );
  }
  return createSecretKey(keyPath);
}

function connect(path: string, lockWaitMs: number): SqliteDatabase.Database {
  createPrivateFile(path);
  let sqlite: SqliteDatabase.Database | undefined;
  try {
    sqlite = keepForever(new SqliteDatabase(path, { timeout: lockWaitMs }));
    sqlite.exec('PRAGMA journal_mode = WAL');
    // An answer that a pupil saw confirmed must outlive a power cut.
    sqlite.exec('PRAGMA synchronous = FULL');
    sqlite.exec('PRAGMA foreign_keys = ON');
    // What was forgotten must not linger in free pages, nor on a disk outside the data directory.
    sqlite.exec('PRAGMA secure_delete = ON');
    sqlite.exec('PRAGMA temp_store = MEMORY');
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw explainStorageFailure(error, path);
  }
}

/** One transaction around everything a start changes; nobody else has the connection yet. */
async function prepareTables(
  sqlite: SqliteDatabase.Database,
  db: Database,
  migrations: FeatureMigrations,
  secret: Uint8Array,
): Promise<void> {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    await migrate(db, migrations);
    await checkSecret(db, secret);
    sqlite.exec('COMMIT');
  } catch (error) {
    // A full disk makes SQLite end the transaction by itself.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}
