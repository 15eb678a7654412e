import { closeSync, openSync, rmSync } from 'node:fs';
import type SqliteDatabase from 'better-sqlite3';
import { privateFileMode } from './private-file.ts';
import { explainStorageFailure, StorageError } from './storage-error.ts';

/**
 * Copies the database, as it is at one moment, into a new file while the bot goes on.
 *
 * @throws {StorageError} when the file is already there or cannot be written; no half copy remains
 */
export async function backupDatabase(sqlite: SqliteDatabase.Database, file: string): Promise<void> {
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
  try {
    await sqlite.backup(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw explainStorageFailure(error, file);
  }
}
