import { Migrator, type Migration } from 'kysely';
import type { FeatureMigrations } from '../feature.ts';
import type { Database } from './database.ts';
import { metaMigration } from './key-check.ts';
import { StorageError } from './storage-error.ts';

const numberChars = 4;
const migrationTable = 'faro_migration';
const migrationLockTable = 'faro_migration_lock';

interface MigrationRow {
  readonly name: string;
}

/**
 * Brings the tables up to this program, each feature's migrations in the order of their numbers. The caller
 * holds the transaction, so that all of them happen or none.
 *
 * @throws {StorageError} when the database knows a migration that this program does not
 */
export async function migrate(db: Database, features: FeatureMigrations): Promise<void> {
  const migrations = orderMigrations({ storage_1: metaMigration, ...features });
  await refuseNewer(db, migrations);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    // Features grow on their own: a new number of one may come after a later name of another.
    allowUnorderedMigrations: true,
    migrationTableName: migrationTable,
    migrationLockTableName: migrationLockTable,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
}

/** The migrator sorts names as text, so numbers are written at full width: `quiz_0010` after `quiz_0002`. */
function orderMigrations(migrations: FeatureMigrations): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(migrations).map(([name, migration]) => {
      const [, feature, number] = /^([a-z][a-z-]*)_0*(\d{1,4})$/.exec(name) ?? [];
      if (feature === undefined || number === undefined) {
        throw new TypeError(`a migration is named <feature>_<number>, not ${name}`);
      }
      return [`${feature}_${number.padStart(numberChars, '0')}`, migration];
    }),
  );
}

async function refuseNewer(db: Database, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const tables = await db.introspection.getTables();
  if (!tables.some((table) => table.name === migrationTable)) return;
  const done = await db
    .withTables<{ faro_migration: MigrationRow }>()
    .selectFrom(migrationTable)
    .select('name')
    .execute();
  const unknown = done.find(({ name }) => !Object.hasOwn(migrations, name));
  if (unknown !== undefined) {
    throw new StorageError(
      `This database was written by a newer Faro (it knows ${unknown.name}). Start that version, or put back a backup made before it.`,
    );
  }
}
