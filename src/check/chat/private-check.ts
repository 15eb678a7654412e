import type { Message } from 'grammy/types';
import type { Composer } from 'grammy';
import type { FaroContext, View } from '../../telegram/index.ts';
import { isCommand, isGroup, placeOf, sendView } from '../../telegram/index.ts';
import { Albums } from './albums.ts';
import { answerOf } from './answer.ts';
import { answerOfDeepLink, answerView } from './answer-view.ts';
import type { CheckDependencies } from './dependencies.ts';
import { readIncoming, type Incoming } from './incoming.ts';
import type { CheckedMessage } from '../message.ts';
import { hasWords, isSmallTalk } from './small-talk.ts';
import { choiceView, hintView, howView, mediaView, nothingToReadView } from './talk-view.ts';

/** What people paste and forward into the private chat. Each answer replies to what it is about. */
export function installPrivateCheck(composer: Composer<FaroContext>, is: CheckDependencies): void {
  const albums = new Albums();

  composer.command('start').filter(
    (ctx) => !isGroup(ctx) && /^check(?:$|_)/.test(ctx.match),
    async (ctx) => {
      const say = await is.sayTo(ctx);
      const answer = answerOfDeepLink(ctx.match, is.material);
      await send(
        ctx,
        answer === undefined ? howView(say, ctx.me.username) : answerView(answer, is.material, say),
      );
    },
  );

  composer.command('check').filter(
    (ctx) => !isGroup(ctx),
    async (ctx) => {
      const replied = ctx.message?.reply_to_message;
      const message = replied ?? ctx.message;
      if (message === undefined) return;
      const say = await is.sayTo(ctx);
      const incoming = readIncoming(message);
      if (replied?.from?.id === ctx.me.id && !incoming.isForwarded) {
        await send(ctx, hintView(say, 'mine'));
      } else if (incoming.checked === undefined && incoming.media === undefined) {
        await send(ctx, howView(say, ctx.me.username));
      } else {
        await send(ctx, await wantedView(ctx, is, incoming), message);
      }
    },
  );

  composer.on('message', async (ctx, next) => {
    if (isGroup(ctx) || isCommand(ctx.message)) return next();
    const incoming = readIncoming(ctx.message);
    const { checked, media, albumId } = incoming;
    if (checked === undefined && media === undefined) return next();
    if (!albums.wants(albumId, checked === undefined ? 'media' : 'words')) return;
    const view =
      checked !== undefined && media === undefined
        ? await textView(ctx, is, checked)
        : await wantedView(ctx, is, incoming);
    await send(ctx, view, ctx.message);
  });
}

/** A text that nobody has said is to be judged: a few words may be meant for the bot. */
async function textView(ctx: FaroContext, is: CheckDependencies, checked: CheckedMessage): Promise<View> {
  const say = await is.sayTo(ctx);
  if (!hasWords(checked)) return nothingToReadView(say);
  const answer = answerOf(is.material.checker.assess(checked));
  if (answer.verdict === 'unknown' && isSmallTalk(checked)) {
    return choiceView(say, is.menuButton(say.plain('check:menu.whatICanDo')));
  }
  return answerView(answer, is.material, say);
}

/** What was certainly meant to be judged; of a picture the words under it, when they say something. */
export async function wantedView(
  ctx: FaroContext,
  is: CheckDependencies,
  { checked, media }: Incoming,
): Promise<View> {
  const say = await is.sayTo(ctx);
  if (checked === undefined) return mediaView(say, media ?? 'other');
  if (!hasWords(checked)) return media === undefined ? nothingToReadView(say) : mediaView(say, media);
  const answer = answerOf(is.material.checker.assess(checked));
  if (media !== undefined && answer.verdict === 'unknown' && isSmallTalk(checked))
    return mediaView(say, media);
  return answerView(answer, is.material, say, { isCaption: media !== undefined });
}

async function send(ctx: FaroContext, view: View, replyTo?: Message): Promise<void> {
  const place = placeOf(ctx);
  if (place === undefined) return;
  await sendView(ctx.api, place, view, replyTo === undefined ? {} : { replyTo: replyTo.message_id });
}
