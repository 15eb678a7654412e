import type { JsonObject } from '../json.ts';
import { secondsOf } from '../world/cloud.ts';
import type { BotProfile, Cloud } from '../world/cloud.ts';
import type {
  ChatRecord,
  ForwardOrigin,
  InsideOrigin,
  MessageRecord,
  PersonRecord,
  PollRecord,
  Quote,
  Sender,
} from '../world/records.ts';

/** Telegram's stand-in for administrators who post in the group's name. */
export const groupAnonymousBot: JsonObject = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

export function toUser(person: PersonRecord): JsonObject {
  return {
    id: person.id,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
    ...(person.username === undefined ? {} : { username: person.username }),
    language_code: person.languageCode,
  };
}

export function botUser(bot: BotProfile): JsonObject {
  return { id: bot.id, is_bot: true, first_name: bot.firstName, username: bot.username };
}

export function toChat(chat: ChatRecord): JsonObject {
  const { person } = chat;
  if (person === undefined) {
    return { id: chat.id, type: chat.type, title: chat.title, ...(chat.isForum ? { is_forum: true } : {}) };
  }
  return {
    id: chat.id,
    type: 'private',
    first_name: person.firstName,
    ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
    ...(person.username === undefined ? {} : { username: person.username }),
  };
}

/** A message as the Bot API shows it; the message it replies to is shown without its own reply. */
export function toMessage(cloud: Cloud, message: MessageRecord, isNested = false): JsonObject {
  const { chat, poll, replyTo, keyboard } = message;
  return {
    message_id: message.id,
    ...senderFields(cloud, message.sender, chat),
    ...ephemeralFields(cloud, message),
    chat: toChat(chat),
    date: secondsOf(message.sentAtMs),
    ...(message.editedAtMs === undefined ? {} : { edit_date: secondsOf(message.editedAtMs) }),
    ...(message.threadId === undefined
      ? {}
      : { message_thread_id: message.threadId, is_topic_message: true }),
    ...(message.forwardedFrom === undefined
      ? {}
      : { forward_origin: toOrigin(cloud, message.forwardedFrom) }),
    ...(isNested ? {} : replyFields(cloud, replyTo, message.quote)),
    ...(message.guestCaller === undefined ? {} : { guest_bot_caller_user: toUser(message.guestCaller) }),
    ...contentFields(message),
    ...(poll === undefined ? {} : { poll: toPoll(poll) }),
    ...message.service?.fields,
    ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard } }),
  };
}

function senderFields(cloud: Cloud, sender: Sender, chat: ChatRecord): JsonObject {
  switch (sender.kind) {
    case 'bot':
      return { from: botUser(cloud.bot) };
    case 'person':
      return { from: toUser(sender.person) };
    case 'anonymous-admin':
      return { from: groupAnonymousBot, sender_chat: toChat(chat) };
  }
}

function ephemeralFields(cloud: Cloud, message: MessageRecord): JsonObject {
  if (message.onlyFor === undefined) return {};
  return {
    ephemeral_message_id: message.ephemeralId,
    receiver_user: message.sender.kind === 'bot' ? toUser(message.onlyFor) : botUser(cloud.bot),
  };
}

/** What is replied to; left out when it is gone, and when one person alone sees it, as Telegram may do. */
function replyFields(cloud: Cloud, replyTo: MessageRecord | undefined, quote: Quote | undefined): JsonObject {
  if (replyTo === undefined || replyTo.isDeleted === true || replyTo.onlyFor !== undefined) return {};
  return {
    reply_to_message: toMessage(cloud, replyTo, true),
    ...(quote === undefined
      ? {}
      : {
          quote: {
            text: quote.text,
            ...entitiesField('entities', quote.entities),
            position: quote.position,
            is_manual: true,
          },
        }),
  };
}

