import { sql, type Kysely } from 'kysely';
import type { FeatureMigrations } from '../feature.ts';
import type { AgeBand } from '../content/index.ts';
import { ageBands } from '../content/index.ts';
import type { Language } from '../i18n/index.ts';
import { isLanguage, matchLanguage } from '../i18n/index.ts';
import type { ChatKey, Database, PersonKey } from '../storage/index.ts';

/** Who may start something for the whole group. */
export type Starters = 'admins' | 'members';

/** What a person chose; nothing of it is needed. */
export interface PersonSettings {
  /** Whether they were met before, whatever they chose. */
  readonly isKnown: boolean;
  /** `undefined`: the one of their Telegram app. */
  readonly language: Language | undefined;
  /** Two letters, `EU` for another country of the Union, `INT` for elsewhere. */
  readonly country: string | undefined;
  readonly ages: AgeBand | undefined;
}

export type GroupMode = 'buttons' | 'polls';

export interface GroupSettings {
  /** `undefined`: the language of whoever first asks. */
  readonly language: Language | undefined;
  /** As a person's: whose numbers help shows. */
  readonly country: string | undefined;
  readonly starters: Starters;
  /** How a quiz is played unless its host chooses another way: private buttons, or Telegram's anonymous polls. */
  readonly mode: GroupMode;
  /** The band of the youngest member: everything shown in the group is fit for it. */
  readonly ages: AgeBand;
}

const defaults: GroupSettings = {
  language: undefined,
  country: undefined,
  starters: 'admins',
  mode: 'buttons',
  ages: '11-13',
};
const nothingChosen: PersonSettings = {
  isKnown: false,
  language: undefined,
  country: undefined,
  ages: undefined,
};

interface PersonRow {
  person_key: string;
  language: string | null;
  country: string | null;
  ages: string | null;
  /** The day of the last use: UTC, YYYY-MM-DD. */
  seen_on: string;
}

interface GroupRow {
  chat_key: string;
  language: string | null;
  country: string | null;
  starters: string;
  mode: string | null;
  ages: string;
  seen_on: string | null;
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
  home_002: {
    async up(db: Kysely<unknown>) {
      // A person may now have chosen a country and no language: SQLite cannot take a NOT NULL back.
      await db.schema.alterTable('home_person').renameTo('home_person_001').execute();
      await db.schema
        .createTable('home_person')
        .addColumn('person_key', 'text', (column) => column.primaryKey())
        .addColumn('language', 'text')
        .addColumn('country', 'text')
        .addColumn('ages', 'text')
        .addColumn('seen_on', 'text', (column) => column.notNull())
        .execute();
      await sql`INSERT INTO home_person (person_key, language, seen_on)
        SELECT person_key, language, date('now') FROM home_person_001`.execute(db);
      await db.schema.dropTable('home_person_001').execute();
      await db.schema.alterTable('home_group').addColumn('country', 'text').execute();
      await db.schema.alterTable('home_group').addColumn('mode', 'text').execute();
      await db.schema.alterTable('home_group').addColumn('seen_on', 'text').execute();
      await sql`UPDATE home_group SET seen_on = date('now')`.execute(db);
    },
  },
};

/** Remembered rows; the oldest give way. Settings are read with every press. */
const cacheRows = 20_000;

/** What people and groups chose. */
export class SettingsStore {
  readonly #db: Kysely<SettingsTables>;
  readonly #persons = new Map<PersonKey, PersonSettings>();
  readonly #groups = new Map<ChatKey, GroupSettings>();
  /** The day that stands in the database already, by key. */
  readonly #seenOn = new Map<string, string>();
  readonly #today: () => string;

  /** @param today UTC, YYYY-MM-DD */
  constructor(db: Database, today: () => string) {
    this.#db = db.withTables<SettingsTables>();
    this.#today = today;
  }

