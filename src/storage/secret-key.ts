import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { privateFileMode } from './private-file.ts';
import { explainStorageFailure, StorageError } from './storage-error.ts';

const keyBytes = 32;
const othersMask = 0o077;

/**
 * Reads the secret key, 32 bytes kept in hex.
 *
 * @throws {StorageError} when it cannot be read, has another size, or others may read it
 */
export function readSecretKey(path: string): Uint8Array {
  const text = readPrivately(path).trim();
  if (!/^[\da-f]{64}$/i.test(text)) {
    throw new StorageError(
      `${path} does not hold a key of ${keyBytes} bytes (64 hex characters). Put the right file back from a backup.`,
    );
  }
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/**
 * Makes a new secret key that is complete from the moment it exists and never replaces another.
 *
 * @throws {StorageError}
 */
export function createSecretKey(path: string): Uint8Array {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    writeDurably(draft, `${randomBytes(keyBytes).toString('hex')}\n`);
    // Unlike a rename, a link fails where a file already is.
    linkSync(draft, path);
    syncDir(dirname(path));
  } catch (error) {
    if (!existsSync(path)) throw explainStorageFailure(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecretKey(path);
}

function readPrivately(path: string): string {
  try {
    const { mode } = statSync(path);
    // Windows has no such bits and reports every file as open to all.
    if (process.platform === 'win32' || (mode & othersMask) === 0) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StorageError(`The key ${path} cannot be read. Give it to the user that runs the bot.`, {
      cause: error,
    });
  }
  throw new StorageError(`The key ${path} can be read by others. Close it to them: chmod 600 ${path}`);
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', privateFileMode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name is on the disk for good only once its folder is. */
function syncDir(path: string): void {
  if (process.platform === 'win32') return;
  const dir = openSync(path, 'r');
  try {
    fsyncSync(dir);
  } finally {
    closeSync(dir);
  }
}
