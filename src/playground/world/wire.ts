import type { WireEntry } from '../contract.ts';
import type { Refusal } from '../refusal.ts';

const keptEntries = 500;

/** What the bot called, the latest {@link keptEntries} calls; `getUpdates` is left out, the token never is in it. */
export class Wire {
  #entries: WireEntry[] = [];
  #count = 0;
  readonly #logged: (entry: WireEntry) => void;

  constructor(logged: (entry: WireEntry) => void) {
    this.#logged = logged;
  }

  get entries(): readonly WireEntry[] {
    return this.#entries.slice(-keptEntries);
  }

  log(at: number, method: string, parameters: unknown, refusal: Refusal | undefined): void {
    const entry: WireEntry = {
      number: ++this.#count,
      at,
      method,
      parameters,
      ok: refusal === undefined,
      ...(refusal === undefined ? {} : { errorCode: refusal.errorCode, description: refusal.message }),
    };
    this.#entries.push(entry);
    if (this.#entries.length >= 2 * keptEntries) this.#entries = this.#entries.slice(-keptEntries);
    this.#logged(entry);
  }
}