  person(person: PersonKey): Promise<PersonSettings> {
    return remembered(this.#persons, person, async () => {
      const row = await this.#db
        .selectFrom('home_person')
        .selectAll()
        .where('person_key', '=', person)
        .executeTakeFirst();
      return row === undefined ? nothingChosen : readPerson(row);
    });
  }

  /** A person's language: what they chose, else the one of their Telegram app (an IETF tag). */
  async personLanguage(person: PersonKey, appLanguage: string | undefined): Promise<Language> {
    return (await this.person(person)).language ?? matchLanguage(appLanguage);
  }

  async setPerson(
    person: PersonKey,
    change: Partial<Omit<PersonSettings, 'isKnown'>>,
  ): Promise<PersonSettings> {
    const settings = { ...(await this.person(person)), ...change, isKnown: true };
    const row = {
      language: settings.language ?? null,
      country: settings.country ?? null,
      ages: settings.ages ?? null,
      seen_on: this.#today(),
    };
    await this.#db
      .insertInto('home_person')
      .values({ person_key: person, ...row })
      .onConflict((conflict) => conflict.column('person_key').doUpdateSet(row))
      .execute();
    this.#persons.set(person, settings);
    return settings;
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
    const row = {
      language: settings.language ?? null,
      country: settings.country ?? null,
      starters: settings.starters,
      mode: settings.mode,
      ages: settings.ages,
      seen_on: this.#today(),
    };
    await this.#db
      .insertInto('home_group')
      .values({ chat_key: chat, ...row })
      .onConflict((conflict) => conflict.column('chat_key').doUpdateSet(row))
      .execute();
    this.#groups.set(chat, settings);
    return settings;
  }

  /** A group's settings, and whether any of them were ever chosen. */
  async storedGroup(chat: ChatKey): Promise<GroupSettings & { readonly isKnown: boolean }> {
    const row = await this.#db
      .selectFrom('home_group')
      .select('chat_key')
      .where('chat_key', '=', chat)
      .executeTakeFirst();
    return { isKnown: row !== undefined, ...(await this.group(chat)) };
  }

  async removePerson(person: PersonKey): Promise<void> {
    await this.#db.deleteFrom('home_person').where('person_key', '=', person).execute();
    this.#persons.delete(person);
  }

  async removeGroup(chat: ChatKey): Promise<void> {
    await this.#db.deleteFrom('home_group').where('chat_key', '=', chat).execute();
    this.#groups.delete(chat);
  }

  /** Keeps, at most once a day, that who has settings is still there. */
  async seen({ person, chat }: { readonly person?: PersonKey; readonly chat?: ChatKey }): Promise<void> {
    const day = this.#today();
    if (person !== undefined && this.#seenOn.get(person) !== day && (await this.person(person)).isKnown) {
      this.#remember(person, day);
      await this.#db
        .updateTable('home_person')
        .set({ seen_on: day })
        .where('person_key', '=', person)
        .execute();
    }
    if (chat !== undefined && this.#seenOn.get(chat) !== day) {
      this.#remember(chat, day);
      await this.#db.updateTable('home_group').set({ seen_on: day }).where('chat_key', '=', chat).execute();
    }
  }

  /** @param day UTC, YYYY-MM-DD */
  async removeNotSeenSince(day: string): Promise<void> {
    await this.#db.deleteFrom('home_person').where('seen_on', '<', day).execute();
    await this.#db.deleteFrom('home_group').where('seen_on', '<', day).execute();
    this.#persons.clear();
    this.#groups.clear();
  }

  #remember(key: string, day: string): void {
    if (this.#seenOn.size >= cacheRows) this.#seenOn.clear();
    this.#seenOn.set(key, day);
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

function readPerson({ language, country, ages }: PersonRow): PersonSettings {
  return {
    isKnown: true,
    language: readLanguage(language),
    country: country ?? undefined,
    ages: ageBands.find((band) => band === ages),
  };
}

function readLanguage(language: string | null): Language | undefined {
  return language !== null && isLanguage(language) ? language : undefined;
}

function readGroup(row: GroupRow): GroupSettings {
  return {
    language: readLanguage(row.language),
    country: row.country ?? undefined,
    starters: row.starters === 'members' ? 'members' : 'admins',
    mode: row.mode === 'polls' ? 'polls' : 'buttons',
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
