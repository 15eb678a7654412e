/** A clock that a test or the playground's page can turn forward. */
export interface TurnableClock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Calls `callback` once, `delayMs` from now (at least 0); the returned function cancels it. */
  setTimer(callback: () => void, delayMs: number): () => void;
  /**
   * Turns the clock forward by `byMs`, running due timers one after another in order of time and waiting
   * after each until whatever it set off has settled. Calls queue up behind each other.
   */
  advance(byMs: number): Promise<void>;
  /** Replaces what {@link advance} waits for after each timer. */
  settleWith(settled: () => Promise<void>): void;
  /** Drops every timer. */
  stop(): void;
}

interface Timer {
  readonly dueMs: number;
  readonly order: number;
  readonly callback: () => void;
  isCancelled: boolean;
}

export interface ClockOptions {
  /** `flowing` follows real time and can be turned forward; `manual` moves only when it is turned. */
  readonly mode: 'flowing' | 'manual';
  /** Where a manual clock starts; a flowing one always starts now. */
  readonly startMs?: number;
}

/** Longest wait Node's `setTimeout` can hold. */
const maxRealDelayMs = 2 ** 31 - 1;

export function createTurnableClock(options: ClockOptions): TurnableClock {
  const isFlowing = options.mode === 'flowing';
  const timers = new TimerHeap();
  // Flowing: what the clock is ahead of real time. Manual: the time itself.
  let offsetMs = isFlowing ? 0 : (options.startMs ?? Date.now());
  let order = 0;
  let wakeUp: NodeJS.Timeout | undefined;
  let turning = Promise.resolve();
  let isTurning = false;
  let settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  const realNow = (): number => (isFlowing ? Date.now() : 0);
  const now = (): number => realNow() + offsetMs;

  function scheduleWakeUp(): void {
    if (!isFlowing || isTurning) return;
    clearTimeout(wakeUp);
    const next = timers.first();
    if (next === undefined) return;
    wakeUp = setTimeout(runDue, Math.min(maxRealDelayMs, Math.max(0, next.dueMs - now())));
  }

  function runDue(): void {
    for (let next = timers.first(); next !== undefined && next.dueMs <= now(); next = timers.first()) {
      timers.removeFirst();
      next.callback();
    }
    scheduleWakeUp();
  }

  async function turn(byMs: number): Promise<void> {
    isTurning = true;
    const endOffsetMs = offsetMs + Math.max(0, byMs);
    try {
      await settled();
      for (;;) {
        const next = timers.first();
        if (next === undefined || next.dueMs > realNow() + endOffsetMs) break;
        timers.removeFirst();
        offsetMs = Math.min(endOffsetMs, Math.max(offsetMs, next.dueMs - realNow()));
        next.callback();
        await settled();
      }
    } finally {
      offsetMs = endOffsetMs;
      isTurning = false;
      scheduleWakeUp();
    }
  }

  return {
    now,
    setTimer(callback, delayMs) {
      const timer: Timer = {
        dueMs: now() + Math.max(0, delayMs),
        order: order++,
        callback,
        isCancelled: false,
      };
      timers.add(timer);
      if (timers.first() === timer) scheduleWakeUp();
      return () => {
        timers.cancel(timer);
      };
    },
    advance(byMs) {
      const turned = turning.then(() => turn(byMs));
      turning = turned.catch(() => undefined);
      return turned;
    },
    settleWith(wait) {
      settled = wait;
    },
    stop() {
      clearTimeout(wakeUp);
      timers.clear();
    },
  };
}

/** A binary heap in order of due time; cancelled timers are thrown out when they surface or pile up. */
class TimerHeap {
  #timers: Timer[] = [];
  #cancelled = 0;

  first(): Timer | undefined {
    for (let timer = this.#timers[0]; timer?.isCancelled === true; timer = this.#timers[0]) {
      this.removeFirst();
      this.#cancelled--;
    }
    return this.#timers[0];
  }

  add(timer: Timer): void {
    let at = this.#timers.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  removeFirst(): void {
    const last = this.#timers.pop();
    if (last === undefined || this.#timers.length === 0) return;
    this.#timers[0] = last;
    this.#sink(0);
  }

  cancel(timer: Timer): void {
    if (timer.isCancelled) return;
    timer.isCancelled = true;
    this.#cancelled++;
    if (this.#cancelled < 1_000 || this.#cancelled * 2 < this.#timers.length) return;
    // A sorted array is a heap.
    this.#timers = this.#timers
      .filter((kept) => !kept.isCancelled)
      .sort((left, right) => left.dueMs - right.dueMs || left.order - right.order);
    this.#cancelled = 0;
  }

  clear(): void {
    this.#timers = [];
    this.#cancelled = 0;
  }

  #sink(start: number): void {
    let at = start;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < this.#timers.length && this.#isBefore(left, least)) least = left;
      if (right < this.#timers.length && this.#isBefore(right, least)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(left: number, right: number): boolean {
    const a = this.#timers[left];
    const b = this.#timers[right];
    if (a === undefined || b === undefined) return false;
    return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);
  }

  #swap(left: number, right: number): void {
    const a = this.#timers[left];
    const b = this.#timers[right];
    if (a === undefined || b === undefined) return;
    this.#timers[left] = b;
    this.#timers[right] = a;
  }
}
