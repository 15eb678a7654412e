import { type Clock, sleep } from '../clock.ts';

/**
 * How fast the bot may talk, a little below what Telegram's FAQ allows (about 30 messages a second in all, one
 * a second in a chat with short bursts, 20 a minute in a group; edits in a group about as many).
 *
 * @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export const pace = {
  overall: { count: 25, windowMs: 1_000 },
  chat: { count: 3, windowMs: 3_200 },
  groupMessages: { count: 18, windowMs: 61_000 },
  groupEdits: { count: 18, windowMs: 61_000 },
} as const satisfies Record<string, Allowance>;

interface Allowance {
  readonly count: number;
  readonly windowMs: number;
}

export type SendKind = 'message' | 'edit';

/** Instants of past sends inside one sliding window. */
class Window {
  readonly #allowance: Allowance;
  #instants: number[] = [];

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** The first instant, from `now` on, at which one more send fits. */
  opensAt(now: number): number {
    const { count, windowMs } = this.#allowance;
    this.#instants = this.#instants.filter((instant) => instant > now - windowMs);
    const oldest = this.#instants.at(-count);
    return oldest === undefined ? now : Math.max(now, oldest + windowMs);
  }

  /** How many sends fit right now. */
  spare(now: number): number {
    const { count, windowMs } = this.#allowance;
    return count - this.#instants.filter((instant) => instant > now - windowMs).length;
  }

  record(instant: number): void {
    this.#instants.push(instant);
  }

  isIdle(now: number): boolean {
    const last = this.#instants.at(-1);
    return last === undefined || last <= now - this.#allowance.windowMs;
  }
}

interface Lane {
  readonly windows: Readonly<Record<SendKind, readonly Window[]>>;
  /** The end of the queue of this chat: its sends leave one after the other. */
  tail: Promise<void>;
  /** Sends in that queue. */
  waiting: number;
  /** Telegram asked for silence until then (`retry_after`). */
  silentUntil: number;
}

/** Lanes are dropped once idle, looked for after this many turns. */
const sweepEveryTurns = 500;

/** Hands out turns to send, in order within a chat, so that no limit of {@link pace} is met. */
export class Pacer {
  readonly #clock: Clock;
  readonly #stopping: AbortSignal;
  readonly #overall = new Window(pace.overall);
  readonly #lanes = new Map<string, Lane>();
  #silentUntil = 0;
  #turns = 0;

  /** @param stopping once aborted, nobody waits for a turn any more */
  constructor(clock: Clock, stopping: AbortSignal) {
    this.#clock = clock;
    this.#stopping = stopping;
  }

  /**
   * Resolves when it is this send's turn. `chat` is a chat id as text; group ids are negative.
   *
   * @throws the reason of `stopping` when it would have to wait
   */
  turn(chat: string, kind: SendKind): Promise<void> {
    const lane = this.#lane(chat);
    lane.waiting++;
    const turn = lane.tail.then(async () => {
      await this.#wait(lane, kind);
      lane.waiting--;
    });
    lane.tail = turn;
    return turn;
  }

  /** How many sends of a kind a chat takes right now; optional ones (a live count) leave some for the others. */
  spare(chat: string, kind: SendKind): number {
    const now = this.#clock.now();
    return Math.min(...this.#lane(chat).windows[kind].map((window) => window.spare(now)));
  }

  /** Keeps one chat silent for `forMs`, or, without a chat, everything. */
  silence(chat: string | undefined, forMs: number): void {
    const until = this.#clock.now() + forMs;
    if (chat === undefined) this.#silentUntil = Math.max(this.#silentUntil, until);
    else {
      const lane = this.#lane(chat);
      lane.silentUntil = Math.max(lane.silentUntil, until);
    }
  }

  async #wait(lane: Lane, kind: SendKind): Promise<void> {
    for (;;) {
      const now = this.#clock.now();
      const windows = [this.#overall, ...lane.windows[kind]];
      const opensAt = Math.max(
        this.#silentUntil,
        lane.silentUntil,
        ...windows.map((window) => window.opensAt(now)),
      );
      if (opensAt <= now) {
        for (const window of windows) window.record(now);
        return;
      }
      await sleep(this.#clock, opensAt - now, this.#stopping);
    }
  }

  #lane(chat: string): Lane {
    if (++this.#turns % sweepEveryTurns === 0) this.#sweep();
    const known = this.#lanes.get(chat);
    if (known !== undefined) return known;
    const perChat = new Window(pace.chat);
    const isGroup = chat.startsWith('-') || chat.startsWith('@');
    const lane: Lane = {
      windows: isGroup
        ? { message: [perChat, new Window(pace.groupMessages)], edit: [new Window(pace.groupEdits)] }
        : { message: [perChat], edit: [] },
      tail: Promise.resolve(),
      waiting: 0,
      silentUntil: 0,
    };
    this.#lanes.set(chat, lane);
    return lane;
  }

  #sweep(): void {
    const now = this.#clock.now();
    for (const [chat, lane] of this.#lanes) {
      const windows = [...lane.windows.message, ...lane.windows.edit];
      const isIdle = lane.waiting === 0 && windows.every((window) => window.isIdle(now));
      if (isIdle && lane.silentUntil <= now) this.#lanes.delete(chat);
    }
  }
}
