import type { FaultView, PersonView, WireEntry } from '../contract.ts';
import { NotPossible } from '../refusal.ts';
import { Chat } from './chat.ts';
import { createGroup, privateChat, showChat } from './chats.ts';
import { Classmates } from './classmates.ts';
import type { Cloud } from './cloud.ts';
import { Person } from './person.ts';
import type { PersonRecord } from './records.ts';
import { untilSettled, untilTrue } from './settling.ts';
import { viewPerson } from './views.ts';

export interface PersonSetting {
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** IETF tag of the person's app. */
  readonly languageCode: string;
  /** `pupil` unless said otherwise. */
  readonly part?: PersonView['part'];
  readonly id?: number;
}

export interface GroupSettings {
  readonly title: string;
  readonly kind: 'group' | 'supergroup' | 'forum';
  readonly creator: Person;
  readonly members?: readonly Person[];
  /** Names of a forum's topics beside the general one. */
  readonly topics?: readonly string[];
  /** `member` unless said otherwise; `absent` for a group the bot has never been in. */
  readonly bot?: 'member' | 'administrator' | 'absent';
}

/** Drives the embedded Telegram from inside the process: the people, their chats, the faults. */
export class World {
  readonly #cloud: Cloud;
  readonly #persons = new Map<number, Person>();
  readonly #classmates: Classmates;
  #nextPersonId = 5_200_000_001;

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
    this.#classmates = new Classmates(cloud);
  }

  get bot(): { readonly id: number; readonly username: string; readonly firstName: string } {
    return this.#cloud.bot;
  }

  addPerson({ id = this.#nextPersonId++, part = 'pupil', ...names }: PersonSetting): Person {
    const record: PersonRecord = {
      id,
      part,
      ...names,
      hasBlockedBot: false,
      hasStartedBot: false,
      isKnownToBot: false,
    };
    const person = new Person(this.#cloud, record);
    this.#cloud.persons.set(id, record);
    this.#persons.set(id, person);
    this.#cloud.stage.show(() => ({ type: 'person', person: viewPerson(record) }));
    return person;
  }

  addGroup({ title, kind, creator, members = [], topics = [], bot = 'member' }: GroupSettings): Chat {
    const number = this.#cloud.nextNumber();
    const record = createGroup(this.#cloud, {
      id: kind === 'group' ? -4_800_000_000 - number : -1_002_000_000_000 - number,
      type: kind === 'group' ? 'group' : 'supergroup',
      title,
      isForum: kind === 'forum',
      botStatus: bot === 'absent' ? 'left' : bot,
    });
    record.members.set(creator.id, { status: 'creator', isAnonymous: false });
    for (const member of members) record.members.set(member.id, { status: 'member', isAnonymous: false });
    for (const name of topics) record.topics.push({ threadId: record.nextMessageId++, name });
    showChat(this.#cloud, record);
    return new Chat(this.#cloud, record);
  }

  /** The person's private chat with the bot; the bot may write there once the person has written something. */
  privateChat(person: Person): Chat {
    return new Chat(this.#cloud, privateChat(this.#cloud, person.record));
  }

  person(id: number): Person {
    const person = this.#persons.get(id);
    if (person === undefined) throw new NotPossible(`there is no person ${id}`);
    return person;
  }

  /** Private chats are made on first use. */
  chat(id: number): Chat {
    const record = this.#cloud.chats.get(id);
    if (record === undefined) {
      const person = this.#persons.get(id);
      if (person === undefined) throw new NotPossible(`there is no chat ${id}`);
      return this.privateChat(person);
    }
    return new Chat(this.#cloud, record);
  }

  get persons(): readonly Person[] {
    return [...this.#persons.values()];
  }

  get chats(): readonly Chat[] {
    return [...this.#cloud.chats.values()].map((record) => new Chat(this.#cloud, record));
  }

  /** Faults that the bot's next calls meet. */
  get faults(): { inject(fault: FaultView): void; clear(): void; readonly waiting: readonly FaultView[] } {
    return this.#cloud.faults;
  }

  /** The bot's latest calls, without `getUpdates`; at most 500. */
  get wire(): readonly WireEntry[] {
    return this.#cloud.wire.entries;
  }

  /** Whether floods are refused with 429; on unless the playground was started without. */
  setRatesEnforced(isEnforced: boolean): void {
    this.#cloud.rates.isEnforced = isEnforced;
  }

  get doClassmatesAnswer(): boolean {
    return this.#classmates.doAnswer;
  }

  setClassmatesAnswer(doAnswer: boolean): void {
    this.#classmates.doAnswer = doAnswer;
    this.#cloud.stage.show(() => ({ type: 'classmates', answer: doAnswer }));
  }

  /**
   * Resolves with the first value that is neither undefined nor false, asking every few milliseconds.
   *
   * @throws Error after 30 seconds of real time, with the latest messages of every chat.
   */
  until<T>(ask: () => T | Promise<T>, description: string): Promise<Exclude<T, false | undefined>> {
    return untilTrue(this.#cloud, ask, description);
  }

  /**
   * Resolves once the bot has got every update, no call of it is under way and nothing has moved for 15 ms of real
   * time and 50 turns of the event loop; also after 5 seconds without a call of the bot, and after 30 in any case.
   */
  settled(): Promise<void> {
    return untilSettled(this.#cloud);
  }
}
