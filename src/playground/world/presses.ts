import type { TurnableClock } from '../clock.ts';
import { badRequest } from '../refusal.ts';
import type { MessageRecord, PersonRecord } from './records.ts';

/** After this a callback query can neither be answered nor carry an ephemeral message. */
export const callbackLifetimeMs = 15_000;

/** What the presser's app shows. */
export interface PressAnswer {
  /** The text of the toast or alert; absent where the bot answered without one. */
  readonly toast?: string;
  readonly isAlert: boolean;
  readonly url?: string;
  /** The bot did not answer in time. */
  readonly expired?: true;
}

export interface Press {
  readonly id: string;
  readonly person: PersonRecord;
  readonly message: MessageRecord;
  readonly atMs: number;
  isAnswered: boolean;
  readonly settle: (answer: PressAnswer) => void;
}

/** The button presses of the last {@link callbackLifetimeMs}. */
export class Presses {
  readonly #clock: TurnableClock;
  /** In the order of pressing, which is the order of expiry. */
  readonly #recent = new Map<string, Press>();
  #nextId = 4_300_000_000_000_001n;
  #isTimerSet = false;

  constructor(clock: TurnableClock) {
    this.#clock = clock;
  }

  add(person: PersonRecord, message: MessageRecord, settle: (answer: PressAnswer) => void): Press {
    const press: Press = {
      id: String(this.#nextId++),
      person,
      message,
      atMs: this.#clock.now(),
      isAnswered: false,
      settle,
    };
    this.#recent.set(press.id, press);
    this.#setTimer(callbackLifetimeMs);
    return press;
  }

  /** @throws Refusal 400 for a press that is unknown, too old or answered already. */
  answer(id: string, answer: PressAnswer): Press {
    const press = this.#recent.get(id);
    if (press === undefined || press.isAnswered) throw tooOld();
    press.isAnswered = true;
    press.settle(answer);
    return press;
  }

  /** A press that may still carry an ephemeral message, answered or not. @throws Refusal 400 */
  recent(id: string): Press {
    const press = this.#recent.get(id);
    if (press === undefined) throw tooOld();
    return press;
  }

  #setTimer(delayMs: number): void {
    if (this.#isTimerSet) return;
    this.#isTimerSet = true;
    this.#clock.setTimer(() => {
      this.#isTimerSet = false;
      this.#expire();
    }, delayMs);
  }

  #expire(): void {
    const now = this.#clock.now();
    for (const [id, press] of this.#recent) {
      const leftMs = press.atMs + callbackLifetimeMs - now;
      if (leftMs > 0) {
        this.#setTimer(leftMs);
        return;
      }
      this.#recent.delete(id);
      if (!press.isAnswered) press.settle({ isAlert: false, expired: true });
    }
  }
}

const tooOld = (): Error =>
  badRequest('query is too old and response timeout expired or query ID is invalid');
