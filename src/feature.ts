import type { Composer, Context } from 'grammy';
import type { Migration } from 'kysely';
import type { Language } from './i18n/index.ts';
import type { ChatKey, PersonKey } from './storage/index.ts';

/** Where a command is offered in Telegram's menu. */
export type CommandPlace = 'private' | 'group' | 'group-admin';

export interface FeatureCommand {
  /** Without the slash: 1 to 32 of `a-z0-9_`. */
  readonly command: string;
  readonly places: readonly CommandPlace[];
  /** The menu's text in a language, 256 characters at most. */
  readonly describe: (language: Language) => string;
  /** In groups the command and its answer are seen only by who types it (`is_ephemeral`). */
  readonly isPrivateInGroups?: boolean;
}

/**
 * What handles a feature's buttons, by the name in their callback data; a handler resolves to false where the
 * data is not its own after all.
 */
export type PressTable<C extends Context> = ReadonlyMap<string, (ctx: C, data: string) => Promise<boolean>>;

/** Work that recurs while the bot runs. */
export interface Job {
  readonly name: string;
  /** From the end of one run to the start of the next. */
  readonly everyMs: number;
  run(): Promise<void>;
}

/** Whose data it is: a person's or a group's, under their pseudonym. */
export type Subject =
  /** `chat` is their private chat. */
  | { readonly kind: 'person'; readonly person: PersonKey; readonly chat: ChatKey }
  | { readonly kind: 'group'; readonly chat: ChatKey };

/** One thing that is kept about somebody. */
export interface Holding {
  /** A line as they read it. */
  readonly text: string;
  /** The same as data, for the file that they can take away. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a feature keeps of people and groups, and how it lets go of it. */
export interface Holder {
  /** In a language; nothing where nothing is kept. */
  holdings(subject: Subject, language: Language): Promise<readonly Holding[]>;
  forget(subject: Subject): Promise<void>;
  /** Forgets everybody who was not seen since a day (YYYY-MM-DD). */
  expire?(before: string): Promise<void>;
}

/**
 * A capability of the bot. `main.ts` lists them; the order of that list is the order in which an update is
 * offered to them.
 */
export interface Feature<C extends Context> {
  readonly name: string;
  readonly commands: readonly FeatureCommand[];
  readonly composer: Composer<C>;
  readonly presses: PressTable<C>;
  readonly jobs: readonly Job[];
  /** Absent where nothing is kept of anybody. */
  readonly holder?: Holder;
  /** A group became a supergroup: its new id is the same group. */
  followUpgrade?(oldChatId: number, newChatId: number): Promise<void>;
  /** Called once before the first update: takes up what the last process left. */
  start?(): Promise<void>;
  /** Called once after the last update: finishes what is in hand. */
  stop?(): Promise<void>;
}

/** Tables of a feature, brought to the one timeline in `storage/` under `<feature>_<number>` names. */
export type FeatureMigrations = Readonly<Record<string, Migration>>;
