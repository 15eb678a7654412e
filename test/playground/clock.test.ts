import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurnableClock } from '../../src/playground/index.ts';

test('a manual clock stands still until it is turned, and ends exactly where it should', async () => {
  const clock = createTurnableClock({ mode: 'manual', startMs: 1_000 });
  const seen: string[] = [];
  clock.setTimer(() => seen.push(`b at ${clock.now()}`), 20);
  clock.setTimer(() => seen.push(`a at ${clock.now()}`), 10);
  const cancel = clock.setTimer(() => seen.push('never'), 15);
  cancel();
  await clock.advance(5);
  expect(seen).toEqual([]);
  await clock.advance(20);
  expect(seen).toEqual(['a at 1010', 'b at 1020']);
  expect(clock.now()).toBe(1_025);
});

test('a timer set by a timer runs in the same turn when it is due', async () => {
  const clock = createTurnableClock({ mode: 'manual', startMs: 0 });
  const seen: number[] = [];
  const tick = (): void => {
    seen.push(clock.now());
    clock.setTimer(tick, 10);
  };
  clock.setTimer(tick, 10);
  await clock.advance(35);
  expect(seen).toEqual([10, 20, 30]);
});

test('after each timer the clock waits for what it set off', async () => {
  const clock = createTurnableClock({ mode: 'manual', startMs: 0 });
  const seen: string[] = [];
  let open: Promise<void> = Promise.resolve();
  clock.settleWith(() => open);
  clock.setTimer(() => {
    open = new Promise((resolve) => setTimeout(resolve, 10)).then(() => {
      seen.push(`work done at ${clock.now()}`);
      open = Promise.resolve();
    });
  }, 10);
  clock.setTimer(() => seen.push('next timer'), 20);
  await clock.advance(30);
  expect(seen).toEqual(['work done at 10', 'next timer']);
});

test('a flowing clock follows real time and can be turned ahead of it', async () => {
  const clock = createTurnableClock({ mode: 'flowing' });
  const rang = new Promise<void>((resolve) => clock.setTimer(resolve, 5));
  await rang;
  let hasRung = false;
  clock.setTimer(() => {
    hasRung = true;
  }, 3_600_000);
  await clock.advance(3_600_000);
  expect(hasRung).toBe(true);
  expect(clock.now() - Date.now()).toBeGreaterThanOrEqual(3_600_000);
  clock.stop();
});

test('timers run in order of time, whatever is set and cancelled', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ delayMs: fc.nat(50), isCancelled: fc.boolean() }), { maxLength: 40 }),
      async (wanted) => {
        const clock = createTurnableClock({ mode: 'manual', startMs: 0 });
        clock.settleWith(() => Promise.resolve());
        const rung: number[] = [];
        for (const { delayMs, isCancelled } of wanted) {
          const cancel = clock.setTimer(() => rung.push(delayMs), delayMs);
          if (isCancelled) cancel();
        }
        await clock.advance(50);
        const expected = wanted.filter(({ isCancelled }) => !isCancelled).map(({ delayMs }) => delayMs);
        expect(rung).toEqual(expected.sort((left, right) => left - right));
      },
    ),
  );
});
