import type { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { FaroContext, Keyboard, PressContext, Presses, View } from '../telegram/index.ts';
import { answerPress, editView, isGroup, onPress, placeOf, remark, sendView } from '../telegram/index.ts';
import type { CryReader } from './cry.ts';
import { choiceView, cryButtons, cryView, onlyAskingView, stepsView } from './cry-views.ts';
import { cryKinds } from './cry-knowledge.ts';
import { groupHelpView } from './views.ts';

export interface CryDependencies {
  readonly reader: CryReader;
  /** Buttons to what else the bot does, for who was only asking; no quiz and no game. */
  readonly ways: (say: Phrases) => Keyboard;
}

/**
 * Hears a cry for help in what people type themselves. In private it is answered; in a group nobody is answered,
 * and only what is said to the bot is listened to. Nothing of a text is kept.
 */
export function installCries(
  composer: Composer<FaroContext>,
  presses: Presses,
  { reader, ways }: CryDependencies,
): void {
  composer.on('message', async (ctx, next) => {
    const { message } = ctx;
    const text = message.text ?? message.caption;
    if (text === undefined || !isTyped(message)) return next();
    const place = placeOf(ctx);
    if (place === undefined) return next();
    if (isGroup(ctx)) {
      const isToBot = isCommand(message) || message.reply_to_message?.from?.id === ctx.me.id;
      if (!isToBot || reader.read(text)?.isCertain !== true) return next();
      await remark(ctx, 'help', groupHelpView(phrases(await ctx.chatLanguage()), ctx.me.username));
      return;
    }
    const cry = isCommand(message) ? undefined : reader.read(text);
    if (cry === undefined) return next();
    const say = phrases(await ctx.personLanguage());
    const view = cry.isCertain ? cryView(cry.kind, say) : choiceView(cry.kind, say);
    await sendView(ctx.api, place, view, { replyTo: message.message_id });
  });

  onPress(presses, cryButtons.needHelp, async (ctx, { kind }) => {
    const wanted = cryKinds.find((known) => known === kind) ?? 'asks-for-help';
    await edit(ctx, cryView(wanted, phrases(await ctx.personLanguage())));
  });

  onPress(presses, cryButtons.onlyAsking, async (ctx) => {
    const say = phrases(await ctx.personLanguage());
    await edit(ctx, onlyAskingView(say, ways(say)));
  });

  onPress(presses, cryButtons.steps, async (ctx) => {
    const place = placeOf(ctx);
    await answerPress(ctx);
    if (place === undefined || isGroup(ctx)) return;
    await sendView(ctx.api, place, stepsView(phrases(await ctx.personLanguage())));
  });
}

/** Written by the person: not forwarded, not put together by another bot. */
function isTyped({ forward_origin: origin, via_bot: bot }: Message): boolean {
  return origin === undefined && bot === undefined;
}

/** Whether a text begins with a command, whatever it is called. */
function isCommand({ text, entities = [] }: Message): boolean {
  return text !== undefined && entities.some(({ type, offset }) => type === 'bot_command' && offset === 0);
}

async function edit(ctx: PressContext, view: View): Promise<void> {
  const place = placeOf(ctx);
  const messageId = ctx.callbackQuery.message?.message_id;
  await answerPress(ctx);
  if (place === undefined || messageId === undefined || isGroup(ctx)) return;
  await editView(ctx.api, place, messageId, view);
}
