import type { JsonObject } from '../../json.ts';
import { badRequest } from '../../refusal.ts';
import type { Cloud } from '../../world/cloud.ts';
import { post } from '../../world/posting.ts';
import { inlineMessageId } from '../api-objects.ts';
import { readMessageText } from '../formatted-text.ts';
import { readMarkup } from '../keyboard.ts';
import { isSet, objectOf, textOf } from '../parameters.ts';
import { notImplemented } from '../targets.ts';

export function answerCallbackQuery(cloud: Cloud, parameters: JsonObject): true {
  const toast = textOf(parameters, 'text') ?? '';
  const url = textOf(parameters, 'url');
  const isAlert = isSet(parameters, 'show_alert');
  const press = cloud.presses.answer(textOf(parameters, 'callback_query_id') ?? '', {
    isAlert,
    ...(toast === '' ? {} : { toast }),
    ...(url === undefined ? {} : { url }),
  });
  if (toast !== '' || url !== undefined) {
    cloud.stage.show(() => ({
      type: 'toast',
      personId: press.person.id,
      text: toast,
      isAlert,
      ...(url === undefined ? {} : { url }),
    }));
  }
  return true;
}

/** Posts one text where the bot was mentioned as a guest, for everybody there; once, and soon. */
export function answerGuestQuery(cloud: Cloud, parameters: JsonObject): JsonObject {
  const id = textOf(parameters, 'guest_query_id') ?? '';
  const query = cloud.guestQueries.get(id);
  if (query === undefined) throw badRequest('guest query is too old or guest query ID is invalid');
  const result = objectOf(parameters, 'result') ?? {};
  const content = objectOf(result, 'input_message_content');
  if (result['type'] !== 'article' || content?.['message_text'] === undefined) {
    throw notImplemented('guest answers other than an article with a text');
  }
  const text = readMessageText(content['message_text'], content['parse_mode'], content['entities']);
  const linkPreview = objectOf(content, 'link_preview_options');
  const { keyboard } = readMarkup(result['reply_markup']);
  cloud.guestQueries.delete(id);
  const { message: question, person } = query;
  const answer = post(cloud, question.chat, {
    sender: { kind: 'bot' },
    content: text,
    guestCaller: person,
    replyTo: question,
    ...(question.threadId === undefined ? {} : { threadId: question.threadId }),
    ...(keyboard === undefined ? {} : { keyboard }),
    ...(linkPreview === undefined ? {} : { linkPreview }),
  });
  return { inline_message_id: inlineMessageId(answer) };
}
