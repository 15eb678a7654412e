import type { Context } from 'grammy';

/**
 * Whether who acts is an administrator of the group, asked of Telegram at the moment of use. An anonymous
 * administrator writes in the group's own name.
 */
export async function isGroupAdmin(ctx: Context): Promise<boolean> {
  const chatId = ctx.chat?.id;
  if (chatId === undefined || ctx.from === undefined) return false;
  if (isAnonymousAdmin(ctx)) return true;
  const member = await ctx.api.getChatMember(chatId, ctx.from.id);
  return member.status === 'creator' || member.status === 'administrator';
}

/** Whether the message was written by an administrator in the group's name. */
export function isAnonymousAdmin(ctx: Context): boolean {
  return ctx.message?.sender_chat !== undefined && ctx.message.sender_chat.id === ctx.chat?.id;
}
