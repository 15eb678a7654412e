import type { AgeBand } from '../content/index.ts';
import type { Language } from '../i18n/index.ts';

/** How a session is played. The first two belong to groups, the last two to a private chat. */
export type Mode =
  /** Private buttons under the question; the default. */
  | 'buttons'
  /** Telegram's own anonymous quiz polls. */
  | 'polls'
  /** A teacher plays with a class without phones and enters how many hands went up. */
  | 'hands'
  /** One person, one question at a time. */
  | 'solo';

export interface Settings {
  /** A topic's id; `undefined` until chosen. */
  readonly topic: string | undefined;
  /** The band of the youngest person who plays. */
  readonly ages: AgeBand;
  readonly mode: Mode;
  readonly questionCount: number;
  readonly questionSeconds: number;
  /** The host opens each next question; otherwise it follows by itself. */
  readonly isHostPaced: boolean;
}

/** Where a session stands. `question` counts from 0; instants are milliseconds since the epoch. */
export type Step =
  | { readonly name: 'setup' }
  /** The question is on its way to the chat; answers already count. */
  | { readonly name: 'asking'; readonly question: number }
  /** `closesAt` is null where nobody is timed. */
  | { readonly name: 'open'; readonly question: number; readonly closesAt: number | null }
  | { readonly name: 'paused'; readonly question: number; readonly remainingMs: number }
  /** `nextAt` is null where the host goes on. */
  | {
      readonly name: 'revealed';
      readonly question: number;
      readonly isSkipped: boolean;
      readonly nextAt: number | null;
    }
  /** `question` is the last one on the screen; `isRevealed` tells whether it had been explained by then. */
  | {
      readonly name: 'ended';
      readonly how: 'finished' | 'stopped';
      readonly question: number | null;
      readonly isRevealed: boolean;
    };

export interface Session {
  readonly id: string;
  readonly language: Language;
  readonly settings: Settings;
  /** Ids of quiz items, in the order in which they are asked. */
  readonly items: readonly string[];
  /** Ids that can take the place of a question whose sending stayed uncertain. */
  readonly spares: readonly string[];
  /** Questions that the host skipped; they count for nothing. */
  readonly skipped: readonly number[];
  readonly step: Step;
}

export type SessionEvent =
  | { readonly type: 'set'; readonly settings: Partial<Settings> }
  | { readonly type: 'start'; readonly items: readonly string[]; readonly spares: readonly string[] }
  /** The question is on the screen. */
  | { readonly type: 'asked'; readonly question: number }
  /** Nobody knows whether the question reached the chat: another takes its place, so none is asked twice. */
  | { readonly type: 'lost'; readonly question: number }
  /** An instant set by {@link dueAt} has come. */
  | { readonly type: 'due' }
  | { readonly type: 'pause'; readonly question: number }
  | { readonly type: 'resume'; readonly question: number }
  | { readonly type: 'reveal'; readonly question: number }
  | { readonly type: 'skip'; readonly question: number }
  | { readonly type: 'next'; readonly question: number }
  | { readonly type: 'stop' };

/** Time to read the reason before the next question follows by itself. */
export const readingMs = 20_000;

/**
 * Faro closes a poll this much before Telegram's own timer would: closing shows everybody the spread, which over
 * too few votes must not be seen.
 */
const pollEarlyMs = 1_500;

/**
 * What happens next. An event that does not fit the step (a press that came late, twice or for another
 * question) leaves the very same session.
 */
