import type { Generated, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { FeatureMigrations } from '../feature.ts';

// An interface has no implicit index signature, which Kysely's `withTables` asks for.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type QuizTables = {
  quiz_session: {
    id: string;
    /** Chat, and topic of a forum, as a pseudonym; one session each unless ended. */
    place_key: string;
    /** The chat without its topics. */
    chat_key: string;
    /** Who started it, as a pseudonym; empty for an anonymous administrator. */
    host_key: string;
    /** Sealed: chat, host and message ids, which Telegram needs to be told again. */
    address: string;
    /** A {@link Session} as JSON; it names nobody. */
    state: string;
    /** The step's name and question, for conditions in SQL. */
    step: string;
    question: number | null;
    /** What the chat was last brought to; see `director.ts`. */
    shown: string | null;
    poll_id: string | null;
    /** Raised by every transition: a claim on the old version fails. */
    version: Generated<number>;
    /** The day (UTC, YYYY-MM-DD) of the last change. */
    day: string;
  };
  quiz_answer: { session_id: string; question: number; person_key: string; choice: number };
  /** What polls and raised hands count, without persons. */
  quiz_count: { session_id: string; question: number; choice: number; votes: number };
};

/** Steps of a session that has not ended. */
export const liveSteps = ['setup', 'asking', 'open', 'paused', 'revealed'] as const;

export const quizMigrations: FeatureMigrations = {
  quiz_001: {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('quiz_session')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('place_key', 'text', (column) => column.notNull())
        .addColumn('chat_key', 'text', (column) => column.notNull())
        .addColumn('host_key', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('step', 'text', (column) => column.notNull())
        .addColumn('question', 'integer')
        .addColumn('shown', 'text')
        .addColumn('poll_id', 'text')
        .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('day', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('quiz_session_live')
        .on('quiz_session')
        .column('place_key')
        .unique()
        .where(sql.ref('step'), '!=', sql.lit('ended'))
        .execute();
      await db.schema.createIndex('quiz_session_chat').on('quiz_session').column('chat_key').execute();
      await db.schema.createIndex('quiz_session_poll').on('quiz_session').column('poll_id').execute();
      await db.schema
        .createTable('quiz_answer')
        .addColumn('session_id', 'text', (column) =>
          column.notNull().references('quiz_session.id').onDelete('cascade'),
        )
        .addColumn('question', 'integer', (column) => column.notNull())
        .addColumn('person_key', 'text', (column) => column.notNull())
        .addColumn('choice', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('quiz_answer_key', ['session_id', 'question', 'person_key'])
        .execute();
      await db.schema
        .createTable('quiz_count')
        .addColumn('session_id', 'text', (column) =>
          column.notNull().references('quiz_session.id').onDelete('cascade'),
        )
        .addColumn('question', 'integer', (column) => column.notNull())
        .addColumn('choice', 'integer', (column) => column.notNull())
        .addColumn('votes', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('quiz_count_key', ['session_id', 'question', 'choice'])
        .execute();
    },
  },
};
