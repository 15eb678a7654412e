/**
 * Where time comes from. Production uses {@link systemClock}; the playground and the tests pass a clock that
 * can be turned, so that a 30-second question need not take 30 seconds.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Calls `callback` once, `delayMs` from now (at least 0); the returned function cancels it. */
  setTimer(callback: () => void, delayMs: number): () => void;
}

/** The day of a moment: UTC, YYYY-MM-DD. */
export function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer(callback, delayMs) {
    const timer = setTimeout(callback, Math.max(0, delayMs));
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Resolves after `delayMs` of the given clock. @throws the signal's reason as soon as it is aborted */
export function sleep(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = () => {
      cancel();
      reject(signal.reason as Error);
    };
    const cancel = clock.setTimer(() => {
      signal.removeEventListener('abort', give);
      resolve();
    }, delayMs);
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
}
