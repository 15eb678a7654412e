import { Composer } from 'grammy';
import { phrases } from '../i18n/index.ts';
import type { FaroContext, Keyboard } from '../telegram/index.ts';
import { answerPress, isGroup, placeOf, sendView } from '../telegram/index.ts';
import { unhandledView } from './views.ts';

/**
 * Stands behind all features: a press that none of them knows has expired; a private message that none of
 * them took is met with what Faro can do. In groups the bot stays silent unless spoken to.
 */
export function lastResort(shortcuts: (say: ReturnType<typeof phrases>) => Keyboard): Composer<FaroContext> {
  const composer = new Composer<FaroContext>();
  composer.on('callback_query', async (ctx) => {
    await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('expired') });
  });
  composer.on('message:text', async (ctx) => {
    const place = placeOf(ctx);
    if (place === undefined || isGroup(ctx)) return;
    const say = phrases(await ctx.personLanguage());
    await sendView(ctx.api, place, unhandledView(say, shortcuts(say)));
  });
  return composer;
}
