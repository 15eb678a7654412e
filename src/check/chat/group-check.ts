import type { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { phrases } from '../../i18n/index.ts';
import type { FaroContext, View } from '../../telegram/index.ts';
import { isGroup, mentionsBot, placeOf, remark, sendView, showOnlyToActor } from '../../telegram/index.ts';
import { answerOf } from './answer.ts';
import { answerInGroupView, shortAnswerView } from './answer-view.ts';
import type { CheckDependencies } from './dependencies.ts';
import { readIncoming } from './incoming.ts';
import { hasWords } from './small-talk.ts';
import { hintView, shortMediaView } from './talk-view.ts';

/** `/check` in a group: seen by who asked alone, or at worst two quiet lines. */
export function installGroupCheck(composer: Composer<FaroContext>, is: CheckDependencies): void {
  composer.command('check').filter(isGroup, async (ctx) => {
    if (ctx.message === undefined) return;
    const own = await is.sayTo(ctx);
    const target = targetOf(ctx, ctx.message);
    if (await showOnlyToActor(ctx, answerTo(ctx, is, target, own, answerInGroupView))) return;
    await answerInPublic(ctx, is, target);
  });

  // Who is a member cannot be a guest: a mention in reply to a message asks the same.
  composer.on('message').filter(
    (ctx) => isGroup(ctx) && mentionsBot(ctx.message, ctx.me.username),
    async (ctx, next) => {
      const target = targetOf(ctx, ctx.message);
      if (typeof target === 'string') return next();
      await answerInPublic(ctx, is, target);
    },
  );
}

/** The message that is asked about, or why there is none. */
type Target = Message | 'none' | 'mine';

function targetOf(ctx: FaroContext, message: Message): Target {
  const replied = message.reply_to_message;
  if (replied !== undefined) {
    const isMine = replied.from?.id === ctx.me.id && replied.forward_origin === undefined;
    return isMine ? 'mine' : replied;
  }
  // Only of an ephemeral command nobody else reads what follows it.
  const isAlone = message.ephemeral_message_id !== undefined;
  return isAlone && readIncoming(message).checked !== undefined ? message : 'none';
}

type AnswerView = typeof answerInGroupView;

function answerTo(
  ctx: FaroContext,
  { material }: CheckDependencies,
  target: Target,
  say: ReturnType<typeof phrases>,
  view: AnswerView,
): View {
  if (typeof target === 'string') return hintView(say, target === 'mine' ? 'mine' : 'group');
  const { checked } = readIncoming(target);
  if (checked === undefined || !hasWords(checked)) return shortMediaView(say);
  return view(answerOf(material.checker.assess(checked)), material, say, ctx.me.username);
}

/** To everybody, in the group's language; about the same message once a minute. */
async function answerInPublic(ctx: FaroContext, is: CheckDependencies, asked: Target): Promise<void> {
  const place = placeOf(ctx);
  if (place === undefined) return;
  // What only the asker sees must not be answered before everybody.
  const target = typeof asked !== 'string' && asked.ephemeral_message_id !== undefined ? 'none' : asked;
  const view = answerTo(ctx, is, target, phrases(await ctx.chatLanguage()), shortAnswerView);
  if (typeof target === 'string') await remark(ctx, 'how to check', view);
  else if (ctx.mayRemark(place.chatId, `check ${target.message_id}`)) {
    await sendView(ctx.api, place, view, { replyTo: target.message_id });
  }
}
