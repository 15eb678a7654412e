import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  isAnswerable,
  isSettled,
  questionOf,
  readingMs,
  transition,
  type Session,
  type SessionEvent,
} from '../../src/quiz/session.ts';
import { anyCourse, anyEvent, anySettings, newSession, noonMs } from './sessions.ts';

const start: SessionEvent = { type: 'start', items: ['a', 'b', 'c'], spares: ['x', 'y'] };

/** Applies events one after the other, all at noon unless they say otherwise. */
function play(
  session: Session,
  ...events: readonly (SessionEvent | { event: SessionEvent; at: number })[]
): Session {
  return events.reduce<Session>(
    (now, entry) =>
      'event' in entry ? transition(now, entry.event, entry.at) : transition(now, entry, noonMs),
    session,
  );
}

/** What a host who never presses anything but "next" sees: the session running to its end. */
function runToEnd(session: Session): { session: Session; asked: readonly string[] } {
  let now = noonMs;
  const asked: string[] = [];
  for (let round = 0; round < 100 && session.step.name !== 'ended'; round++) {
    const { step } = session;
    const due = dueAt(session);
    if (step.name === 'asking') {
      asked.push(session.items[step.question] ?? '');
      session = transition(session, { type: 'asked', question: step.question }, now);
    } else if (due !== undefined) {
      now = due;
      session = transition(session, { type: 'due' }, now);
    } else if (step.name === 'open')
      session = transition(session, { type: 'reveal', question: step.question }, now);
    else if (step.name === 'revealed')
      session = transition(session, { type: 'next', question: step.question }, now);
    else break;
  }
  return { session, asked };
}

describe('a session', () => {
  it('asks every question once, in order, and finishes, however it is set up', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { session, asked } = runToEnd(play(newSession(settings), start));
        expect(asked).toEqual(['a', 'b', 'c']);
        expect(session.step).toEqual({ name: 'ended', how: 'finished', question: 2, isRevealed: true });
        expect([0, 1, 2].map((question) => isSettled(session, question))).toEqual([true, true, true]);
      }),
    );
  });

  it('is over once it has ended: nothing changes it any more', () => {
    fc.assert(
      fc.property(
        anySettings,
        anyEvent,
        fc.constantFrom('finished' as const, 'stopped' as const),
        (settings, event, how) => {
          const started = play(newSession(settings), start);
          const ended = how === 'stopped' ? play(started, { type: 'stop' }) : runToEnd(started).session;
          expect(transition(ended, event, noonMs + 1e9)).toBe(ended);
        },
      ),
    );
  });

  it('waits for an instant, for a person or for Telegram in each of its steps', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        for (const { after, at } of course) {
          const due = dueAt(after);
          const { step } = after;
          if (due !== undefined) {
            const later = transition(after, { type: 'due' }, Math.max(due, at));
            expect(later.step).not.toEqual(step);
          } else if (step.name === 'open') expect(step.closesAt).toBeNull();
          else if (step.name === 'revealed') expect(step.nextAt).toBeNull();
        }
      }),
    );
  });

  it('does nothing before its instant has come', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        for (const { after } of course) {
          const due = dueAt(after);
          if (due !== undefined) expect(transition(after, { type: 'due' }, due - 1)).toBe(after);
        }
      }),
    );
  });

  it('never goes back to an earlier question', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        for (const { before, after } of course) {
          expect(questionOf(after.step) ?? -1).toBeGreaterThanOrEqual(questionOf(before.step) ?? -1);
        }
      }),
    );
  });

  it('never asks a question that was lost on its way, nor any other a second time', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const attempts = course.flatMap(({ before, after }) => {
          const isNew = after.step.name === 'asking' && after !== before;
          return isNew ? [after.items[questionOf(after.step) ?? -1]] : [];
        });
        expect(attempts).not.toContain('a');
        expect(new Set(attempts).size).toBe(attempts.length);
      }),
    );
  });

  it('leaves a press on another question without effect', () => {
    const presses = ['asked', 'lost', 'pause', 'resume', 'reveal', 'skip', 'next'] as const;
    fc.assert(
      fc.property(anyCourse, fc.constantFrom(...presses), (course, type) => {
        for (const { after, at } of course) {
          const current = questionOf(after.step) ?? 0;
          for (const question of [current - 1, current + 1]) {
            expect(transition(after, { type, question }, at)).toBe(after);
          }
        }
      }),
    );
  });

  it('is the same after a restart: it survives being written down', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        for (const { after } of course) {
          expect(JSON.parse(JSON.stringify(after))).toEqual(after);
        }
      }),
    );
  });

  it('does not start without questions', () => {
    const session = newSession();
    expect(transition(session, { type: 'start', items: [], spares: [] }, noonMs)).toBe(session);
  });

  it('cannot be set up any more once it runs', () => {
    const running = play(newSession(), start);
    expect(play(running, { type: 'set', settings: { questionSeconds: 5 } })).toBe(running);
  });
});

