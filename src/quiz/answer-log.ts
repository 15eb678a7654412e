import type { Kysely } from 'kysely';
import type { Database, PersonKey } from '../storage/index.ts';
import { padToFewSizes, splitToFewSizes } from '../storage/index.ts';
import type { QuizTables } from './tables.ts';

export interface Answer {
  readonly sessionId: string;
  readonly question: number;
  readonly person: PersonKey;
  /** The option's place in the item, from 0. */
  readonly choice: number;
}

/** `late`: the question was revealed, or is not the current one; nothing was stored. */
export type Recorded = 'saved' | 'late';

interface Pending {
  readonly answer: Answer;
  readonly settle: (recorded: Recorded) => void;
  readonly fail: (error: unknown) => void;
}

/** SQLite allows 32,766 values in a statement; an answer takes four. */
const maxBatch = 1_000;

/**
 * Records answers durably, many at once: presses that come while one transaction is being written share the
 * next, so that a class pays for one disk flush and not for thirty. An answer is saved once its promise says
 * so; whether it still counts is decided inside the same transaction.
 */
export class AnswerLog {
  readonly #db: Kysely<QuizTables>;
  #pending: Pending[] = [];
  #writing: Promise<void> | undefined;

  constructor(db: Database) {
    this.#db = db.withTables<QuizTables>();
  }

  /** @throws what the database throws, for instance on a full disk; then the answer is not saved */
  record(answer: Answer): Promise<Recorded> {
    return new Promise((settle, fail) => {
      this.#pending.push({ answer, settle, fail });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves once everything recorded so far is written. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    // Let the other presses of the same turn of the event loop join.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#pending.length > 0) {
      const batch = this.#pending.splice(0, maxBatch);
      try {
        const recorded = await this.#write(batch.map(({ answer }) => answer));
        for (const [index, { settle }] of batch.entries()) settle(recorded[index] ?? 'late');
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    this.#writing = undefined;
  }

  #write(answers: readonly Answer[]): Promise<readonly Recorded[]> {
    return this.#db.transaction().execute(async (trx) => {
      const open = await trx
        .selectFrom('quiz_session')
        .select(['id', 'question'])
        .where('id', 'in', padToFewSizes([...new Set(answers.map(({ sessionId }) => sessionId))]))
        .where('step', 'in', ['asking', 'open', 'paused'])
        .execute();
      const openQuestion = new Map(open.map(({ id, question }) => [id, question]));
      const isCounted = ({ sessionId, question }: Answer) => openQuestion.get(sessionId) === question;
      // Of several presses by one person the last one holds; one statement may touch each row once.
      const rows = new Map(
        answers.filter(isCounted).map((answer) => [
          `${answer.sessionId}:${answer.person}`,
          {
            session_id: answer.sessionId,
            question: answer.question,
            person_key: answer.person,
            choice: answer.choice,
          },
        ]),
      );
      for (const piece of splitToFewSizes([...rows.values()])) {
        await trx
          .insertInto('quiz_answer')
          .values(piece)
          .onConflict((conflict) =>
            conflict
              .columns(['session_id', 'question', 'person_key'])
              .doUpdateSet((row) => ({ choice: row.ref('excluded.choice') })),
          )
          .execute();
      }
      return answers.map((answer) => (isCounted(answer) ? 'saved' : 'late'));
    });
  }
}
