import type { Kysely } from 'kysely';
import type { FeatureMigrations } from '../feature.ts';
import type { AgeBand } from '../content/index.ts';
import { ageBands } from '../content/index.ts';
import type { Language } from '../i18n/index.ts';
import { isLanguage, matchLanguage } from '../i18n/index.ts';
import type { ChatKey, Database, PersonKey } from '../storage/index.ts';

/** Who may start something for the whole group. */
export type Starters = 'admins' | 'members';

export interface GroupSettings {
  /** `undefined`: the language of whoever first asks. */
  readonly language: Language | undefined;
  readonly starters: Starters;
  /** The band of the youngest member: everything shown in the group is fit for it. */
  readonly ages: AgeBand;
}

const defaults: GroupSettings = { language: undefined, starters: 'admins', ages: '11-13' };

interface PersonRow {
  person_key: string;
  language: string;
}

interface GroupRow {
  chat_key: string;
  language: string | null;
  starters: string;
  ages: string;
}

// An interface has no implicit index signature, which Kysely's `withTables` asks for.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type SettingsTables = { home_person: PersonRow; home_group: GroupRow };

export const settingsMigrations: FeatureMigrations = {
  home_001: {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('home_person')
        .addColumn('person_key', 'text', (column) => column.primaryKey())
        .addColumn('language', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('home_group')
        .addColumn('chat_key', 'text', (column) => column.primaryKey())
        .addColumn('language', 'text')
        .addColumn('starters', 'text', (column) => column.notNull())
        .addColumn('ages', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

/** Remembered rows; the oldest give way. Settings are read with every press. */
const cacheRows = 20_000;

/** What people and groups chose. */
export class SettingsStore {
  readonly #db: Kysely<SettingsTables>;
  readonly #persons = new Map<PersonKey, Language | undefined>();
  readonly #groups = new Map<ChatKey, GroupSettings>();

  constructor(db: Database) {
    this.#db = db.withTables<SettingsTables>();
  }

  /** A person's language: what they chose, else the one of their Telegram app (an IETF tag). */
  async personLanguage(person: PersonKey, appLanguage: string | undefined): Promise<Language> {
    const chosen = await remembered(this.#persons, person, async () => {
      const row = await this.#db
        .selectFrom('home_person')
        .select('language')
        .where('person_key', '=', person)
        .executeTakeFirst();
      return row !== undefined && isLanguage(row.language) ? row.language : undefined;
    });
    return chosen ?? matchLanguage(appLanguage);
  }

  async setPersonLanguage(person: PersonKey, language: Language): Promise<void> {
    await this.#db
      .insertInto('home_person')
      .values({ person_key: person, language })
      .onConflict((conflict) => conflict.column('person_key').doUpdateSet({ language }))
      .execute();
    this.#persons.set(person, language);
  }

  group(chat: ChatKey): Promise<GroupSettings> {
    return remembered(this.#groups, chat, async () => {
      const row = await this.#db
        .selectFrom('home_group')
        .selectAll()
        .where('chat_key', '=', chat)
        .executeTakeFirst();
      return row === undefined ? defaults : readGroup(row);
    });
  }

  async setGroup(chat: ChatKey, change: Partial<GroupSettings>): Promise<GroupSettings> {
    const settings = { ...(await this.group(chat)), ...change };
    const row = { language: settings.language ?? null, starters: settings.starters, ages: settings.ages };
    await this.#db
      .insertInto('home_group')
      .values({ chat_key: chat, ...row })
      .onConflict((conflict) => conflict.column('chat_key').doUpdateSet(row))
      .execute();
    this.#groups.set(chat, settings);
    return settings;
  }

  /** A group became a supergroup: its settings go with it. */
  async moveGroup(from: ChatKey, to: ChatKey): Promise<void> {
    await this.#db
      .updateTable('home_group')
      .set({ chat_key: to })
      .where('chat_key', '=', from)
      .where((row) =>
        row.not(
          row.exists(
            row.selectFrom('home_group as other').select('other.chat_key').where('other.chat_key', '=', to),
          ),
        ),
      )
      .execute();
    this.#groups.delete(from);
    this.#groups.delete(to);
  }
}

function readGroup(row: GroupRow): GroupSettings {
  return {
    language: row.language !== null && isLanguage(row.language) ? row.language : undefined,
    starters: row.starters === 'members' ? 'members' : 'admins',
    ages: ageBands.find((band) => band === row.ages) ?? defaults.ages,
  };
}

async function remembered<K, V>(cache: Map<K, V>, key: K, read: () => Promise<V>): Promise<V> {
  if (cache.has(key)) {
    // It was just found; `get` cannot tell a remembered `undefined` from a missing key.
    return cache.get(key) as V;
  }
  const value = await read();
  if (cache.size >= cacheRows) {
    for (const oldest of cache.keys()) {
      cache.delete(oldest);
      break;
    }
  }
  cache.set(key, value);
  return value;
}
