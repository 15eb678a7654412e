import { phrases, type Phrases } from '../i18n/index.ts';
import type { PressContext, Presses } from '../telegram/index.ts';
import { answerPress, editView, onPress, placeOf, showOnlyToActor } from '../telegram/index.ts';
import { aloneRevealView } from './alone-view.ts';
import { buttons, letterOf } from './buttons.ts';
import type { QuizDependencies } from './dependencies.ts';
import { ownLanguageView } from './question-view.ts';
import { ownResult } from './results.ts';
import { ownAnswerAlert, ownAnswerView } from './reveal-view.ts';
import { isAnswerable, isSettled } from './session.ts';
import type { StoredSession } from './store.ts';
import { ownResultText } from './summary-view.ts';

/** What everybody who plays can press: an answer, and what shows something to them alone. */
export function installPlay(presses: Presses, is: QuizDependencies): void {
  onPress(presses, buttons.answer, async (ctx, { session: id, question, choice }) => {
    const stored = await sessionHere(ctx, is, id);
    if (stored === undefined) return;
    const say = phrases(await ctx.personLanguage());
    const { session } = stored;
    const optionCount = is.library.quizItem(session.items[question] ?? '')?.options.length ?? 0;
    const isPlayable =
      choice < optionCount && isAnswerable(session, question) && isPressed(session.settings.mode);
    const person = is.pseudonyms.person(ctx.from.id);
    const recorded = isPlayable
      ? await is.answers.record({ sessionId: id, question, person, choice })
      : 'late';
    if (recorded === 'late') {
      await answerPress(ctx, { text: say.plain('quiz:question.late') });
      return;
    }
    if (session.settings.mode === 'solo') {
      const revealed = await is.director.apply(id, { type: 'reveal', question });
      await answerPress(ctx);
      await revealed.shown;
      return;
    }
    await answerPress(ctx, { text: savedToast(say, choice) });
    is.director.countSoon(session);
  });

  onPress(presses, buttons.aloneAnswer, async (ctx, { item: id, choice }) => {
    const say = phrases(await ctx.personLanguage());
    const item = is.library.quizItem(id);
    const place = placeOf(ctx);
    const messageId = ctx.callbackQuery.message?.message_id;
    if (item?.options[choice] === undefined || place === undefined || messageId === undefined) {
      await answerPress(ctx, { text: say.plain('expired') });
      return;
    }
    await answerPress(ctx);
    await editView(ctx.api, place, messageId, aloneRevealView(item, choice, say));
  });

  onPress(presses, buttons.myLanguage, async (ctx, { session: id, question }) => {
    const stored = await sessionHere(ctx, is, id);
    if (stored === undefined) return;
    const language = await ctx.personLanguage();
    const say = phrases(language);
    const item = is.library.quizItem(stored.session.items[question] ?? '');
    if (item === undefined || !isAnswerable(stored.session, question)) {
      await answerPress(ctx, { text: say.plain('quiz:question.late') });
    } else if (language === stored.session.language) {
      await answerPress(ctx, { text: say.plain('quiz:question.alreadyYours') });
    } else if (await showOnlyToActor(ctx, ownLanguageView(stored.session, question, item, say))) {
      await answerPress(ctx);
    } else {
      await answerPress(ctx, { text: item.text[language].question, isAlert: true });
    }
  });

  onPress(presses, buttons.myAnswer, async (ctx, { session: id, question }) => {
    const stored = await sessionHere(ctx, is, id);
    if (stored === undefined) return;
    const say = phrases(await ctx.personLanguage());
    const item = is.library.quizItem(stored.session.items[question] ?? '');
    if (item === undefined || !isSettled(stored.session, question)) {
      await answerPress(ctx, { text: say.plain('expired') });
      return;
    }
    const choices = await is.ballots.choices(id, is.pseudonyms.person(ctx.from.id));
    const choice = choices.get(question);
    const isShown = await showOnlyToActor(ctx, ownAnswerView(item, choice, say));
    // Nobody knows whether an ephemeral message arrives: the toast carries the essential.
    await answerPress(ctx, { text: ownAnswerAlert(item, choice, say), isAlert: !isShown });
  });

  onPress(presses, buttons.myResult, async (ctx, { session: id }) => {
    const stored = await sessionHere(ctx, is, id);
    if (stored === undefined) return;
    const choices = await is.ballots.choices(id, is.pseudonyms.person(ctx.from.id));
    const own = ownResult(stored.session, choices, is.library);
    await answerPress(ctx, { text: ownResultText(own, phrases(await ctx.personLanguage())), isAlert: true });
  });
}

const savedToasts = new Map<string, string>();

/** One of a few texts, put together once: a class hears it hundreds of times in seconds. */
function savedToast(say: Phrases, choice: number): string {
  const letter = letterOf(choice);
  const key = `${say.language}:${letter}`;
  const text = savedToasts.get(key) ?? say.plain('quiz:question.saved', { letter });
  savedToasts.set(key, text);
  return text;
}

/** Hands and polls are counted elsewhere. */
function isPressed(mode: StoredSession['session']['settings']['mode']): boolean {
  return mode === 'buttons' || mode === 'solo';
}

/** The session a button belongs to, if this is its chat; otherwise the presser is told. */
async function sessionHere(
  ctx: PressContext,
  is: QuizDependencies,
  id: string,
): Promise<StoredSession | undefined> {
  const stored = await is.store.recall(id);
  if (stored !== undefined && stored.address.chatId === ctx.chat?.id) return stored;
  const say = phrases(await ctx.personLanguage());
  await answerPress(ctx, { text: say.plain(stored === undefined ? 'expired' : 'quiz:question.elsewhere') });
  return undefined;
}
