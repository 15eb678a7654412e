import type { Context } from 'grammy';
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

/** The place an update came from; `undefined` for updates without a chat. */
export function placeOf(ctx: Context): Place | undefined {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return undefined;
  const message = ctx.msg;
  // A reply in an ordinary supergroup carries a thread id as well; only forum topics are places of their own.
  const threadId = message?.is_topic_message === true ? message.message_thread_id : undefined;
  return threadId === undefined ? { chatId } : { chatId, threadId };
}

export function isGroup(ctx: Context): boolean {
  return ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup';
}
