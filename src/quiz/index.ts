import { Composer } from 'grammy';
import type { Api } from 'grammy';
import { dayOf, type Clock } from '../clock.ts';
import type { ContentLibrary } from '../content/index.ts';
import type { Feature } from '../feature.ts';
import type { SettingsStore } from '../home/index.ts';
import type { Language, Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { Storage } from '../storage/index.ts';
import type { Button, FaroContext, Presses, ReportFault } from '../telegram/index.ts';
import { button, placeOf, sendView } from '../telegram/index.ts';
import { aloneQuestionView } from './alone-view.ts';
import { AnswerLog } from './answer-log.ts';
import { Ballots } from './ballots.ts';
import { buttons } from './buttons.ts';
import type { QuizDependencies } from './dependencies.ts';
import { Director } from './director.ts';
import { quizHolder } from './holder.ts';
import { installHosting } from './host-handlers.ts';
import { installPlay } from './play-handlers.ts';
import { installSetup } from './setup-handlers.ts';
import { Stage } from './stage.ts';
import { cannotPostView } from './setup-view.ts';
import { SessionStore } from './store.ts';

export { quizMigrations } from './tables.ts';

/** An ended or abandoned session, with its answers, is kept this many days: long enough for "my result". */
const keptDays = 2;
const dayMs = 24 * 60 * 60 * 1_000;
const cleaningEveryMs = 60 * 60 * 1_000;

export interface QuizOptions {
  readonly api: Api;
  /** How many edits a chat takes right now before they have to wait. */
  readonly spareEdits: (chatId: number) => number;
  readonly storage: Storage;
  readonly settings: SettingsStore;
  readonly library: ContentLibrary;
  readonly clock: Clock;
  readonly reportFault: ReportFault;
}

/** Starts a quiz from another feature's screen. */
export function newQuizButton(say: Phrases): Button {
  return button(say.plain('home:menu.quiz'), buttons.newQuiz.encode({}), 'primary');
}

/** Shows one item alone to who acts, in their language; an item that is not there shows nothing. */
export function askAlone(library: ContentLibrary): (ctx: FaroContext, itemId: string) => Promise<void> {
  return async (ctx, itemId) => {
    const item = library.quizItem(itemId);
    const place = placeOf(ctx);
    if (item === undefined || place === undefined) return;
    await sendView(ctx.api, place, aloneQuestionView(item, phrases(await ctx.personLanguage())));
  };
}

/** Live quizzes in groups, shows of hands, and questions for one person alone. */
export function createQuiz(options: QuizOptions): Feature<FaroContext> {
  const { api, storage, settings, library, clock, reportFault } = options;
  const { db, pseudonyms, sealer } = storage;
  const store = new SessionStore(db, sealer, pseudonyms);
  const ballots = new Ballots(db);
  const answers = new AnswerLog(db);
  const director = new Director({
    store,
    stage: new Stage({ api, store, ballots, library, spareEdits: options.spareEdits }),
    clock,
    reportFault,
    spareEdits: options.spareEdits,
    async tellHost({ address, session }) {
      const { hostId } = address;
      if (hostId === undefined || hostId === address.chatId) return;
      await sendView(api, { chatId: hostId }, cannotPostView(phrases(session.language)));
    },
  });
  const dependencies: QuizDependencies = {
    store,
    ballots,
    answers,
    director,
    library,
    settings,
    pseudonyms,
    today: () => dayOf(clock.now()),
  };

  const composer = new Composer<FaroContext>();
  const presses: Presses = new Map();
  installSetup(composer, presses, dependencies);
  installPlay(presses, dependencies);
  installHosting(composer, presses, dependencies);

  const describe = (command: 'quiz' | 'stop') => (language: Language) =>
    phrases(language).plain(`quiz:command.${command}`);
  return {
    name: 'quiz',
    commands: [
      { command: 'quiz', places: ['private', 'group', 'group-admin'], describe: describe('quiz') },
      { command: 'stop', places: ['private', 'group', 'group-admin'], describe: describe('stop') },
    ],
    composer,
    presses,
    jobs: [
      {
        name: 'quiz: delete old sessions',
        everyMs: cleaningEveryMs,
        async run() {
          await store.removeBefore(dayOf(clock.now() - keptDays * dayMs));
        },
      },
    ],
    holder: quizHolder(db, store, answers),
    start: () => director.resume(),
    async stop() {
      await answers.flush();
      await director.stop();
    },
    followUpgrade: (oldChatId, newChatId) => director.followUpgrade(oldChatId, newChatId),
  };
}
