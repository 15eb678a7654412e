import type { Api } from 'grammy';
import { GrammyError } from 'grammy';
import type { Place } from './context.ts';
import type { Keyboard, View } from './view.ts';
import { replyMarkup } from './view.ts';

/** Why a message could not be delivered, as far as a feature must act on it. */
export type Failure =
  | { readonly reason: 'upgraded'; readonly newChatId: number }
  /** Blocked, kicked, deleted, no right to post, or the topic is closed: nothing can be sent there. */
  | { readonly reason: 'unreachable' }
  /** The message to edit is not there any more. */
  | { readonly reason: 'message-missing' };

export type Delivery<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);

const unreachable =
  /chat not found|not enough rights|need administrator rights|CHAT_WRITE_FORBIDDEN|have no rights|thread not found|TOPIC_CLOSED|CHAT_RESTRICTED/i;
const missing =
  /message to (?:edit|delete|be edited) not found|message can't be (?:edited|deleted)|MESSAGE_ID_INVALID|message with poll to stop not found/i;

/** Turns a refusal into a value. @throws what is neither about the chat nor the message: a fault of ours. */
export function readFailure(error: unknown): Failure {
  if (error instanceof GrammyError) {
    const newChatId = error.parameters.migrate_to_chat_id;
    if (newChatId !== undefined) return { reason: 'upgraded', newChatId };
    if (error.error_code === 403 || unreachable.test(error.description)) return { reason: 'unreachable' };
    if (missing.test(error.description)) return { reason: 'message-missing' };
  }
  throw error;
}

/** Runs one call to a chat. @throws see {@link readFailure} */
export async function deliver<T>(call: () => Promise<T>): Promise<Delivery<T>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    return { ok: false, ...readFailure(error) };
  }
}

export interface SendOptions {
  /** The message it answers; one that is gone by then is no obstacle. */
  readonly replyTo?: number;
}

/** Sends a view and tells its message id. @throws see {@link readFailure} */
export function sendView(
  api: Api,
  place: Place,
  view: View,
  { replyTo }: SendOptions = {},
): Promise<Delivery<number>> {
  const keyboard = replyMarkup(view.keyboard);
  return deliver(async () => {
    const message = await api.sendMessage(place.chatId, view.html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
      ...(replyTo === undefined
        ? {}
        : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    });
    return message.message_id;
  });
}

/** Brings a message to a view; finding it there already is success. @throws see {@link readFailure} */
export function editView(
  api: Api,
  place: Place,
  messageId: number,
  view: View,
): Promise<Delivery<undefined>> {
  const keyboard = replyMarkup(view.keyboard);
  return deliver(async () => {
    try {
      await api.editMessageText(place.chatId, messageId, view.html, {
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
      });
    } catch (error) {
      if (!isNotModified(error)) throw error;
    }
    return undefined;
  });
}

/**
 * Changes the buttons of a message and tells whether they were others before.
 *
 * @throws see {@link readFailure}
 */
export function editKeyboard(
  api: Api,
  place: Place,
  messageId: number,
  keyboard: Keyboard,
): Promise<Delivery<'changed' | 'same'>> {
  const markup = replyMarkup(keyboard);
  return deliver(async () => {
    try {
      await api.editMessageReplyMarkup(
        place.chatId,
        messageId,
        markup === undefined ? {} : { reply_markup: markup },
      );
      return 'changed';
    } catch (error) {
      if (!isNotModified(error)) throw error;
      return 'same';
    }
  });
}

function isNotModified(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('message is not modified');
}
