import type { Kysely } from 'kysely';
import type { ChatKey, Database, PersonKey, Pseudonyms, Sealer } from '../storage/index.ts';
import type { Session } from './session.ts';
import { questionOf } from './session.ts';
import { liveSteps, type QuizTables } from './tables.ts';

/** What Telegram must be told again to go on with a session; sealed in the database. */
export interface Address {
  readonly chatId: number;
  readonly threadId?: number;
  /** Who started it; absent for an anonymous administrator. */
  readonly hostId?: number;
  readonly setupMessageId?: number;
  /** The message of the current question, once there is one. */
  readonly asked?: { readonly question: number; readonly messageId: number };
  /** The reveal, where it is a message of its own. */
  readonly revealed?: { readonly question: number; readonly messageId: number };
  /** A poll that was being sent: after a crash nobody knows whether it arrived. */
  readonly polling?: { readonly question: number; readonly itemId: string };
}

export interface StoredSession {
  readonly session: Session;
  readonly address: Address;
  readonly hostKey: string;
  readonly shown: string | null;
  readonly version: number;
}

export interface NewSession {
  readonly session: Session;
  readonly address: Address;
  readonly hostKey: PersonKey | '';
}

const sealContext = 'quiz_session.address';
/** Remembered sessions; a school district has fewer quizzes running at once. */
const recalledSessions = 2_000;

/** The sessions of all chats. Every change is a conditional update on the version it was decided on. */
export class SessionStore {
  readonly #db: Kysely<QuizTables>;
  readonly #sealer: Sealer;
  readonly #pseudonyms: Pseudonyms;
  readonly #recalled = new Map<string, StoredSession>();
  /** Raised before and after every write: what was read across one is not remembered. */
  #writes = 0;

  constructor(db: Database, sealer: Sealer, pseudonyms: Pseudonyms) {
    this.#db = db.withTables<QuizTables>();
    this.#sealer = sealer;
    this.#pseudonyms = pseudonyms;
  }

