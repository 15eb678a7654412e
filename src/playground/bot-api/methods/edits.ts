import type { JsonObject } from '../../json.ts';
import { badRequest } from '../../refusal.ts';
import type { Refusal } from '../../refusal.ts';
import type { Cloud } from '../../world/cloud.ts';
import { post, removeMessage, showEdit, showMessage } from '../../world/posting.ts';
import type { ChatRecord, FormattedText, InlineKeyboard, MessageRecord } from '../../world/records.ts';
import { toMessage } from '../api-objects.ts';
import { readMessageText } from '../formatted-text.ts';
import { readMarkup } from '../keyboard.ts';
import { numberOf, numbersOf, objectOf } from '../parameters.ts';
import { findJoinedChat, notImplemented } from '../targets.ts';

const deletableForMs = 48 * 60 * 60_000;

interface Content {
  readonly content: FormattedText | undefined;
  readonly keyboard: InlineKeyboard | undefined;
  readonly linkPreview: JsonObject | undefined;
}

export const notModified = (): Refusal =>
  badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );

export function isUnchanged(message: MessageRecord, next: Content): boolean {
  return (
    message.content?.text === next.content?.text &&
    isSame(message.content?.entities ?? [], next.content?.entities ?? []) &&
    isSame(message.keyboard, next.keyboard) &&
    isSame(message.linkPreview, next.linkPreview)
  );
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

export function editMessageText(cloud: Cloud, parameters: JsonObject): JsonObject {
  const content = readMessageText(parameters['text'], parameters['parse_mode'], parameters['entities']);
  const linkPreview = objectOf(parameters, 'link_preview_options');
  const message = findEditable(cloud, parameters);
  if (message.content === undefined || message.picture !== undefined) {
    throw badRequest('there is no text in the message to edit');
  }
  const { keyboard } = readMarkup(parameters['reply_markup']);
  if (isUnchanged(message, { content, keyboard, linkPreview })) throw notModified();
  cloud.rates.spendEdit(message.chat);
  message.content = content;
  if (linkPreview === undefined) delete message.linkPreview;
  else message.linkPreview = linkPreview;
  return finishEdit(cloud, message, keyboard);
}

export function editMessageReplyMarkup(cloud: Cloud, parameters: JsonObject): JsonObject {
  const message = findEditable(cloud, parameters);
  const { keyboard } = readMarkup(parameters['reply_markup']);
  if (isSame(message.keyboard, keyboard)) throw notModified();
  cloud.rates.spendEdit(message.chat);
  return finishEdit(cloud, message, keyboard);
}

/** An edit that says nothing of the keyboard removes it. */
function finishEdit(cloud: Cloud, message: MessageRecord, keyboard: InlineKeyboard | undefined): JsonObject {
  if (keyboard === undefined) delete message.keyboard;
  else message.keyboard = keyboard;
  showEdit(cloud, message);
  return toMessage(cloud, message);
}

function findEditable(cloud: Cloud, parameters: JsonObject): MessageRecord {
  if (parameters['inline_message_id'] !== undefined) throw notImplemented('edits by inline_message_id');
  const chat = findJoinedChat(cloud, parameters);
  const message = chat.messages.get(numberOf(parameters, 'message_id') ?? 0);
  if (message === undefined) throw badRequest('message to edit not found');
  const isOwn =
    message.sender.kind === 'bot' && message.forwardedFrom === undefined && message.guestCaller === undefined;
  if (!isOwn || message.service !== undefined || message.isSealed === true) {
    throw badRequest("message can't be edited");
  }
  return message;
}

export function deleteMessage(cloud: Cloud, parameters: JsonObject): true {
  const chat = findJoinedChat(cloud, parameters);
  const message = chat.messages.get(numberOf(parameters, 'message_id') ?? 0);
  if (message === undefined) throw badRequest('message to delete not found');
  if (!mayDelete(cloud, chat, message)) throw badRequest("message can't be deleted for everyone");
  removeMessage(cloud, message);
  return true;
}

/** Messages that are not there are skipped, as Telegram does. */
export function deleteMessages(cloud: Cloud, parameters: JsonObject): true {
  const chat = findJoinedChat(cloud, parameters);
  const found = (numbersOf(parameters, 'message_ids') ?? []).flatMap((id) => chat.messages.get(id) ?? []);
  if (!found.every((message) => mayDelete(cloud, chat, message))) {
    throw badRequest("message can't be deleted for everyone");
  }
  for (const message of found) removeMessage(cloud, message);
  return true;
}

function mayDelete(cloud: Cloud, chat: ChatRecord, message: MessageRecord): boolean {
  if (cloud.clock.now() - message.sentAtMs >= deletableForMs) return false;
  if (chat.type === 'private' || message.sender.kind === 'bot') return true;
  return chat.botStatus === 'administrator' && chat.botRights.canDeleteMessages;
}

export function pinChatMessage(cloud: Cloud, parameters: JsonObject): true {
  const chat = findPinnableChat(cloud, parameters);
  const message = chat.messages.get(numberOf(parameters, 'message_id') ?? 0);
  if (message === undefined) throw badRequest('message to pin not found');
  message.isPinned = true;
  showMessage(cloud, message);
  const note = post(cloud, chat, {
    sender: { kind: 'bot' },
    service: {
      fields: { pinned_message: toMessage(cloud, message, true) },
      view: { what: 'pinned', by: cloud.bot.firstName },
    },
  });
  cloud.updates.push('message', toMessage(cloud, note));
  return true;
}

export function unpinChatMessage(cloud: Cloud, parameters: JsonObject): true {
  const chat = findPinnableChat(cloud, parameters);
  const id = numberOf(parameters, 'message_id');
  const message = chat.timeline.findLast(
    (candidate) => candidate.isPinned === true && (id === undefined || candidate.id === id),
  );
  if (message === undefined) throw badRequest('message to unpin not found');
  message.isPinned = false;
  showMessage(cloud, message);
  return true;
}

function findPinnableChat(cloud: Cloud, parameters: JsonObject): ChatRecord {
  const chat = findJoinedChat(cloud, parameters);
  const mayPin =
    chat.type === 'private' || (chat.botStatus === 'administrator' && chat.botRights.canPinMessages);
  if (!mayPin) throw badRequest('not enough rights to manage pinned messages in the chat');
  return chat;
}
