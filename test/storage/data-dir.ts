import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Migration } from 'kysely';
import { onTestFinished } from 'vitest';
import { openStorage, type Storage, type StorageOptions } from '../../src/storage/index.ts';

/** A folder of this test's own, gone when it ends. */
export function makeTestDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'faro-storage-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

/** Storage that is closed when the test ends, if not before. */
export async function openTestStorage(
  dataDir: string,
  options: Partial<StorageOptions> = {},
): Promise<Storage> {
  const storage = await openStorage({ dataDir, migrations: {}, ...options });
  onTestFinished(() => storage.close());
  return storage;
}

/** A migration of one statement. */
export function statement(text: string): Migration {
  return {
    async up(db) {
      await sql.raw(text).execute(db);
    },
  };
}
