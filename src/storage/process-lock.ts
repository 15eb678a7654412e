import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { keepForever } from './kept-statements.ts';
import { createPrivateFile } from './private-file.ts';
import { explainStorageFailure, isSqliteError, StorageError } from './storage-error.ts';

/** Gives the data directory back. */
export type Release = () => void;

/**
 * Keeps a second bot out of the data directory. The lock is the operating system's own, taken through SQLite
 * on a file beside the database: it ends with the process, however that ends, so no stale lock can remain,
 * and the database itself stays open to readers such as a backup.
 *
 * @throws {StorageError} when another process has it
 */
export function lockDataDir(dataDir: string): Release {
  const path = join(dataDir, 'faro.lock');
  createPrivateFile(path);
  let lock: SqliteDatabase.Database | undefined;
  try {
    lock = keepForever(new SqliteDatabase(path, { timeout: 0 }));
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) {
      throw new StorageError(
        `Another Faro is already using ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
        { cause: error },
      );
    }
    throw explainStorageFailure(error, path);
  }
  const held = lock;
  return () => {
    held.close();
  };
}
