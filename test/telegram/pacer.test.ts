import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurnableClock, type TurnableClock } from '../../src/playground/index.ts';
import { pace, Pacer, type SendKind } from '../../src/telegram/pacer.ts';

const hourMs = 3_600_000;
const chats = ['17', '18', '-100', '-200', '@school'];

interface Send {
  readonly chat: string;
  readonly kind: SendKind;
  readonly order: number;
  readonly at: number;
}

/** A pacer on a clock of its own, and a record of what it let through, in that order. */
function newPacer(): {
  clock: TurnableClock;
  pacer: Pacer;
  sent: Send[];
  readonly send: (chat: string, kind: SendKind) => void;
} {
  const clock = createTurnableClock({ mode: 'manual', startMs: Date.UTC(2026, 10, 23, 9) });
  const pacer = new Pacer(clock, new AbortController().signal);
  const sent: Send[] = [];
  let asked = 0;
  return {
    clock,
    pacer,
    sent,
    send(chat, kind) {
      const order = asked++;
      void pacer.turn(chat, kind).then(() => sent.push({ chat, kind, order, at: clock.now() }));
    },
  };
}

/** Whether at no time more sends than allowed lie within the window. */
function fits(sends: readonly Send[], { count, windowMs }: { count: number; windowMs: number }): boolean {
  return sends.every(({ at }, index) => {
    const after = sends[index + count];
    return after === undefined || after.at - at >= windowMs;
  });
}

function expectWithinLimits(sent: readonly Send[]): void {
  expect(fits(sent, pace.overall)).toBe(true);
  for (const chat of new Set(sent.map((send) => send.chat))) {
    const here = sent.filter((send) => send.chat === chat);
    const isGroup = /^[-@]/.test(chat);
    const messages = here.filter(({ kind }) => kind === 'message');
    expect(fits(messages, pace.chat)).toBe(true);
    if (isGroup) {
      expect(fits(messages, pace.groupMessages)).toBe(true);
      expect(
        fits(
          here.filter(({ kind }) => kind === 'edit'),
          pace.groupEdits,
        ),
      ).toBe(true);
    }
    expect(here.map(({ order }) => order)).toEqual(
      here.map(({ order }) => order).toSorted((one, other) => one - other),
    );
  }
}

describe('what the bot sends', () => {
  it('stays within every limit, in order within a chat, and all of it gets its turn', async () => {
    const anySends = fc.array(
      fc.record({
        chat: fc.constantFrom(...chats),
        kind: fc.constantFrom('message' as const, 'edit' as const),
        // Mostly at once: that is when limits are met.
        afterMs: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 30_000 })),
      }),
      { maxLength: 80, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(anySends, async (sends) => {
        const { clock, sent, send } = newPacer();
        for (const { chat, kind, afterMs } of sends) {
          if (afterMs > 0) await clock.advance(afterMs);
          send(chat, kind);
        }
        await clock.advance(hourMs);
        expect(sent).toHaveLength(sends.length);
        expectWithinLimits(sent);
      }),
      { numRuns: 40 },
    );
  });

  it('to very many chats at once stays within the limits of each of them as well', async () => {
    const { clock, sent, send } = newPacer();
    for (let round = 0; round < 4; round++) {
      for (let chat = 1; chat <= 200; chat++) send(String(chat), 'message');
    }
    await clock.advance(hourMs);
    expect(sent).toHaveLength(800);
    expectWithinLimits(sent);
  });

  it('leaves at once while there is room', async () => {
    const { clock, sent, send } = newPacer();
    send('-100', 'message');
    send('-100', 'edit');
    send('17', 'message');
    await clock.advance(0);
    expect(sent.map(({ at }) => at)).toEqual([clock.now(), clock.now(), clock.now()]);
  });

  it('waits in the chat that Telegram asked to leave alone, and nowhere else', async () => {
    const { clock, pacer, sent, send } = newPacer();
    const start = clock.now();
    pacer.silence('-100', 20_000);
    send('-100', 'edit');
    send('17', 'message');
    await clock.advance(hourMs);
    expect(sent.map(({ chat, at }) => [chat, at - start])).toEqual([
      ['17', 0],
      ['-100', 20_000],
    ]);
  });

  it('waits everywhere when Telegram asked for silence without naming a chat', async () => {
    const { clock, pacer, sent, send } = newPacer();
    const start = clock.now();
    pacer.silence(undefined, 7_000);
    pacer.silence(undefined, 3_000);
    send('17', 'message');
    await clock.advance(hourMs);
    expect(sent.map(({ at }) => at - start)).toEqual([7_000]);
  });

  it('is known to fit or not before it is asked for', async () => {
    const { clock, pacer, send } = newPacer();
    expect(pacer.spare('-100', 'edit')).toBe(pace.groupEdits.count);
    send('-100', 'edit');
    await clock.advance(0);
    expect(pacer.spare('-100', 'edit')).toBe(pace.groupEdits.count - 1);
    expect(pacer.spare('17', 'edit')).toBe(Infinity);
    await clock.advance(pace.groupEdits.windowMs);
    expect(pacer.spare('-100', 'edit')).toBe(pace.groupEdits.count);
  });
});
