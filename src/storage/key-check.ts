import { sql, type Migration } from 'kysely';
import type { Database } from './database.ts';
import { hmacSha256 } from './hmac.ts';
import { StorageError } from './storage-error.ts';

const checkName = 'key check';
const checkBytes = 8;

interface MetaRow {
  readonly name: string;
  readonly value: string;
}

/** The storage's own table: what a database must remember about itself. */
export const metaMigration: Migration = {
  async up(db) {
    await sql`create table faro_meta (name text primary key, value text not null) strict`.execute(db);
  },
};

/**
 * Ties a database to its secret: remembered at the first start, compared at every later one.
 *
 * @throws {StorageError} when the data was written under another secret
 */
export async function checkSecret(db: Database, secret: Uint8Array): Promise<void> {
  const tables = db.withTables<{ faro_meta: MetaRow }>();
  const value = Buffer.from(hmacSha256(secret, 'faro-key-check').subarray(0, checkBytes)).toString('hex');
  const kept = await tables
    .selectFrom('faro_meta')
    .select('value')
    .where('name', '=', checkName)
    .executeTakeFirst();
  if (kept === undefined) {
    await tables.insertInto('faro_meta').values({ name: checkName, value }).execute();
  } else if (kept.value !== value) {
    throw new StorageError(
      'This database was written under another secret and cannot be read with this one. Put its own secret.key (or FARO_SECRET) back.',
    );
  }
}
