import type { FaultView } from '../contract.ts';
import { Refusal, forbidden } from '../refusal.ts';
import { tooManyRequests } from './rates.ts';

const defaultRetryAfterSeconds = 3;

/** Faults that wait for the bot's next calls. `*` means every method but `getUpdates`. */
export class Faults {
  #waiting: FaultView[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get waiting(): readonly FaultView[] {
    return this.#waiting;
  }

  inject(fault: FaultView): void {
    if (fault.times < 1) return;
    this.#waiting = [...this.#waiting, fault];
    this.#changed();
  }

  clear(): void {
    this.#waiting = [];
    this.#changed();
  }

  /** Takes the fault that the next call of `method` meets, if any. */
  take(method: string): FaultView | undefined {
    if (this.#waiting.length === 0) return undefined;
    const index = this.#waiting.findIndex(
      (fault) => fault.method === method || (fault.method === '*' && method !== 'getUpdates'),
    );
    const fault = this.#waiting[index];
    if (fault === undefined) return undefined;
    const left = fault.times - 1;
    this.#waiting = this.#waiting.toSpliced(index, 1, ...(left > 0 ? [{ ...fault, times: left }] : []));
    this.#changed();
    return fault;
  }
}

/** What a fault answers; undefined for those that only cut the connection. */
export function faultRefusal(fault: FaultView): Refusal | undefined {
  switch (fault.kind) {
    case 'too-many-requests':
      return tooManyRequests(fault.retryAfterSeconds ?? defaultRetryAfterSeconds);
    case 'blocked':
      return forbidden('bot was blocked by the user');
    case 'server-error':
      return new Refusal(502, 'Bad Gateway');
    case 'reset-before-acceptance':
    case 'reset-after-acceptance':
      return undefined;
  }
}
