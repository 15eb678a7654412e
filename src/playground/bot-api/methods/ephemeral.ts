import type { JsonObject } from '../../json.ts';
import { badRequest } from '../../refusal.ts';
import type { Cloud } from '../../world/cloud.ts';
import { postEphemeral, removeMessage, showEdit } from '../../world/posting.ts';
import type { Draft } from '../../world/posting.ts';
import { callbackLifetimeMs } from '../../world/presses.ts';
import type { ChatRecord, MessageRecord, PersonRecord } from '../../world/records.ts';
import { toMessage } from '../api-objects.ts';
import { readMessageText } from '../formatted-text.ts';
import { readMarkup } from '../keyboard.ts';
import { isSet, numberOf, objectOf, textOf } from '../parameters.ts';
import { findJoinedChat, findMember, findRepliedMessage, findThread } from '../targets.ts';
import { isUnchanged, notModified } from './edits.ts';

/**
 * Sends a message that one member of a group sees.
 * Source of the rules: https://core.telegram.org/bots/api#ephemeral-messages-and-commands
 *
 * @throws Refusal 400 where the bot may not.
 */
export function sendEphemeral(
  cloud: Cloud,
  parameters: JsonObject,
  draw: () => Omit<Draft, 'sender'>,
): JsonObject {
  const chat = findJoinedChat(cloud, parameters);
  if (chat.type === 'private')
    throw badRequest('ephemeral messages can be sent to groups and supergroups only');
  const wish = objectOf(parameters, 'ephemeral_message_parameters') ?? {};
  const receiver = findMember(cloud, chat, numberOf(wish, 'receiver_user_id'));
  if (receiver === undefined) throw badRequest('receiver of the ephemeral message not found in the chat');
  const threadId = findThread(chat, parameters);
  const replyTo = findRepliedMessage(chat, parameters);
  refuseUnasked(cloud, chat, receiver, wish, replyTo);
  const { keyboard } = readMarkup(parameters['reply_markup']);
  const message = postEphemeral(cloud, chat, receiver, {
    ...draw(),
    sender: { kind: 'bot' },
    ...(threadId === undefined ? {} : { threadId }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(keyboard === undefined ? {} : { keyboard }),
  });
  return toMessage(cloud, message);
}

function refuseUnasked(
  cloud: Cloud,
  chat: ChatRecord,
  receiver: PersonRecord,
  wish: JsonObject,
  replyTo: MessageRecord | undefined,
): void {
  const queryId = textOf(wish, 'callback_query_id');
  if (queryId !== undefined) {
    const { person, message } = cloud.presses.recent(queryId);
    if (person !== receiver || message.chat !== chat) {
      throw badRequest('the callback query is not of the receiver of the ephemeral message');
    }
    if (message.onlyFor !== undefined && isSet(wish, 'replace_callback_query_message')) {
      throw badRequest("replace_callback_query_message can't be used with an ephemeral message");
    }
    return;
  }
  if (replyTo?.onlyFor !== undefined) {
    if (replyTo.onlyFor !== receiver || replyTo.sender.kind === 'bot')
      throw badRequest('message to be replied not found');
    if (cloud.clock.now() - replyTo.sentAtMs >= callbackLifetimeMs) {
      throw badRequest('ephemeral message is too old to be replied');
    }
    return;
  }
  if (chat.botStatus !== 'administrator')
    throw badRequest('not enough rights to send ephemeral messages to the chat');
}

export function editEphemeralMessageText(cloud: Cloud, parameters: JsonObject): true {
  const content = readMessageText(parameters['text'], parameters['parse_mode'], parameters['entities']);
  const message = findOwnEphemeral(cloud, parameters, 'edit');
  const { keyboard } = readMarkup(parameters['reply_markup']);
  const linkPreview = objectOf(parameters, 'link_preview_options');
  if (message.content === undefined || message.picture !== undefined) {
    throw badRequest('there is no text in the message to edit');
  }
  if (isUnchanged(message, { content, keyboard, linkPreview })) throw notModified();
  message.content = content;
  changeKeyboard(message, keyboard);
  if (linkPreview === undefined) delete message.linkPreview;
  else message.linkPreview = linkPreview;
  showEdit(cloud, message);
  return true;
}

export function editEphemeralMessageReplyMarkup(cloud: Cloud, parameters: JsonObject): true {
  const message = findOwnEphemeral(cloud, parameters, 'edit');
  const { keyboard } = readMarkup(parameters['reply_markup']);
  if (isUnchanged(message, { content: message.content, keyboard, linkPreview: message.linkPreview })) {
    throw notModified();
  }
  changeKeyboard(message, keyboard);
  showEdit(cloud, message);
  return true;
}

export function deleteEphemeralMessage(cloud: Cloud, parameters: JsonObject): true {
  removeMessage(cloud, findOwnEphemeral(cloud, parameters, 'delete'));
  return true;
}

function changeKeyboard(message: MessageRecord, keyboard: MessageRecord['keyboard']): void {
  if (keyboard === undefined) delete message.keyboard;
  else message.keyboard = keyboard;
}

function findOwnEphemeral(cloud: Cloud, parameters: JsonObject, purpose: 'edit' | 'delete'): MessageRecord {
  const chat = findJoinedChat(cloud, parameters);
  const message = chat.ephemeral.get(numberOf(parameters, 'ephemeral_message_id') ?? 0);
  const isOwn =
    message?.sender.kind === 'bot' && message.onlyFor?.id === numberOf(parameters, 'receiver_user_id');
  if (message === undefined || !isOwn) throw badRequest(`message to ${purpose} not found`);
  return message;
}