  /** Whether it was stored: false while another session of the place has not ended. */
  async create({ session, address, hostKey }: NewSession, day: string): Promise<boolean> {
    const result = await this.#db
      .insertInto('quiz_session')
      .values({
        id: session.id,
        ...this.#keysOf(address),
        host_key: hostKey,
        address: this.#seal(address),
        ...columnsOf(session),
        shown: null,
        poll_id: null,
        day,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }

  async find(id: string): Promise<StoredSession | undefined> {
    const row = await this.#db.selectFrom('quiz_session').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : this.#read(row);
  }

  /**
   * Like {@link find}, but may be out of date where another process changed the session. For presses, of which
   * there are many a second: whether an answer still counts is decided when it is written.
   */
  async recall(id: string): Promise<StoredSession | undefined> {
    const recalled = this.#recalled.get(id);
    if (recalled !== undefined) return recalled;
    const writes = this.#writes;
    const stored = await this.find(id);
    if (stored === undefined || writes !== this.#writes) return stored;
    if (this.#recalled.size >= recalledSessions) this.#recalled.clear();
    this.#recalled.set(id, stored);
    return stored;
  }

  /** The session of a chat, or of one forum topic of it, that has not ended. */
  async findLive({
    chatId,
    threadId,
  }: Pick<Address, 'chatId' | 'threadId'>): Promise<StoredSession | undefined> {
    const row = await this.#db
      .selectFrom('quiz_session')
      .selectAll()
      .where('place_key', '=', this.#pseudonyms.chat(chatId, threadId))
      .where('step', 'in', liveSteps)
      .executeTakeFirst();
    return row === undefined ? undefined : this.#read(row);
  }

  async findByPoll(pollId: string): Promise<StoredSession | undefined> {
    const row = await this.#db
      .selectFrom('quiz_session')
      .selectAll()
      .where('poll_id', '=', pollId)
      .executeTakeFirst();
    return row === undefined ? undefined : this.#read(row);
  }

  /** Ids of the sessions that have not ended, or whose end the chat has not seen. */
  async unfinishedIds(): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('quiz_session')
      .select('id')
      .where((row) => row.or([row('step', 'in', liveSteps), row('shown', 'is distinct from', 'ended')]))
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Stores a transition if the session is still at `version`. */
  async advance(id: string, version: number, session: Session, day: string): Promise<boolean> {
    return this.#write(async () => {
      const result = await this.#db
        .updateTable('quiz_session')
        .set({ ...columnsOf(session), version: version + 1, day })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    });
  }

  /** Notes what the chat was brought to; null when that is not certain any more. */
  async markShown(id: string, shown: string | null): Promise<void> {
    await this.#write(async () => {
      await this.#db.updateTable('quiz_session').set({ shown }).where('id', '=', id).execute();
    });
  }

  async setAddress(id: string, address: Address, pollId: string | null = null): Promise<void> {
    await this.#write(async () => {
      await this.#db
        .updateTable('quiz_session')
        .set({ address: this.#seal(address), poll_id: pollId })
        .where('id', '=', id)
        .execute();
    });
  }

  /** The chat has another id now. */
  async move(id: string, address: Address): Promise<void> {
    await this.#write(async () => {
      await this.#db
        .updateTable('quiz_session')
        .set({ ...this.#keysOf(address), address: this.#seal(address), shown: null })
        .where('id', '=', id)
        .execute();
    });
  }

  /** The sessions of a chat and its topics that have not ended. */
  async liveOfChat(chatId: number): Promise<readonly StoredSession[]> {
    const rows = await this.#db
      .selectFrom('quiz_session')
      .selectAll()
      .where('chat_key', '=', this.#pseudonyms.chat(chatId))
      .where('step', 'in', liveSteps)
      .execute();
    return rows.map((row) => this.#read(row));
  }

  async remove(id: string): Promise<void> {
    await this.#write(async () => {
      await this.#db.deleteFrom('quiz_session').where('id', '=', id).execute();
    });
  }

  /** Deletes the sessions of a chat and its topics, with their answers. */
  async removeOfChat(chat: ChatKey): Promise<void> {
    await this.#write(async () => {
      await this.#db.deleteFrom('quiz_session').where('chat_key', '=', chat).execute();
    });
  }

  /** Deletes a person's answers, and who started what: a group's quiz goes on without a host, led by its admins. */
  async removePerson(person: PersonKey): Promise<void> {
    await this.#write(async () => {
      await this.#db.deleteFrom('quiz_answer').where('person_key', '=', person).execute();
      const rows = await this.#db
        .selectFrom('quiz_session')
        .selectAll()
        .where('host_key', '=', person)
        .execute();
      for (const row of rows) {
        const { hostId: _, ...address } = this.#read(row).address;
        await this.#db
          .updateTable('quiz_session')
          .set({ host_key: '', address: this.#seal(address) })
          .where('id', '=', row.id)
          .execute();
      }
    });
  }

  /** Deletes sessions untouched since before `day` (YYYY-MM-DD), with their answers; tells how many. */
  async removeBefore(day: string): Promise<number> {
    return this.#write(async () => {
      const result = await this.#db.deleteFrom('quiz_session').where('day', '<', day).executeTakeFirst();
      return Number(result.numDeletedRows);
    });
  }

  async #write<T>(write: () => Promise<T>): Promise<T> {
    const written = () => {
      this.#writes++;
      this.#recalled.clear();
    };
    written();
    try {
      return await write();
    } finally {
      written();
    }
  }

  #keysOf({ chatId, threadId }: Address): { place_key: ChatKey; chat_key: ChatKey } {
    return {
      place_key: this.#pseudonyms.chat(chatId, threadId),
      chat_key: this.#pseudonyms.chat(chatId),
    };
  }

  #seal(address: Address): string {
    return this.#sealer.seal(JSON.stringify(address), sealContext);
  }

  #read(row: Row): StoredSession {
    return {
      // Written by this class alone, from values of these types.
      session: JSON.parse(row.state) as Session,
      address: JSON.parse(this.#sealer.open(row.address, sealContext)) as Address,
      hostKey: row.host_key,
      shown: row.shown,
      version: row.version,
    };
  }
}

interface Row {
  readonly address: string;
  readonly state: string;
  readonly host_key: string;
  readonly shown: string | null;
  readonly version: number;
}

function columnsOf(session: Session): { state: string; step: string; question: number | null } {
  return { state: JSON.stringify(session), step: session.step.name, question: questionOf(session.step) };
}
