import { closeSync, openSync } from 'node:fs';
import { explainStorageFailure } from './storage-error.ts';

export const privateFileMode = 0o600;
export const privateDirMode = 0o700;

/**
 * Makes an empty file that only its owner may read; leaves one that is there as it is.
 *
 * @throws {StorageError}
 */
export function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', privateFileMode));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw explainStorageFailure(error, path);
  }
}
