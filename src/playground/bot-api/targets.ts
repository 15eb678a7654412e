import type { JsonObject } from '../json.ts';
import { Refusal, badRequest, forbidden } from '../refusal.ts';
import { privateChat } from '../world/chats.ts';
import type { Cloud } from '../world/cloud.ts';
import type { ChatRecord, MessageRecord, PersonRecord } from '../world/records.ts';
import { numberOf, objectOf } from './parameters.ts';

export type Sending = 'text messages' | 'photos' | 'documents' | 'polls';

/** The chat a call speaks of, whether the bot may act there or not. @throws Refusal 400 */
export function findChat(cloud: Cloud, parameters: JsonObject): ChatRecord {
  const id = numberOf(parameters, 'chat_id');
  const chat = id === undefined ? undefined : (cloud.chats.get(id) ?? privateChatOf(cloud, id));
  const isKnown =
    chat?.person === undefined ? chat?.isKnownToBot : chat.person.isKnownToBot || chat.person.hasStartedBot;
  if (chat === undefined || isKnown !== true) throw badRequest('chat not found');
  if (chat.migratedTo !== undefined) {
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo,
    });
  }
  return chat;
}

function privateChatOf(cloud: Cloud, id: number): ChatRecord | undefined {
  const person = cloud.persons.get(id);
  return person === undefined ? undefined : privateChat(cloud, person);
}

/** A chat in which the bot is. @throws Refusal 400 or 403 */
export function findJoinedChat(cloud: Cloud, parameters: JsonObject): ChatRecord {
  const chat = findChat(cloud, parameters);
  const { person } = chat;
  if (person !== undefined) {
    if (person.hasBlockedBot) throw forbidden('bot was blocked by the user');
    if (!person.hasStartedBot) throw forbidden("bot can't initiate conversation with a user");
    return chat;
  }
  const kind = chat.type === 'group' ? 'group chat' : 'supergroup chat';
  if (chat.botStatus === 'kicked') throw forbidden(`bot was kicked from the ${kind}`);
  if (chat.botStatus === 'left') throw forbidden(`bot is not a member of the ${kind}`);
  return chat;
}

/** A chat in which the bot may send this kind of thing. @throws Refusal 400 or 403 */
export function findWritableChat(cloud: Cloud, parameters: JsonObject, sending: Sending): ChatRecord {
  const chat = findJoinedChat(cloud, parameters);
  if (chat.botStatus !== 'restricted') return chat;
  const { canSendMessages, canSendPhotos, canSendPolls } = chat.botRights;
  // The playground has one switch for everything that is not a text.
  const may = {
    'text messages': canSendMessages,
    photos: canSendPhotos,
    documents: canSendPhotos,
    polls: canSendPolls,
  };
  if (!may[sending]) throw badRequest(`not enough rights to send ${sending} to the chat`);
  return chat;
}

/** @throws Refusal 400 `message thread not found` */
export function findThread(chat: ChatRecord, parameters: JsonObject): number | undefined {
  const threadId = numberOf(parameters, 'message_thread_id');
  if (threadId === undefined) return undefined;
  if (!chat.topics.some((topic) => topic.threadId === threadId)) throw badRequest('message thread not found');
  return threadId;
}

/** The message that is replied to. @throws Refusal 400 unless the bot can do without. */
export function findRepliedMessage(chat: ChatRecord, parameters: JsonObject): MessageRecord | undefined {
  const reply = objectOf(parameters, 'reply_parameters');
  if (reply === undefined) return undefined;
  for (const name of ['quote', 'checklist_task_id', 'poll_option_id']) {
    if (reply[name] !== undefined) throw notImplemented(`reply_parameters.${name}`);
  }
  const otherChat = reply['chat_id'];
  if (otherChat !== undefined && otherChat !== chat.id) throw notImplemented('replies to another chat');
  const ephemeralId = numberOf(reply, 'ephemeral_message_id');
  const messageId = numberOf(reply, 'message_id');
  const replied =
    ephemeralId !== undefined
      ? chat.ephemeral.get(ephemeralId)
      : messageId === undefined
        ? undefined
        : chat.messages.get(messageId);
  if (replied === undefined && reply['allow_sending_without_reply'] !== true) {
    throw badRequest('message to be replied not found');
  }
  return replied;
}

/** A person who is in the chat now. */
export function findMember(
  cloud: Cloud,
  chat: ChatRecord,
  userId: number | undefined,
): PersonRecord | undefined {
  const person = userId === undefined ? undefined : cloud.persons.get(userId);
  const status = person === undefined ? undefined : chat.members.get(person.id)?.status;
  return status === undefined || status === 'left' || status === 'kicked' ? undefined : person;
}

export function notImplemented(what: string): Refusal {
  return new Refusal(501, `Not Implemented by the embedded server: ${what}`);
}
