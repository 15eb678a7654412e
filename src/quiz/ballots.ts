import type { Kysely } from 'kysely';
import type { Database, PersonKey } from '../storage/index.ts';
import type { Tally } from './results.ts';
import type { Session } from './session.ts';
import type { QuizTables } from './tables.ts';

/** What was answered: by people (see `answer-log.ts` for how that is written), by polls, by raised hands. */
export class Ballots {
  readonly #db: Kysely<QuizTables>;

  constructor(db: Database) {
    this.#db = db.withTables<QuizTables>();
  }

  /** How often each option was chosen: by pressed answers, or by what a poll or raised hands counted. */
  async tally(session: Session, question: number, optionCount: number): Promise<Tally> {
    const counts = Array.from({ length: optionCount }, () => 0);
    const isCounted = session.settings.mode === 'polls' || session.settings.mode === 'hands';
    const rows = isCounted
      ? await this.#db
          .selectFrom('quiz_count')
          .select(['choice', 'votes'])
          .where('session_id', '=', session.id)
          .where('question', '=', question)
          .execute()
      : await this.#db
          .selectFrom('quiz_answer')
          .select(['choice', (row) => row.fn.countAll<number>().as('votes')])
          .where('session_id', '=', session.id)
          .where('question', '=', question)
          .groupBy('choice')
          .execute();
    for (const { choice, votes } of rows) if (choice < optionCount) counts[choice] = votes;
    return { counts };
  }

  /** Sets what a poll counted so far. */
  async setCounts(sessionId: string, question: number, counts: readonly number[]): Promise<void> {
    await this.#db
      .insertInto('quiz_count')
      .values(counts.map((votes, choice) => ({ session_id: sessionId, question, choice, votes })))
      .onConflict((conflict) =>
        conflict
          .columns(['session_id', 'question', 'choice'])
          .doUpdateSet((row) => ({ votes: row.ref('excluded.votes') })),
      )
      .execute();
  }

  /** Adds raised hands to an option, between 0 and `max`; false when the question is not open for them. */
  async changeHands(
    sessionId: string,
    question: number,
    choice: number,
    change: number,
    max: number,
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      const open = await trx
        .selectFrom('quiz_session')
        .select('id')
        .where('id', '=', sessionId)
        .where('question', '=', question)
        .where('step', 'in', ['asking', 'open', 'paused'])
        .executeTakeFirst();
      if (open === undefined) return false;
      const before = await trx
        .selectFrom('quiz_count')
        .select('votes')
        .where('session_id', '=', sessionId)
        .where('question', '=', question)
        .where('choice', '=', choice)
        .executeTakeFirst();
      const votes = Math.min(max, Math.max(0, (before?.votes ?? 0) + change));
      await trx
        .insertInto('quiz_count')
        .values({ session_id: sessionId, question, choice, votes })
        .onConflict((conflict) =>
          conflict.columns(['session_id', 'question', 'choice']).doUpdateSet({ votes }),
        )
        .execute();
      return true;
    });
  }

  /** One person's answers by question number. */
  async choices(sessionId: string, person: PersonKey): Promise<ReadonlyMap<number, number>> {
    const rows = await this.#db
      .selectFrom('quiz_answer')
      .select(['question', 'choice'])
      .where('session_id', '=', sessionId)
      .where('person_key', '=', person)
      .execute();
    return new Map(rows.map(({ question, choice }) => [question, choice]));
  }
}
