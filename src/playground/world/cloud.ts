import { randomBytes } from 'node:crypto';
import type { TurnableClock } from '../clock.ts';
import { CommandLists } from './commands.ts';
import { Faults } from './faults.ts';
import { Presses } from './presses.ts';
import { Rates } from './rates.ts';
import type { ChatRecord, MessageRecord, PersonRecord, PollRecord } from './records.ts';
import { Stage } from './stage.ts';
import { UpdateQueue } from './updates.ts';
import { Wire } from './wire.ts';

export interface BotProfile {
  readonly id: number;
  readonly username: string;
  firstName: string;
  /** Names and descriptions by language code; the empty code is for every other language. */
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
}

export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

export interface GuestQuery {
  readonly person: PersonRecord;
  readonly message: MessageRecord;
}

/** Everything the embedded Telegram holds; in memory only. */
export interface Cloud {
  readonly clock: TurnableClock;
  readonly bot: BotProfile;
  readonly token: string;
  readonly persons: Map<number, PersonRecord>;
  readonly chats: Map<number, ChatRecord>;
  readonly messages: Map<string, MessageRecord>;
  readonly polls: Map<string, PollRecord>;
  readonly files: Map<string, StoredFile>;
  readonly guestQueries: Map<string, GuestQuery>;
  readonly commands: CommandLists;
  readonly updates: UpdateQueue;
  readonly presses: Presses;
  readonly rates: Rates;
  readonly faults: Faults;
  readonly wire: Wire;
  readonly stage: Stage;
  /** Called for each message and edit of the bot that everybody in the chat sees. */
  readonly botWrote: Set<(message: MessageRecord) => void>;
  readonly activity: Activity;
  /** A number that has not been given out, for ids of every kind. */
  nextNumber(): number;
}

/** How busy the server is, in real time. */
export interface Activity {
  callsInFlight: number;
  lastAtRealMs: number;
}

export function createCloud(clock: TurnableClock, areRatesEnforced: boolean): Cloud {
  const botId = 7_100_000_001;
  const stage = new Stage();
  let lastNumber = 1_000;
  const cloud: Cloud = {
    clock,
    bot: {
      id: botId,
      username: 'faro_playground_bot',
      firstName: 'Faro',
      names: new Map(),
      descriptions: new Map(),
      shortDescriptions: new Map(),
    },
    token: `${botId}:${randomBytes(26).toString('base64url')}`,
    persons: new Map(),
    chats: new Map(),
    messages: new Map(),
    polls: new Map(),
    files: new Map(),
    guestQueries: new Map(),
    commands: new CommandLists(),
    updates: new UpdateQueue(clock),
    presses: new Presses(clock),
    rates: new Rates(clock, areRatesEnforced),
    faults: new Faults(() => {
      stage.show(() => ({ type: 'faults', faults: cloud.faults.waiting }));
    }),
    wire: new Wire((entry) => {
      stage.show(() => ({ type: 'wire', entry }));
    }),
    stage,
    botWrote: new Set(),
    activity: { callsInFlight: 0, lastAtRealMs: performance.now() },
    nextNumber: () => ++lastNumber,
  };
  return cloud;
}

export const secondsOf = (atMs: number): number => Math.floor(atMs / 1_000);
