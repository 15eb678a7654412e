import type { Kysely } from 'kysely';
import type { FeatureMigrations } from '../../feature.ts';
import type { Database } from '../../storage/index.ts';
import type { Answer } from './answer.ts';
import type { Rating } from './buttons.ts';

interface FeedbackRow {
  /** UTC, YYYY-MM-DD. */
  day: string;
  verdict: string;
  /** Empty where there is none. */
  family: string;
  /** Ids of the reasons that were given, joined by spaces. */
  signals: string;
  rating: string;
  count: number;
}

// An interface has no implicit index signature, which Kysely's `withTables` asks for.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type FeedbackTables = { check_feedback: FeedbackRow };

const key = ['day', 'verdict', 'family', 'signals', 'rating'] as const;

export const checkMigrations: FeatureMigrations = {
  check_001: {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('check_feedback')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('verdict', 'text', (column) => column.notNull())
        .addColumn('family', 'text', (column) => column.notNull())
        .addColumn('signals', 'text', (column) => column.notNull())
        .addColumn('rating', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('check_feedback_key', [...key])
        .execute();
    },
  },
};

/** How right the answers were, as people say: numbers a day, without persons, chats or words. */
export class FeedbackStore {
  readonly #db: Kysely<FeedbackTables>;

  constructor(db: Database) {
    this.#db = db.withTables<FeedbackTables>();
  }

  async count(day: string, { verdict, family, reasons }: Answer, rating: Rating): Promise<void> {
    const signals = reasons.map(({ id }) => id).join(' ');
    await this.#db
      .insertInto('check_feedback')
      .values({ day, verdict, family: family ?? '', signals, rating, count: 1 })
      .onConflict((conflict) =>
        conflict.columns([...key]).doUpdateSet((row) => ({ count: row('check_feedback.count', '+', 1) })),
      )
      .execute();
  }

  /** @param day UTC, YYYY-MM-DD */
  async removeBefore(day: string): Promise<void> {
    await this.#db.deleteFrom('check_feedback').where('day', '<', day).execute();
  }
}
