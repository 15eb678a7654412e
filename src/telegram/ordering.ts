import { sequentialize } from '@grammyjs/runner';
import type { Middleware } from 'grammy';
import { pressOrder } from './callback.ts';
import type { FaroContext } from './context.ts';

/**
 * Button presses wait for earlier ones of the same person in the same chat; whatever changes something for a
 * whole chat waits for that chat; nothing else waits. (Ordering every press by chat makes the last of 200
 * pupils wait for the other 199.)
 */
export function inOrder(): Middleware<FaroContext> {
  return sequentialize((ctx: FaroContext) => {
    const chatId = ctx.chat?.id;
    // A guest changes nothing, and its chat's id may be that of another chat of ours.
    if (chatId === undefined || ctx.guestMessage !== undefined) return [];
    const data = ctx.callbackQuery?.data;
    const isPersonal = data !== undefined && pressOrder(data) === 'person';
    return isPersonal ? `${chatId}:${ctx.from?.id ?? 0}` : String(chatId);
  });
}
