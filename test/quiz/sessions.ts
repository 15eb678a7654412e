import fc from 'fast-check';
import type { Session, SessionEvent, Settings, Step } from '../../src/quiz/session.ts';
import { questionOf, transition } from '../../src/quiz/session.ts';

export const noonMs = Date.UTC(2026, 10, 23, 12);
export const modes = ['buttons', 'polls', 'hands', 'solo'] as const;

/** A session before its start, in English; five questions of thirty seconds. */
export function newSession(settings: Partial<Settings> = {}, changes: Partial<Session> = {}): Session {
  return {
    id: 'Zm9vYmFyYmF6',
    language: 'en',
    settings: {
      topic: 'grooming',
      ages: '11-13',
      mode: 'buttons',
      questionCount: 5,
      questionSeconds: 30,
      isHostPaced: false,
      ...settings,
    },
    items: [],
    spares: [],
    skipped: [],
    step: { name: 'setup' },
    ...changes,
  };
}

/** A session of the given items that has come to a step. */
export function sessionAt(step: Step, items: readonly string[], settings: Partial<Settings> = {}): Session {
  return newSession(settings, { items, step });
}

/** How a session can be set up. */
export const anySettings: fc.Arbitrary<Partial<Settings>> = fc.record({
  mode: fc.constantFrom(...modes),
  isHostPaced: fc.boolean(),
  questionSeconds: fc.constantFrom(20, 30, 60),
});

const question = fc.integer({ min: 0, max: 4 });
const itemIds = (prefix: string) =>
  fc
    .integer({ min: 0, max: 4 })
    .map((count) => Array.from({ length: count }, (_, index) => `${prefix}${index}`));

/** Anything that can reach a session, fitting or not. */
export const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({ type: fc.constant('set' as const), settings: anySettings }),
  fc.record({ type: fc.constant('start' as const), items: itemIds('item-'), spares: itemIds('spare-') }),
  fc.record({
    type: fc.constantFrom('asked', 'lost', 'pause', 'resume', 'reveal', 'skip', 'next'),
    question,
  }),
  fc.constantFrom({ type: 'due' } as const, { type: 'stop' } as const),
);

/** An event as a person would send it: about the question on the screen, or by mistake the one beside it. */
const anyAct: fc.Arbitrary<(session: Session) => SessionEvent> = fc.oneof(
  { weight: 1, arbitrary: anyEvent.map((event) => () => event) },
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom('asked', 'lost', 'pause', 'resume', 'reveal', 'skip', 'next'),
        fc.constantFrom(0, 0, 0, 0, -1, 1),
      )
      .map(([type, aside]) => (session: Session): SessionEvent => {
        return { type, question: (questionOf(session.step) ?? 0) + aside };
      }),
  },
  { weight: 6, arbitrary: fc.constant(() => ({ type: 'due' as const })) },
);

export interface Turn {
  readonly before: Session;
  readonly after: Session;
  readonly at: number;
}

/** Everything that happens in a session of five questions with three spares, at growing instants. */
export const anyCourse: fc.Arbitrary<readonly Turn[]> = fc
  .tuple(anySettings, fc.array(fc.tuple(anyAct, fc.integer({ min: 0, max: 70_000 })), { maxLength: 60 }))
  .map(([settings, acts]) => {
    const start = { type: 'start', items: ['a', 'b', 'c', 'd', 'e'], spares: ['x', 'y', 'z'] } as const;
    let at = noonMs;
    let session = transition(newSession(settings), start, at);
    return acts.map(([act, afterMs]) => {
      at += afterMs;
      const before = session;
      session = transition(before, act(before), at);
      return { before, after: session, at };
    });
  });
