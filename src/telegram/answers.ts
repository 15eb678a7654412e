import type { Context } from 'grammy';
import { GrammyError, HttpError } from 'grammy';
import { placeOf } from './context.ts';
import { telegramLimits, truncate } from './limits.ts';
import type { View } from './view.ts';
import { replyMarkup } from './view.ts';

export interface Toast {
  readonly text: string;
  /** Shown as a window that must be closed, instead of a line that goes by itself. */
  readonly isAlert?: boolean;
  /** Opens this address instead (of the bot itself: `t.me/<bot>?start=…`). */
  readonly url?: string;
}

/**
 * Answers a press. An answer that comes too late, or that Telegram does not take after all tries, is nobody's
 * error: what the press asked for is done all the same, only its toast is lost.
 *
 * @throws whatever else Telegram refuses
 */
export async function answerPress(ctx: Context, toast?: Toast): Promise<void> {
  try {
    await ctx.answerCallbackQuery(
      toast === undefined
        ? {}
        : {
            text: truncate(toast.text, telegramLimits.toastChars),
            show_alert: toast.isAlert === true,
            ...(toast.url === undefined ? {} : { url: toast.url }),
          },
    );
  } catch (error) {
    if (!isToastLost(error)) throw error;
  }
}

function isToastLost(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  if (!(error instanceof GrammyError)) return false;
  const { error_code: code, description } = error;
  return code === 429 || code >= 500 || /query is too old|query ID is invalid/.test(description);
}

/**
 * Shows a view to the one person who pressed a button, or typed an ephemeral command, in a group. Resolves to
 * false where that cannot be done (an older server or app, more than 15 seconds ago): then fall back.
 *
 * @see https://core.telegram.org/bots/api#ephemeral-messages-and-commands
 */
export async function showOnlyToActor(ctx: Context, view: View): Promise<boolean> {
  const place = placeOf(ctx);
  const receiverId = ctx.from?.id;
  if (place === undefined || receiverId === undefined) return false;
  const queryId = ctx.callbackQuery?.id;
  const commandId = ctx.message?.ephemeral_message_id;
  if (queryId === undefined && commandId === undefined) return false;
  const keyboard = replyMarkup(view.keyboard);
  try {
    await ctx.api.sendMessage(place.chatId, view.html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
      ephemeral_message_parameters: {
        receiver_user_id: receiverId,
        ...(queryId === undefined ? {} : { callback_query_id: queryId }),
      },
      ...(commandId === undefined ? {} : { reply_parameters: { ephemeral_message_id: commandId } }),
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
    });
    return true;
  } catch (error) {
    if (error instanceof GrammyError || error instanceof HttpError) return false;
    throw error;
  }
}
