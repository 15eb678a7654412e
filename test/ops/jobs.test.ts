import { describe, expect, it } from 'vitest';
import { startJobs } from '../../src/ops/index.ts';
import { createTurnableClock } from '../../src/playground/index.ts';

const minuteMs = 60_000;
const startMs = Date.UTC(2026, 10, 23, 9);

function watch(run: () => Promise<void> = () => Promise.resolve()) {
  const clock = createTurnableClock({ mode: 'manual', startMs });
  const runs: number[] = [];
  const faults: string[] = [];
  const job = {
    name: 'tidy up',
    everyMs: 10 * minuteMs,
    run() {
      runs.push((clock.now() - startMs) / minuteMs);
      return run();
    },
  };
  const jobs = startJobs([job], clock, (what, error) => faults.push(`${what}: ${String(error)}`));
  return { clock, runs, faults, jobs };
}

describe('a job', () => {
  it('runs at the start and then again and again', async () => {
    const { clock, runs } = watch();
    await clock.advance(35 * minuteMs);
    expect(runs).toEqual([0, 10, 20, 30]);
  });

  it('that fails is reported and runs again in its turn', async () => {
    const { clock, runs, faults } = watch(() => Promise.reject(new Error('disk full')));
    await clock.advance(10 * minuteMs);
    expect(runs).toEqual([0, 10]);
    expect(faults).toEqual(['tidy up: Error: disk full', 'tidy up: Error: disk full']);
  });

  it('that takes long is never run twice at a time: the pause begins at its end', async () => {
    const ends: (() => void)[] = [];
    const { clock, runs } = watch(() => new Promise((resolve) => ends.push(resolve)));
    await clock.advance(25 * minuteMs);
    expect(runs).toEqual([0]);
    ends[0]?.();
    await clock.advance(10 * minuteMs);
    expect(runs).toEqual([0, 35]);
  });

  it('is finished, and not begun again, when the bot stops', async () => {
    const ends: (() => void)[] = [];
    const { clock, runs, jobs } = watch(() => new Promise((resolve) => ends.push(resolve)));
    let isStopped = false;
    const stopping = jobs.stop().then(() => {
      isStopped = true;
    });
    await clock.advance(minuteMs);
    expect(isStopped).toBe(false);
    ends[0]?.();
    await stopping;
    await clock.advance(60 * minuteMs);
    expect(runs).toEqual([0]);
  });

  it('that waits for its next turn does not run any more once the bot has stopped', async () => {
    const { clock, runs, jobs } = watch();
    await clock.advance(minuteMs);
    await jobs.stop();
    await clock.advance(60 * minuteMs);
    expect(runs).toEqual([0]);
  });
});
