/** The longest answer to `getUpdates`, as Telegram has it. */
const maxBatch = 100;
const longPollMs = 30_000;

/** The updates that wait for one bot; every poll hands them out once. */
export class Mailbox {
  /** The instant of the first `getUpdates`, in milliseconds since the epoch. */
  readonly firstPollAt: Promise<number>;
  readonly #noteFirstPoll: (atMs: number) => void;
  #updates: string[] = [];
  #nextId = 1;
  #deliver: (() => void) | undefined;

  constructor() {
    let note: (atMs: number) => void = () => undefined;
    this.firstPollAt = new Promise((resolve) => {
      note = resolve;
    });
    this.#noteFirstPoll = note;
  }

  /** @param payload JSON text */
  push(type: string, payload: string): void {
    this.#updates.push(`{"update_id":${this.#nextId++},"${type}":${payload}}`);
    const deliver = this.#deliver;
    this.#deliver = undefined;
    // Updates of the same moment travel together.
    if (deliver !== undefined) setImmediate(deliver);
  }

  /** Resolves with the JSON text of an array, at once where something waits, else with the next update. */
  poll(): Promise<string> {
    this.#noteFirstPoll(Date.now());
    return new Promise((resolve) => {
      const handOut = () => {
        clearTimeout(timeout);
        this.#deliver = undefined;
        resolve(`[${this.#updates.splice(0, maxBatch).join(',')}]`);
      };
      const timeout = setTimeout(handOut, longPollMs);
      timeout.unref();
      if (this.#updates.length > 0) handOut();
      else this.#deliver = handOut;
    });
  }
}
