import type { Kysely } from 'kysely';

/**
 * The database before anybody has said what is in it; a feature names its own tables with
 * `db.withTables<{ quiz_session: SessionRow }>()`. There is one connection: inside a transaction use only the
 * transaction, and never wait for the network.
 */
export type Database = Kysely<object>;
