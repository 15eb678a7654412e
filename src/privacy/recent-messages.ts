import type { Kysely } from 'kysely';
import type { FeatureMigrations, Holder } from '../feature.ts';
import { phrases } from '../i18n/index.ts';
import type { ChatKey, Database } from '../storage/index.ts';

// An interface has no implicit index signature, which Kysely's `withTables` asks for.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type RecentTables = {
  privacy_recent: {
    chat_key: string;
    message_id: number;
    /** UTC, YYYY-MM-DD. */
    day: string;
  };
};

export const recentMigrations: FeatureMigrations = {
  privacy_001: {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('privacy_recent')
        .addColumn('chat_key', 'text', (column) => column.notNull())
        .addColumn('message_id', 'integer', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('privacy_recent_key', ['chat_key', 'message_id'])
        .execute();
    },
  },
};

/**
 * Which messages of a private chat can still be removed: Telegram lets a bot delete for 48 hours. Only their numbers
 * are kept, no word of them.
 */
export class RecentMessages {
  readonly #db: Kysely<RecentTables>;

  constructor(db: Database) {
    this.#db = db.withTables<RecentTables>();
  }

  async note(chat: ChatKey, messageId: number, day: string): Promise<void> {
    await this.#db
      .insertInto('privacy_recent')
      .values({ chat_key: chat, message_id: messageId, day })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Their numbers, the newest first; from now on nothing is known of them. */
  async take(chat: ChatKey): Promise<readonly number[]> {
    const rows = await this.#db
      .deleteFrom('privacy_recent')
      .where('chat_key', '=', chat)
      .returning('message_id')
      .execute();
    return rows.map(({ message_id: id }) => id).toSorted((one, other) => other - one);
  }

  /** Forgets what can no longer be removed. */
  async removeBefore(day: string): Promise<void> {
    await this.#db.deleteFrom('privacy_recent').where('day', '<', day).execute();
  }

  async count(chat: ChatKey): Promise<number> {
    const row = await this.#db
      .selectFrom('privacy_recent')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('chat_key', '=', chat)
      .executeTakeFirstOrThrow();
    return row.count;
  }
}

/** The private chat is its person's. */
export function recentHolder(recent: RecentMessages): Holder {
  return {
    async holdings(subject, language) {
      const count = subject.kind === 'person' ? await recent.count(subject.chat) : 0;
      if (count === 0) return [];
      return [
        { text: phrases(language).plain('privacy:recent', { count }), data: { recentMessageNumbers: count } },
      ];
    },
    async forget({ kind, chat }) {
      if (kind === 'person') await recent.take(chat);
    },
  };
}
