import SqliteDatabase from 'better-sqlite3';

/** The data cannot be used as it is; the message is one line that says why and what to do next. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

/** Puts what SQLite or the file system said about `path` into words for whoever runs the bot. */
export function explainStorageFailure(error: unknown, path: string): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(explain(readCode(error), path, error), { cause: error });
}

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function explain(code: string, path: string, error: unknown): string {
  // The shared memory file of the WAL could not grow, which a full disk is the cause of.
  if (code === 'SQLITE_IOERR_SHMSIZE') return explain('SQLITE_FULL', path, error);
  // SQLite's extended codes (SQLITE_BUSY_RECOVERY, SQLITE_IOERR_WRITE) begin with the plain one.
  switch (/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return `${path} is locked: another program is writing to it. Close that program, then start again.`;
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no room left for ${path}: the disk or its quota is full. Free some space, then start again.`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `${path} is not a database, or is damaged. Put a backup in its place, or move it away to begin anew.`;
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path} may not be written by this user. Change its owner or rights, or set DATA_DIR to another folder.`;
    case 'SQLITE_CANTOPEN':
    case 'EISDIR':
      return `${path} cannot be opened as a file. Look at what is there and who may read it, then start again.`;
    case 'ENOENT':
      return `${path} cannot be made: there is no folder to hold it. Make the folder first, or name another.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} cannot be made: a file is where a folder should be. Move that file away, or name another folder.`;
    case 'SQLITE_IOERR':
    case 'EIO':
      return `${path} cannot be read or written: the disk reports a fault (${code}). Check the disk, then start again.`;
    default:
      return `${path} cannot be used: ${oneLine(error)}`;
  }
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

/** Whether SQLite itself, not the program, refused. */
export function isSqliteError(error: unknown): error is InstanceType<typeof SqliteDatabase.SqliteError> {
  return error instanceof SqliteDatabase.SqliteError;
}
