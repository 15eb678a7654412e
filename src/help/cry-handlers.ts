import type { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { phrases } from '../i18n/index.ts';
import type { FaroContext, PressContext, Presses, View } from '../telegram/index.ts';
import {
  answerPress,
  editHere,
  isCommand,
  isGroup,
  onPress,
  placeOf,
  remark,
  sendView,
} from '../telegram/index.ts';
import { choiceView, cryButtons, cryView, onlyAskingView } from './cry-views.ts';
import { cryKinds } from './cry-knowledge.ts';
import type { HelpDependencies } from './dependencies.ts';
import { groupHelpView } from './help-view.ts';

/**
 * Hears a cry for help in what people type themselves. In private it is answered; in a group nobody is answered,
 * and only what is said to the bot is listened to. Nothing of a text is kept.
 */
export function installCries(
  composer: Composer<FaroContext>,
  presses: Presses,
  { cries, moment, reader, ways }: HelpDependencies,
): void {
  composer.on('message', async (ctx, next) => {
    const { message } = ctx;
    const text = message.text ?? message.caption;
    if (text === undefined || !isTyped(message)) return next();
    const place = placeOf(ctx);
    if (place === undefined) return next();
    if (isGroup(ctx)) {
      const isToBot = isCommand(message) || message.reply_to_message?.from?.id === ctx.me.id;
      if (!isToBot || cries.read(text)?.isCertain !== true) return next();
      await remark(ctx, 'help', groupHelpView(phrases(await ctx.chatLanguage()), ctx.me.username));
      return;
    }
    const cry = isCommand(message) ? undefined : cries.read(text);
    if (cry === undefined) return next();
    const say = phrases(await ctx.personLanguage());
    const show = cry.isCertain ? cryView : choiceView;
    const view = show(cry.kind, await reader(ctx), moment(), say);
    await sendView(ctx.api, place, view, { replyTo: message.message_id });
  });

  onPress(presses, cryButtons.needHelp, async (ctx, { kind }) => {
    const wanted = cryKinds.find((known) => known === kind) ?? 'asks-for-help';
    const say = phrases(await ctx.personLanguage());
    await edit(ctx, cryView(wanted, await reader(ctx), moment(), say));
  });

  onPress(presses, cryButtons.onlyAsking, async (ctx) => {
    const say = phrases(await ctx.personLanguage());
    await edit(ctx, onlyAskingView(say, ways(say)));
  });
}

/** Written by the person: not forwarded, not put together by another bot. */
function isTyped({ forward_origin: origin, via_bot: bot }: Message): boolean {
  return origin === undefined && bot === undefined;
}

async function edit(ctx: PressContext, view: View): Promise<void> {
  await answerPress(ctx);
  if (!isGroup(ctx)) await editHere(ctx, view);
}
