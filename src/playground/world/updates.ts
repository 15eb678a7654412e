import type { TurnableClock } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';

interface PendingUpdate {
  readonly id: number;
  readonly json: string;
  readonly expiresAtMs: number;
}

export interface PollRequest {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
  readonly allowedUpdates: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

interface WaitingPoll {
  readonly finish: () => void;
  readonly refuse: (refusal: Refusal) => void;
}

/** Left out of the default `allowed_updates` by Telegram. */
const deliveredOnRequestOnly = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const longestPollSeconds = 50;
const messageLifetimeMs = 24 * 60 * 60_000;
const callbackLifetimeMs = 150_000;

/** The updates that wait for the bot, as `getUpdates` hands them out. Survives a bot that goes and comes back. */
export class UpdateQueue {
  readonly #clock: TurnableClock;
  #pending: PendingUpdate[] = [];
  #nextId = 100_000_001;
  #lastHandedOut = 0;
  #lastPollAtRealMs = -Infinity;
  #allowed: ReadonlySet<string> | undefined;
  #waiting: WaitingPoll | undefined;
  #isWakeUpDue = false;
  webhookUrl = '';

  constructor(clock: TurnableClock) {
    this.#clock = clock;
  }

  /** Queues an update unless the bot has asked not to get its kind. */
  push(type: string, payload: JsonObject): void {
    if (this.#allowed === undefined ? deliveredOnRequestOnly.has(type) : !this.#allowed.has(type)) return;
    const id = this.#nextId++;
    // Written down at once: a later change to the message must not reach an update that is already on its way.
    const json = `{"update_id":${id},${JSON.stringify(type)}:${JSON.stringify(payload)}}`;
    const lifetimeMs = type === 'callback_query' ? callbackLifetimeMs : messageLifetimeMs;
    this.#pending.push({ id, json, expiresAtMs: this.#clock.now() + lifetimeMs });
    this.#wakePoll();
  }

  /** Resolves with the JSON text of an array of updates. @throws Refusal 409 while somebody else polls. */
  async poll(request: PollRequest): Promise<string> {
    if (this.webhookUrl !== '')
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.#waiting?.refuse(
      conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    this.#lastPollAtRealMs = performance.now();
    if (request.allowedUpdates !== undefined) this.allowOnly(request.allowedUpdates);
    this.#confirm(request.offset);
    if (this.#pending.length === 0 && request.timeoutSeconds > 0) await this.#wait(request);
    this.#lastPollAtRealMs = performance.now();
    return this.#handOut(request.limit);
  }

  /** An empty list brings back the default. */
  allowOnly(types: readonly string[]): void {
    this.#allowed = types.length === 0 ? undefined : new Set(types);
  }

  get allowedUpdates(): readonly string[] | undefined {
    return this.#allowed === undefined ? undefined : [...this.#allowed];
  }

  get pendingCount(): number {
    return this.#pending.length;
  }

  get isPollWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Some update has not been handed out although a bot has asked for updates within `withinMs` of real time. */
  hasUndelivered(withinMs: number): boolean {
    const last = this.#pending.at(-1);
    if (last === undefined || last.id <= this.#lastHandedOut) return false;
    return this.#waiting !== undefined || performance.now() - this.#lastPollAtRealMs < withinMs;
  }

  drop(): void {
    this.#pending = [];
  }

  #confirm(offset: number): void {
    const now = this.#clock.now();
    if (this.#pending.some(({ expiresAtMs }) => expiresAtMs <= now)) {
      this.#pending = this.#pending.filter(({ expiresAtMs }) => expiresAtMs > now);
    }
    if (offset < 0) {
      this.#pending = this.#pending.slice(offset);
      return;
    }
    const kept = this.#pending.findIndex(({ id }) => id >= offset);
    this.#pending.splice(0, kept === -1 ? this.#pending.length : kept);
  }

  #handOut(limit: number): string {
    const batch = this.#pending.slice(0, limit);
    const last = batch.at(-1);
    if (last !== undefined) this.#lastHandedOut = Math.max(this.#lastHandedOut, last.id);
    return `[${batch.map(({ json }) => json).join(',')}]`;
  }

  #wait(request: PollRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timeout);
        request.signal.removeEventListener('abort', finish);
        if (this.#waiting === waiting) this.#waiting = undefined;
      };
      const finish = (): void => {
        end();
        resolve();
      };
      const waiting: WaitingPoll = {
        finish,
        refuse(refusal) {
          end();
          reject(refusal);
        },
      };
      // Real time: the length of a poll belongs to the connection, not to the world that the clock turns.
      const timeout = setTimeout(finish, Math.min(request.timeoutSeconds, longestPollSeconds) * 1_000);
      timeout.unref();
      request.signal.addEventListener('abort', finish);
      this.#waiting = waiting;
    });
  }

  /** One turn later, so that updates of the same moment travel together. */
  #wakePoll(): void {
    if (this.#waiting === undefined || this.#isWakeUpDue) return;
    this.#isWakeUpDue = true;
    setImmediate(() => {
      this.#isWakeUpDue = false;
      if (this.#pending.length > 0) this.#waiting?.finish();
    });
  }
}

const conflict = (reason: string): Refusal => new Refusal(409, `Conflict: ${reason}`);