export function transition(session: Session, event: SessionEvent, now: number): Session {
  const { step } = session;
  if (step.name === 'ended') return session;
  switch (event.type) {
    case 'set':
      return step.name === 'setup'
        ? { ...session, settings: { ...session.settings, ...event.settings } }
        : session;
    case 'start':
      if (step.name !== 'setup' || event.items.length === 0) return session;
      return { ...session, items: event.items, spares: event.spares, step: { name: 'asking', question: 0 } };
    case 'asked':
      return step.name === 'asking' && step.question === event.question
        ? {
            ...session,
            step: { name: 'open', question: step.question, closesAt: closingInstant(session, now) },
          }
        : session;
    case 'lost':
      return step.name === 'asking' && step.question === event.question
        ? replaced(session, step.question)
        : session;
    case 'due':
      return due(session, now);
    case 'pause':
      if (step.name !== 'open' || step.closesAt === null || step.question !== event.question) return session;
      return {
        ...session,
        step: { name: 'paused', question: step.question, remainingMs: Math.max(0, step.closesAt - now) },
      };
    case 'resume':
      if (step.name !== 'paused' || step.question !== event.question) return session;
      return {
        ...session,
        step: { name: 'open', question: step.question, closesAt: now + step.remainingMs },
      };
    case 'reveal':
      return isAnswerable(session, event.question) && step.name !== 'asking'
        ? revealed(session, event.question, now)
        : session;
    case 'skip':
      return isAnswerable(session, event.question) && step.name !== 'asking'
        ? {
            ...session,
            skipped: [...session.skipped, event.question],
            step: { name: 'revealed', question: event.question, isSkipped: true, nextAt: now },
          }
        : session;
    case 'next':
      return step.name === 'revealed' && step.question === event.question ? next(session) : session;
    case 'stop':
      return {
        ...session,
        step: {
          name: 'ended',
          how: 'stopped',
          question: questionOf(step),
          isRevealed: step.name === 'revealed' && !step.isSkipped,
        },
      };
  }
}

/** When {@link transition} wants its next `due`; `undefined` while it waits for a person. */
export function dueAt({ step }: Session): number | undefined {
  if (step.name === 'open') return step.closesAt ?? undefined;
  if (step.name === 'revealed') return step.nextAt ?? undefined;
  return undefined;
}

/** Whether an answer to this question still counts. */
export function isAnswerable({ step }: Session, question: number): boolean {
  return (
    (step.name === 'asking' || step.name === 'open' || step.name === 'paused') && step.question === question
  );
}

/** The question a step is about, counted from 0. */
export function questionOf(step: Step): number | null {
  return step.name === 'setup' ? null : step.question;
}

/** Whether a question has been answered and explained, so that it counts in the summary. */
export function isSettled({ step, skipped }: Session, question: number): boolean {
  if (skipped.includes(question) || step.name === 'setup') return false;
  const current = step.question ?? -1;
  const isRevealed = step.name === 'ended' ? step.isRevealed : step.name === 'revealed';
  return question < current || (isRevealed && question === current);
}

function due(session: Session, now: number): Session {
  const { step } = session;
  if (step.name === 'open' && step.closesAt !== null && step.closesAt <= now) {
    return revealed(session, step.question, now);
  }
  if (step.name === 'revealed' && step.nextAt !== null && step.nextAt <= now) return next(session);
  return session;
}

function revealed(session: Session, question: number, now: number): Session {
  const nextAt = session.settings.isHostPaced ? null : now + readingMs;
  return { ...session, step: { name: 'revealed', question, isSkipped: false, nextAt } };
}

function next(session: Session): Session {
  const question = (questionOf(session.step) ?? -1) + 1;
  return question < session.items.length
    ? { ...session, step: { name: 'asking', question } }
    : { ...session, step: { name: 'ended', how: 'finished', question: question - 1, isRevealed: true } };
}

function replaced(session: Session, question: number): Session {
  const [spare, ...spares] = session.spares;
  if (spare === undefined) return next({ ...session, skipped: [...session.skipped, question] });
  return { ...session, items: session.items.with(question, spare), spares };
}

function closingInstant({ settings }: Session, now: number): number | null {
  if (settings.mode !== 'buttons' && settings.mode !== 'polls') return null;
  return now + settings.questionSeconds * 1_000 - (settings.mode === 'polls' ? pollEarlyMs : 0);
}
