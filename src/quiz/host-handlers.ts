import type { Composer } from 'grammy';
import { phrases } from '../i18n/index.ts';
import type { FaroContext, Presses } from '../telegram/index.ts';
import {
  answerPress,
  deliver,
  isGroup,
  onPress,
  helpButton,
  placeOf,
  remark,
  sendView,
} from '../telegram/index.ts';
import { buttons, controls, handSteps, isOneOf } from './buttons.ts';
import type { QuizDependencies } from './dependencies.ts';
import { mayHost, mayPressAsHost } from './hosting.ts';

/** A class has fewer hands than this. */
const maxHands = 500;

/** What only the host does: pace the quiz, enter hands, stop. */
export function installHosting(
  composer: Composer<FaroContext>,
  presses: Presses,
  is: QuizDependencies,
): void {
  onPress(presses, buttons.control, async (ctx, { session: id, question, what }) => {
    const stored = await is.store.find(id);
    const own = phrases(await ctx.personLanguage());
    if (stored === undefined || stored.address.chatId !== ctx.chat?.id || !isOneOf(controls, what)) {
      await answerPress(ctx, { text: own.plain('expired') });
      return;
    }
    if (!(await mayPressAsHost(ctx, stored, is.pseudonyms))) return;
    const applied = await is.director.apply(
      id,
      what === 'stop' ? { type: 'stop' } : { type: what, question },
    );
    await answerPress(ctx, applied.isChanged ? undefined : { text: own.plain('quiz:question.late') });
    await applied.shown;
  });

  onPress(presses, buttons.hands, async (ctx, { session: id, question, choice, change }) => {
    const stored = await is.store.find(id);
    const step = handSteps.get(change);
    const item = is.library.quizItem(stored?.session.items[question] ?? '');
    const isFitting =
      stored?.session.settings.mode === 'hands' &&
      stored.address.chatId === ctx.chat?.id &&
      choice < (item?.options.length ?? 0);
    const isCounted =
      isFitting && step !== undefined && (await is.ballots.changeHands(id, question, choice, step, maxHands));
    if (!isCounted) {
      await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('quiz:question.late') });
      return;
    }
    await answerPress(ctx);
    is.director.countSoon(stored.session);
  });

  composer.command('stop', async (ctx) => {
    const place = placeOf(ctx);
    if (place === undefined) return;
    const say = phrases(await ctx.chatLanguage());
    const stored = await is.store.findLive(place);
    if (stored === undefined) {
      await remark(ctx, 'nothing to stop', {
        html: say.html('quiz:stop.nothing'),
        keyboard: [[helpButton(say)]],
      });
    } else if (isGroup(ctx) && !(await mayHost(ctx, stored, is.pseudonyms))) {
      await remark(ctx, 'host only', { html: say.html('hostOnly'), keyboard: [[helpButton(say)]] });
    } else if (stored.session.step.name === 'setup') {
      await is.store.remove(stored.session.id);
      const card = stored.address.setupMessageId;
      if (card !== undefined) await deliver(() => ctx.api.deleteMessage(place.chatId, card));
      await sendView(ctx.api, place, { html: say.html('quiz:stop.done'), keyboard: [[helpButton(say)]] });
    } else {
      const stopped = await is.director.apply(stored.session.id, { type: 'stop' });
      await stopped.shown;
    }
  });

  composer.on('poll', async (ctx, next) => {
    const stored = await is.store.findByPoll(ctx.poll.id);
    const question = stored?.address.asked?.question;
    if (stored === undefined || question === undefined) return next();
    const counts = ctx.poll.options.map(({ voter_count: votes }) => votes);
    await is.ballots.setCounts(stored.session.id, question, counts);
  });

  composer.on('my_chat_member', async (ctx, next) => {
    const { status } = ctx.myChatMember.new_chat_member;
    if (status === 'left' || status === 'kicked') await is.director.leave(ctx.chat.id);
    await next();
  });
}
