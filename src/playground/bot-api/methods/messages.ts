import type { JsonObject } from '../../json.ts';
import { badRequest } from '../../refusal.ts';
import type { Cloud } from '../../world/cloud.ts';
import { post } from '../../world/posting.ts';
import type { Draft } from '../../world/posting.ts';
import type { FormattedText } from '../../world/records.ts';
import { toMessage } from '../api-objects.ts';
import { maxCaptionChars, readFormattedText, readMessageText } from '../formatted-text.ts';
import { readMarkup } from '../keyboard.ts';
import { numberOf, objectOf } from '../parameters.ts';
import { storePhoto } from '../photos.ts';
import { storeDocument } from '../documents.ts';
import {
  findJoinedChat,
  findRepliedMessage,
  findThread,
  findWritableChat,
  notImplemented,
} from '../targets.ts';
import type { Sending } from '../targets.ts';
import { sendEphemeral } from './ephemeral.ts';

export function sendMessage(cloud: Cloud, parameters: JsonObject): JsonObject {
  const content = readMessageText(parameters['text'], parameters['parse_mode'], parameters['entities']);
  const linkPreview = objectOf(parameters, 'link_preview_options');
  return send(cloud, parameters, 'text messages', () => ({
    content,
    ...(linkPreview === undefined ? {} : { linkPreview }),
  }));
}

export function sendPhoto(cloud: Cloud, parameters: JsonObject): JsonObject {
  const content = readCaption(parameters);
  return send(cloud, parameters, 'photos', () => ({
    content,
    picture: storePhoto(cloud, parameters['photo']),
  }));
}

export function sendDocument(cloud: Cloud, parameters: JsonObject): JsonObject {
  const content = readCaption(parameters);
  return send(cloud, parameters, 'documents', () => ({
    content,
    media: storeDocument(cloud, parameters['document']),
  }));
}

function readCaption(parameters: JsonObject): FormattedText {
  const caption = parameters['caption'];
  const content = readFormattedText(
    typeof caption === 'string' ? caption : '',
    parameters['parse_mode'],
    parameters['caption_entities'],
  );
  if (content.text.length > maxCaptionChars) throw badRequest('message caption is too long');
  return content;
}

/** Sends what `draw` makes, once the whole call is known to be right: a refusal leaves no message behind. */
export function send(
  cloud: Cloud,
  parameters: JsonObject,
  sending: Sending,
  draw: () => Omit<Draft, 'sender'>,
): JsonObject {
  if (parameters['ephemeral_message_parameters'] !== undefined) return sendEphemeral(cloud, parameters, draw);
  const chat = findWritableChat(cloud, parameters, sending);
  const threadId = findThread(chat, parameters);
  const replyTo = findRepliedMessage(chat, parameters);
  if (replyTo?.onlyFor !== undefined)
    throw badRequest('a reply to an ephemeral message must be ephemeral itself');
  const markup = readMarkup(parameters['reply_markup']);
  const draft = draw();
  cloud.rates.spendMessage(chat);
  const message = post(cloud, chat, {
    ...draft,
    sender: { kind: 'bot' },
    ...(threadId === undefined ? {} : { threadId }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...markup,
  });
  return toMessage(cloud, message);
}

export function forwardMessage(cloud: Cloud, parameters: JsonObject): JsonObject {
  return repeat(cloud, parameters, true);
}

export function copyMessage(cloud: Cloud, parameters: JsonObject): JsonObject {
  if (parameters['caption'] !== undefined) throw notImplemented('copyMessage.caption');
  return { message_id: repeat(cloud, parameters, false)['message_id'] };
}

function repeat(cloud: Cloud, parameters: JsonObject, namesOrigin: boolean): JsonObject {
  const from = findJoinedChat(cloud, { chat_id: parameters['from_chat_id'] });
  const original = from.messages.get(numberOf(parameters, 'message_id') ?? 0);
  const what = namesOrigin ? 'forward' : 'copy';
  if (original === undefined) throw badRequest(`message to ${what} not found`);
  if (original.service !== undefined)
    throw badRequest(`message can't be ${namesOrigin ? 'forwarded' : 'copied'}`);
  if (!namesOrigin && original.poll !== undefined) throw badRequest("message can't be copied");
  if (original.media !== undefined) throw notImplemented(`${what} of media other than pictures`);
  const { content, picture, poll } = original;
  const sending: Sending = poll !== undefined ? 'polls' : picture !== undefined ? 'photos' : 'text messages';
  return send(cloud, parameters, sending, () => ({
    ...(content === undefined ? {} : { content }),
    ...(picture === undefined ? {} : { picture }),
    ...(poll === undefined ? {} : { poll }),
    ...(namesOrigin
      ? {
          forwardedFrom: original.forwardedFrom ?? {
            kind: 'inside' as const,
            sender: original.sender,
            chat: original.chat,
            sentAtMs: original.sentAtMs,
          },
        }
      : {}),
  }));
}

export function sendChatAction(cloud: Cloud, parameters: JsonObject): true {
  const chat = findWritableChat(cloud, parameters, 'text messages');
  findThread(chat, parameters);
  return true;
}