describe('a question', () => {
  const open = play(newSession(), start, { type: 'asked', question: 0 });

  it('takes answers from the moment it is sent until it is revealed', () => {
    const asking = play(newSession(), start);
    expect(isAnswerable(asking, 0)).toBe(true);
    expect(isAnswerable(open, 0)).toBe(true);
    expect(isAnswerable(play(open, { type: 'pause', question: 0 }), 0)).toBe(true);
    expect(isAnswerable(play(open, { type: 'reveal', question: 0 }), 0)).toBe(false);
    expect(isAnswerable(open, 1)).toBe(false);
  });

  it('is open for its seconds from the moment it is on the screen', () => {
    expect(dueAt(open)).toBe(noonMs + 30_000);
  });

  it.each(['hands', 'solo'] as const)('waits without a clock in mode %s', (mode) => {
    expect(dueAt(play(newSession({ mode }), start, { type: 'asked', question: 0 }))).toBeUndefined();
  });

  it('gives place to a spare when nobody knows whether it arrived', () => {
    const replaced = play(newSession(), start, { type: 'lost', question: 0 });
    expect(replaced).toMatchObject({
      items: ['x', 'b', 'c'],
      spares: ['y'],
      step: { name: 'asking', question: 0 },
    });
  });

  it('is left out when it is lost and no spare remains', () => {
    const lost = { type: 'lost', question: 0 } as const;
    const passed = play(newSession(), start, lost, lost, lost);
    expect(passed.step).toEqual({ name: 'asking', question: 1 });
    expect(isSettled(passed, 0)).toBe(false);
  });

  it('goes on where it was paused: the time left is kept', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 0, max: 1e8 }),
        (playedMs, pausedMs) => {
          const pausedAt = noonMs + playedMs;
          const paused = transition(open, { type: 'pause', question: 0 }, pausedAt);
          expect(dueAt(paused)).toBeUndefined();
          const resumed = transition(paused, { type: 'resume', question: 0 }, pausedAt + pausedMs);
          expect(dueAt(resumed)).toBe(pausedAt + pausedMs + (30_000 - playedMs));
        },
      ),
    );
  });

  it('counts for nothing when the host skips it, and the next one follows at once', () => {
    const skipped = transition(open, { type: 'skip', question: 0 }, noonMs);
    expect(isSettled(skipped, 0)).toBe(false);
    expect(transition(skipped, { type: 'due' }, dueAt(skipped) ?? NaN).step).toEqual({
      name: 'asking',
      question: 1,
    });
  });

  it('is followed by the next one after the time to read the reason', () => {
    const revealed = transition(open, { type: 'due' }, noonMs + 30_000);
    expect(revealed.step).toMatchObject({ name: 'revealed', isSkipped: false });
    expect(dueAt(revealed)).toBe(noonMs + 30_000 + readingMs);
  });

  it('is followed by the next one only when the host says so, where the host sets the pace', () => {
    const revealed = play(
      newSession({ isHostPaced: true }),
      start,
      { type: 'asked', question: 0 },
      {
        type: 'reveal',
        question: 0,
      },
    );
    expect(dueAt(revealed)).toBeUndefined();
    expect(play(revealed, { type: 'next', question: 0 }).step).toEqual({ name: 'asking', question: 1 });
  });

  it('that is open when the quiz is stopped does not count', () => {
    const stopped = play(open, { type: 'stop' });
    expect(stopped.step).toEqual({ name: 'ended', how: 'stopped', question: 0, isRevealed: false });
    expect(isSettled(stopped, 0)).toBe(false);
  });

  it('that was revealed still counts when the quiz is stopped right after', () => {
    const stopped = play(open, { type: 'reveal', question: 0 }, { type: 'stop' });
    expect(isSettled(stopped, 0)).toBe(true);
    expect(isSettled(stopped, 1)).toBe(false);
  });
});
