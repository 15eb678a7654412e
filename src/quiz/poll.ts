import type { Api } from 'grammy';
import { GrammyError, HttpError } from 'grammy';
import type { QuizItem } from '../content/index.ts';
import { phrases } from '../i18n/index.ts';
import type { Delivery, Place } from '../telegram/index.ts';
import { deliver, replyMarkup } from '../telegram/index.ts';
import { pollKeyboard } from './question-view.ts';
import { answered, spreadMinimum, type Tally } from './results.ts';
import type { Session } from './session.ts';

/** Sends a question as Telegram's own anonymous quiz poll; `lost` when nobody knows whether it arrived. */
export async function sendPoll(
  api: Api,
  place: Place,
  session: Session,
  question: number,
  item: QuizItem,
): Promise<Delivery<{ readonly messageId: number; readonly pollId: string }> | 'lost'> {
  const say = phrases(session.language);
  const text = item.text[session.language];
  const head = `${question + 1}/${session.items.length}`;
  const keyboard = replyMarkup(pollKeyboard(session, question, say));
  try {
    return await deliver(async () => {
      const message = await api.sendPoll(
        place.chatId,
        `${head} · ${text.question}`.length <= 300 ? `${head} · ${text.question}` : text.question,
        item.options.map(({ id }) => ({ text: text.options[id]?.label ?? '' })),
        {
          type: 'quiz',
          is_anonymous: true,
          correct_option_ids: item.options.flatMap(({ isCorrect }, choice) => (isCorrect ? [choice] : [])),
          allows_revoting: true,
          hide_results_until_closes: true,
          explanation: text.explanation,
          open_period: session.settings.questionSeconds,
          ...(text.message === undefined
            ? {}
            : { description: `${say.plain('quiz:question.trainingExample')}\n${text.message}` }),
          ...(place.threadId === undefined ? {} : { message_thread_id: place.threadId }),
          ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
        },
      );
      return { messageId: message.message_id, pollId: message.poll.id };
    });
  } catch (error) {
    if (error instanceof HttpError || (error instanceof GrammyError && error.error_code >= 500))
      return 'lost';
    throw error;
  }
}

/**
 * Closes a poll and tells its final counts. Over too few votes to show their spread, the poll is taken away
 * instead, since closing it would show them to everybody.
 */
export async function closePoll(
  api: Api,
  chatId: number,
  messageId: number,
  tally: Tally,
): Promise<readonly number[] | undefined> {
  try {
    if (answered(tally) < spreadMinimum) {
      await api.deleteMessage(chatId, messageId);
      return undefined;
    }
    const poll = await api.stopPoll(chatId, messageId);
    return poll.options.map(({ voter_count: votes }) => votes);
  } catch (error) {
    // Closed or removed before, by Telegram's clock or by an admin: what was counted stands.
    if (
      error instanceof GrammyError &&
      error.error_code === 400 &&
      error.parameters.migrate_to_chat_id === undefined
    ) {
      return undefined;
    }
    throw error;
  }
}