function contentFields(message: MessageRecord): JsonObject {
  const { picture, media } = message;
  if (media !== undefined) return { ...media.fields, ...captionFields(message) };
  if (picture === undefined) return textFields(message);
  return {
    photo: [
      {
        file_id: picture.fileId,
        file_unique_id: `u${picture.fileId}`,
        width: picture.width,
        height: picture.height,
        file_size: picture.sizeBytes,
      },
    ],
    ...captionFields(message),
  };
}

function captionFields({ content }: MessageRecord): JsonObject {
  if (content === undefined || content.text === '') return {};
  return { caption: content.text, ...entitiesField('caption_entities', content.entities) };
}

function textFields({ content, linkPreview }: MessageRecord): JsonObject {
  if (content === undefined) return {};
  return {
    text: content.text,
    ...entitiesField('entities', content.entities),
    ...(linkPreview === undefined ? {} : { link_preview_options: linkPreview }),
  };
}

function entitiesField(name: string, entities: readonly unknown[] | undefined): JsonObject {
  return entities === undefined || entities.length === 0 ? {} : { [name]: entities };
}

function toOrigin(cloud: Cloud, origin: ForwardOrigin): JsonObject {
  const date = secondsOf(origin.sentAtMs);
  switch (origin.kind) {
    case 'hidden-user':
      return { type: 'hidden_user', date, sender_user_name: origin.name };
    case 'channel':
      return {
        type: 'channel',
        date,
        chat: { id: origin.id, type: 'channel', title: origin.name },
        message_id: 1,
      };
    case 'user':
      return { type: 'user', date, sender_user: { id: origin.id, is_bot: false, first_name: origin.name } };
    case 'inside':
      return toInsideOrigin(cloud, origin, date);
  }
}

function toInsideOrigin(cloud: Cloud, { sender, chat }: InsideOrigin, date: number): JsonObject {
  if (sender.kind === 'anonymous-admin') return { type: 'chat', date, sender_chat: toChat(chat) };
  return {
    type: 'user',
    date,
    sender_user: sender.kind === 'bot' ? botUser(cloud.bot) : toUser(sender.person),
  };
}

export function toPoll(poll: PollRecord): JsonObject {
  const counts = countVotes(poll);
  return {
    id: poll.id,
    question: poll.question.text,
    ...entitiesField('question_entities', poll.question.entities),
    options: poll.options.map((option, index) => ({
      persistent_id: option.persistentId,
      text: option.text,
      ...entitiesField('text_entities', option.entities),
      voter_count: counts[index] ?? 0,
    })),
    total_voter_count: poll.votes.size,
    is_closed: poll.isClosed,
    is_anonymous: poll.isAnonymous,
    type: poll.kind,
    allows_multiple_answers: poll.allowsMultipleAnswers,
    allows_revoting: poll.allowsRevoting,
    members_only: false,
    ...(poll.correctOptionIds === undefined ? {} : { correct_option_ids: poll.correctOptionIds }),
    ...(poll.explanation === undefined
      ? {}
      : {
          explanation: poll.explanation.text,
          ...entitiesField('explanation_entities', poll.explanation.entities),
        }),
    ...(poll.description === undefined
      ? {}
      : {
          description: poll.description.text,
          ...entitiesField('description_entities', poll.description.entities),
        }),
    ...(poll.openPeriodSeconds === undefined ? {} : { open_period: poll.openPeriodSeconds }),
    ...(poll.closesAtMs === undefined ? {} : { close_date: secondsOf(poll.closesAtMs) }),
  };
}

/** By this alone does the bot know a message that it posted as a guest. */
export const inlineMessageId = ({ key }: MessageRecord): string => `inline-${key}`;

/** Votes by option. */
export function countVotes(poll: PollRecord): readonly number[] {
  const counts = poll.options.map(() => 0);
  for (const chosen of poll.votes.values()) {
    for (const option of chosen) counts[option] = (counts[option] ?? 0) + 1;
  }
  return counts;
}
