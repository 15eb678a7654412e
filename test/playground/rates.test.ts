import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurnableClock } from '../../src/playground/index.ts';
import { Refusal } from '../../src/playground/refusal.ts';
import { createGroup } from '../../src/playground/world/chats.ts';
import { createCloud } from '../../src/playground/world/cloud.ts';

/** The most events that fall into any window of this length. */
function densest(times: readonly number[], windowMs: number): number {
  return Math.max(
    0,
    ...times.map((start) => times.filter((at) => at >= start && at < start + windowMs).length),
  );
}

test('however a group is written to, no window ever holds more than it may, and waiting as told helps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4_000), { minLength: 1, maxLength: 60 }), async (pausesMs) => {
      const clock = createTurnableClock({ mode: 'manual', startMs: 0 });
      clock.settleWith(() => Promise.resolve());
      const cloud = createCloud(clock, true);
      const group = createGroup(cloud, {
        id: -1,
        type: 'group',
        title: 'x',
        isForum: false,
        botStatus: 'member',
      });
      const accepted: number[] = [];
      for (const pauseMs of pausesMs) {
        await clock.advance(pauseMs);
        try {
          cloud.rates.spendMessage(group);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          await clock.advance((error.parameters?.retry_after ?? 0) * 1_000);
          cloud.rates.spendMessage(group);
        }
        accepted.push(clock.now());
      }
      expect(densest(accepted, 3_000)).toBeLessThanOrEqual(3);
      expect(densest(accepted, 60_000)).toBeLessThanOrEqual(20);
    }),
  );
});
