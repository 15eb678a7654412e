import type { Kysely } from 'kysely';
import type { Holder } from '../feature.ts';
import { phrases } from '../i18n/index.ts';
import type { ChatKey, Database, PersonKey } from '../storage/index.ts';
import type { AnswerLog } from './answer-log.ts';
import type { SessionStore } from './store.ts';
import type { QuizTables } from './tables.ts';

interface QuizHolding {
  readonly answers: number;
  readonly hosted: number;
  readonly sessions: number;
}

/** Answers and quizzes, as people are told of them. */
export function quizHolder(db: Database, store: SessionStore, answers: AnswerLog): Holder {
  const tables = db.withTables<QuizTables>();
  return {
    async holdings(subject, language) {
      const say = phrases(language);
      await answers.flush();
      const held =
        subject.kind === 'person'
          ? { ...(await countOf(tables, subject.person)), sessions: await sessionsOf(tables, subject.chat) }
          : { answers: 0, hosted: 0, sessions: await sessionsOf(tables, subject.chat) };
      return (['answers', 'hosted', 'sessions'] as const).flatMap((what) =>
        held[what] === 0
          ? []
          : [{ text: say.plain(`quiz:held.${what}`, { count: held[what] }), data: { [what]: held[what] } }],
      );
    },
    async forget(subject) {
      // What was pressed a moment ago is still being written.
      await answers.flush();
      await store.removeOfChat(subject.chat);
      if (subject.kind === 'person') await store.removePerson(subject.person);
    },
  };
}

async function countOf(db: Kysely<QuizTables>, person: PersonKey): Promise<Omit<QuizHolding, 'sessions'>> {
  const given = await db
    .selectFrom('quiz_answer')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('person_key', '=', person)
    .executeTakeFirstOrThrow();
  const hosted = await db
    .selectFrom('quiz_session')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('host_key', '=', person)
    .executeTakeFirstOrThrow();
  return { answers: given.count, hosted: hosted.count };
}

async function sessionsOf(db: Kysely<QuizTables>, chat: ChatKey): Promise<number> {
  const { count } = await db
    .selectFrom('quiz_session')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('chat_key', '=', chat)
    .executeTakeFirstOrThrow();
  return count;
}
