import type { TurnableClock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { ChatRecord } from './records.ts';

interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

/** New messages to all chats together. */
const overall: Limit = { count: 30, windowMs: 1_000 };
/** Telegram's "one a second in one chat" bears short bursts: three in any three seconds. */
const perChat: Limit = { count: 3, windowMs: 3_000 };
const perGroup: Limit = { count: 20, windowMs: 60_000 };
/** Edits in a group have a window of their own. */
const editsPerGroup: Limit = { count: 20, windowMs: 60_000 };

/**
 * Telegram's limits on what a bot sends, as sliding windows of the playground's clock. Callback answers, ephemeral
 * messages and deletions are not counted.
 */
export class Rates {
  readonly #clock: TurnableClock;
  readonly #windows = new Map<string, number[]>();
  isEnforced: boolean;

  constructor(clock: TurnableClock, isEnforced: boolean) {
    this.#clock = clock;
    this.isEnforced = isEnforced;
  }

  /** Counts a new message. @throws Refusal 429, in which case nothing is counted. */
  spendMessage(chat: ChatRecord): void {
    const isGroup = chat.type !== 'private';
    this.#spend([
      ['all', overall],
      [`chat ${chat.id}`, perChat],
      ...(isGroup ? [[`group ${chat.id}`, perGroup] as const] : []),
    ]);
  }

  /** Counts an edit. @throws Refusal 429, in which case nothing is counted. */
  spendEdit(chat: ChatRecord): void {
    if (chat.type !== 'private') this.#spend([[`edits ${chat.id}`, editsPerGroup]]);
  }

  #spend(limits: readonly (readonly [name: string, limit: Limit])[]): void {
    if (!this.isEnforced) return;
    const now = this.#clock.now();
    let waitMs = 0;
    const windows = limits.map(([name, limit]) => {
      const window = this.#recent(name, now - limit.windowMs);
      const first = window.at(-limit.count);
      if (first !== undefined && window.length >= limit.count)
        waitMs = Math.max(waitMs, first + limit.windowMs - now);
      return window;
    });
    if (waitMs > 0) throw tooManyRequests(Math.ceil(waitMs / 1_000));
    for (const window of windows) window.push(now);
  }

  #recent(name: string, afterMs: number): number[] {
    const window = this.#windows.get(name) ?? [];
    const firstKept = window.findIndex((atMs) => atMs > afterMs);
    window.splice(0, firstKept === -1 ? window.length : firstKept);
    this.#windows.set(name, window);
    return window;
  }
}

export function tooManyRequests(retryAfterSeconds: number): Refusal {
  const seconds = Math.max(1, retryAfterSeconds);
  return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
