import type { Composer } from 'grammy';
import { GrammyError } from 'grammy';
import type { InlineQueryResult } from 'grammy/types';
import type { FaroContext, View } from '../../telegram/index.ts';
import { replyMarkup } from '../../telegram/index.ts';
import { answerOf } from './answer.ts';
import { shortAnswerView } from './answer-view.ts';
import type { CheckDependencies } from './dependencies.ts';
import { readIncoming } from './incoming.ts';
import { hasWords } from './small-talk.ts';
import { hintView, shortMediaView } from './talk-view.ts';

/**
 * A mention where the bot is no member: one answer that everybody there sees.
 *
 * @see https://core.telegram.org/api/bots/guest-mode
 */
export function installGuestCheck(composer: Composer<FaroContext>, is: CheckDependencies): void {
  composer.on('guest_message', async (ctx) => {
    try {
      await ctx.answerGuestQuery(article(await guestView(ctx, is)));
    } catch (error) {
      // Answered already by a try whose confirmation was lost, or too late: there is no other way to speak there.
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    }
  });
}

async function guestView(ctx: FaroContext, is: CheckDependencies): Promise<View> {
  const say = await is.sayTo(ctx);
  const replied = ctx.guestMessage?.reply_to_message;
  if (replied === undefined) return hintView(say, 'guest');
  if (replied.from?.id === ctx.me.id && replied.forward_origin === undefined) return hintView(say, 'mine');
  const { checked } = readIncoming(replied);
  if (checked === undefined || !hasWords(checked)) return shortMediaView(say);
  return shortAnswerView(answerOf(is.material.checker.assess(checked)), is.material, say, ctx.me.username);
}

function article({ html, keyboard }: View): InlineQueryResult {
  const markup = replyMarkup(keyboard);
  return {
    type: 'article',
    id: 'check',
    title: 'Faro',
    input_message_content: {
      message_text: html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    ...(markup === undefined ? {} : { reply_markup: markup }),
  };
}
