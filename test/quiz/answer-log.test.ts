import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { AnswerLog } from '../../src/quiz/answer-log.ts';
import { Ballots } from '../../src/quiz/ballots.ts';
import { quizMigrations } from '../../src/quiz/index.ts';
import type { Session, Step } from '../../src/quiz/session.ts';
import { SessionStore } from '../../src/quiz/store.ts';
import type { Storage } from '../../src/storage/index.ts';
import { makeTestDir, openTestStorage } from '../storage/data-dir.ts';
import { noonMs, sessionAt } from './sessions.ts';

const day = '2026-11-23';
const open: Step = { name: 'open', question: 0, closesAt: noonMs };

/** A class whose quiz has come to a step. */
async function openClass(step: Step = open) {
  const storage = await openTestStorage(makeTestDir(), { migrations: quizMigrations });
  const sessions = new SessionStore(storage.db, storage.sealer, storage.pseudonyms);
  const session = sessionAt(step, ['item-0', 'item-1']);
  await sessions.create({ session, address: { chatId: -100 }, hostKey: '' }, day);
  const ballots = new Ballots(storage.db);
  return { storage, sessions, session, answers: new AnswerLog(storage.db), ballots };
}

const answerOf = (storage: Storage, session: Session, pupil: number, choice: number, question = 0) => ({
  sessionId: session.id,
  question,
  choice,
  person: storage.pseudonyms.person(pupil),
});

describe('an answer', () => {
  it('of each of two hundred pupils who press at once is saved and counted', async () => {
    const { storage, session, answers, ballots } = await openClass();
    const presses = Array.from({ length: 200 }, (_, pupil) =>
      answers.record(answerOf(storage, session, pupil, pupil % 4)),
    );
    expect(new Set(await Promise.all(presses))).toEqual(new Set(['saved']));
    expect(await ballots.tally(session, 0, 4)).toEqual({ counts: [50, 50, 50, 50] });
  });

  it('is the last one pressed, whether the presses come at once or one by one', async () => {
    const { storage, session, answers, ballots } = await openClass();
    await Promise.all([2, 0, 1].map((choice) => answers.record(answerOf(storage, session, 17, choice))));
    for (const choice of [1, 0, 2]) await answers.record(answerOf(storage, session, 18, choice));
    expect(await ballots.choices(session.id, storage.pseudonyms.person(17))).toEqual(new Map([[0, 1]]));
    expect(await ballots.choices(session.id, storage.pseudonyms.person(18))).toEqual(new Map([[0, 2]]));
    expect(await ballots.tally(session, 0, 3)).toEqual({ counts: [0, 1, 1] });
  });

  it.each<[string, Step]>([
    ['is on its way', { name: 'asking', question: 0 }],
    ['is open', open],
    ['is paused', { name: 'paused', question: 0, remainingMs: 1_000 }],
  ])('counts while the question %s', async (_, step) => {
    const { storage, session, answers } = await openClass(step);
    expect(await answers.record(answerOf(storage, session, 17, 0))).toBe('saved');
  });

  it.each<[string, Step]>([
    ['revealed', { name: 'revealed', question: 0, isSkipped: false, nextAt: null }],
    ['not the current one any more', { name: 'open', question: 1, closesAt: noonMs }],
    ['part of an ended quiz', { name: 'ended', how: 'finished', question: 0, isRevealed: true }],
  ])('comes too late and is not kept once the question is %s', async (_, step) => {
    const { storage, session, answers, ballots } = await openClass(step);
    expect(await answers.record(answerOf(storage, session, 17, 0))).toBe('late');
    expect(await ballots.tally(session, 0, 3)).toEqual({ counts: [0, 0, 0] });
  });

  it('to a quiz that is gone comes too late', async () => {
    const { storage, session, answers } = await openClass();
    const elsewhere = { ...answerOf(storage, session, 17, 0), sessionId: 'gone' };
    expect(await answers.record(elsewhere)).toBe('late');
  });

  it('that comes late spoils none of those it was written with', async () => {
    const { storage, session, answers, ballots } = await openClass();
    const recorded = await Promise.all([
      answers.record(answerOf(storage, session, 17, 0)),
      answers.record(answerOf(storage, session, 18, 0, 1)),
      answers.record(answerOf(storage, session, 19, 1)),
    ]);
    expect(recorded).toEqual(['saved', 'late', 'saved']);
    expect(await ballots.tally(session, 0, 2)).toEqual({ counts: [1, 1] });
  });

  it('is not promised and not kept when the disk fails, and the next one is taken again', async () => {
    const { storage, session, answers, ballots } = await openClass();
    const refusal = `create trigger disk_full before insert on quiz_answer
      begin select raise(abort, 'disk full'); end`;
    await sql.raw(refusal).execute(storage.db);
    const results = await Promise.allSettled(
      [17, 18].map((pupil) => answers.record(answerOf(storage, session, pupil, 0))),
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ballots.tally(session, 0, 2)).toEqual({ counts: [0, 0] });

    await sql.raw('drop trigger disk_full').execute(storage.db);
    expect(await answers.record(answerOf(storage, session, 17, 1))).toBe('saved');
    expect(await ballots.tally(session, 0, 2)).toEqual({ counts: [0, 1] });
  });

  it('is on the disk once everything in hand is written out', async () => {
    const { storage, session, answers, ballots } = await openClass();
    const pressed = answers.record(answerOf(storage, session, 17, 1));
    await answers.flush();
    expect(await ballots.tally(session, 0, 2)).toEqual({ counts: [0, 1] });
    await pressed;
  });
});
