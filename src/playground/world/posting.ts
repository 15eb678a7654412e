import type { Cloud } from './cloud.ts';
import { NotPossible } from '../refusal.ts';
import type { ChatRecord, InlineKeyboard, MessageRecord, PersonRecord, Quote } from './records.ts';
import { viewMessage } from './views.ts';

/** What a message holds before it has a place and a time. */
export type Draft = Pick<MessageRecord, 'sender'> &
  Partial<
    Omit<
      MessageRecord,
      'sender' | 'key' | 'chat' | 'id' | 'ephemeralId' | 'onlyFor' | 'sentAtMs' | 'keyboard'
    >
  > & { readonly keyboard?: InlineKeyboard };

/** A part of a message, with the formatting that lies inside it. @throws NotPossible when it is no part */
export function quoteFrom({ content }: MessageRecord, text: string): Quote {
  const position = content === undefined || text === '' ? -1 : content.text.indexOf(text);
  if (content === undefined || position === -1) throw new NotPossible('this is no part of the message');
  const end = position + text.length;
  const entities = content.entities.flatMap((entity) => {
    const offset = Math.max(entity.offset, position);
    const length = Math.min(entity.offset + entity.length, end) - offset;
    return quotedEntities.has(entity.type) && length > 0
      ? [{ ...entity, offset: offset - position, length }]
      : [];
  });
  return { text, entities, position };
}

/** Links do not survive in a quote. Source: https://core.telegram.org/bots/api#textquote */
const quotedEntities: ReadonlySet<string> = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'custom_emoji',
  'date_time',
]);

/** Puts a message into a chat for everybody there. */
export function post(cloud: Cloud, chat: ChatRecord, draft: Draft): MessageRecord {
  const id = chat.nextMessageId++;
  const message: MessageRecord = { ...draft, key: `${chat.id}:${id}`, chat, id, sentAtMs: cloud.clock.now() };
  chat.messages.set(id, message);
  enter(cloud, message);
  if (message.sender.kind === 'bot') for (const notice of cloud.botWrote) notice(message);
  return message;
}

/** Puts a message into a group that one person alone sees. */
export function postEphemeral(
  cloud: Cloud,
  chat: ChatRecord,
  onlyFor: PersonRecord,
  draft: Draft,
): MessageRecord & { readonly ephemeralId: number } {
  const ephemeralId = chat.nextEphemeralId++;
  const key = `${chat.id}:e${ephemeralId}`;
  const message = { ...draft, key, chat, id: 0, ephemeralId, onlyFor, sentAtMs: cloud.clock.now() };
  chat.ephemeral.set(ephemeralId, message);
  enter(cloud, message);
  return message;
}

function enter(cloud: Cloud, message: MessageRecord): void {
  cloud.messages.set(message.key, message);
  message.chat.timeline.push(message);
  message.poll?.shownBy.push(message);
  showMessage(cloud, message);
}

/** Tells the page what a message looks like now. */
export function showMessage(cloud: Cloud, message: MessageRecord): void {
  cloud.stage.show(() => ({ type: 'message', message: viewMessage(cloud, message) }));
}

/** Marks a message of the bot as edited and shows it. */
export function showEdit(cloud: Cloud, message: MessageRecord): void {
  message.editedAtMs = cloud.clock.now();
  showMessage(cloud, message);
  if (message.onlyFor === undefined) for (const notice of cloud.botWrote) notice(message);
}

export function removeMessage(cloud: Cloud, message: MessageRecord): void {
  const { chat, key } = message;
  message.isDeleted = true;
  cloud.messages.delete(key);
  if (message.ephemeralId === undefined) chat.messages.delete(message.id);
  else chat.ephemeral.delete(message.ephemeralId);
  chat.timeline.splice(chat.timeline.indexOf(message), 1);
  cloud.stage.show(() => ({ type: 'message-deleted', chatId: chat.id, key }));
}
