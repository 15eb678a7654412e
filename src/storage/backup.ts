import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { keepForever } from './kept-statements.ts';
import { privateFileMode } from './private-file.ts';
import { explainStorageFailure, StorageError } from './storage-error.ts';

/**
 * Copies the database of a data directory, as it is at one moment, into a new file; a bot that uses it goes on.
 * The copy is worth nothing without the key, which is kept apart from it.
 *
 * @throws {StorageError} when there is no database, or the file is already there or cannot be written; no half
 * copy remains
 */
export async function backupDatabase(dataDir: string, file: string): Promise<void> {
  const databasePath = join(dataDir, 'faro.db');
  if (!existsSync(databasePath)) {
    throw new StorageError(`${databasePath} is not there. Name the bot's data directory in DATA_DIR.`);
  }
  try {
    closeSync(openSync(file, 'wx', privateFileMode));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new StorageError(`${file} is already there and stays as it is. Name a new file for the backup.`, {
        cause: error,
      });
    }
    throw explainStorageFailure(error, file);
  }
  let sqlite: SqliteDatabase.Database | undefined;
  try {
    sqlite = keepForever(new SqliteDatabase(databasePath, { readonly: true }));
    await sqlite.backup(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw explainStorageFailure(error, file);
  } finally {
    sqlite?.close();
  }
}
