import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { Language } from '../i18n/index.ts';

export interface LanguageFlavor {
  /** Of the person who acts: their own choice, else their Telegram app's. */
  personLanguage(): Promise<Language>;
  /** Of the chat: a group's choice; in private, the person's. */
  chatLanguage(): Promise<Language>;
}

export interface RemarkFlavor {
  /** Whether this group has not just been told the same; see `remark.ts`. */
  mayRemark: (chatId: number, what: string) => boolean;
}

export type FaroContext = Context & LanguageFlavor & RemarkFlavor;

/** Where a message goes: a chat, and in a forum the topic. */
export interface Place {
  readonly chatId: number;
  readonly threadId?: number;
}

/** The place an update came from; `undefined` for updates without a chat in which the bot can write. */
export function placeOf(ctx: Context): Place | undefined {
  const chatId = ctx.chat?.id;
  // The chat of a guest is somebody else's; its id may even be that of another chat of ours.
  if (chatId === undefined || ctx.guestMessage !== undefined) return undefined;
  const message = ctx.msg;
  // A reply in an ordinary supergroup carries a thread id as well; only forum topics are places of their own.
  const threadId = message?.is_topic_message === true ? message.message_thread_id : undefined;
  return threadId === undefined ? { chatId } : { chatId, threadId };
}

export function isGroup(ctx: Context): boolean {
  return ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup';
}

/** Whether a message names the bot, in its text or under a picture. */
export function mentionsBot(message: Message, username: string): boolean {
  const text = message.text ?? message.caption ?? '';
  const wanted = `@${username}`.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).some(
    ({ type, offset, length }) =>
      type === 'mention' && text.slice(offset, offset + length).toLowerCase() === wanted,
  );
}

/** Whether a text begins with a command, whatever it is called. */
export function isCommand({ text, entities = [] }: Message): boolean {
  return text !== undefined && entities.some(({ type, offset }) => type === 'bot_command' && offset === 0);
}
