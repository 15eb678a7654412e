import { countVotes } from '../bot-api/api-objects.ts';
import type {
  ButtonView,
  ChatView,
  EntityView,
  MediaKind,
  MessageView,
  PersonView,
  PollView,
} from '../contract.ts';
import type { Cloud } from './cloud.ts';
import type {
  ChatRecord,
  Entity,
  ForwardOrigin,
  InlineButton,
  MessageRecord,
  PersonRecord,
  PollRecord,
  Sender,
} from './records.ts';

const excerptChars = 80;

export function viewPerson(person: PersonRecord): PersonView {
  return {
    id: person.id,
    firstName: person.firstName,
    ...(person.lastName === undefined ? {} : { lastName: person.lastName }),
    ...(person.username === undefined ? {} : { username: person.username }),
    languageCode: person.languageCode,
    part: person.part,
    hasBlockedBot: person.hasBlockedBot,
  };
}

export function viewChat(chat: ChatRecord): ChatView {
  return {
    id: chat.id,
    type: chat.type,
    title: chat.title,
    topics: chat.isForum
      ? [
          { threadId: undefined, name: 'General' },
          ...chat.topics.map(({ threadId, name }) => ({ threadId, name })),
        ]
      : [],
    members: [...chat.members].map(([personId, { status, isAnonymous }]) => ({
      personId,
      status,
      isAnonymous,
    })),
    botStatus: chat.botStatus,
    ...(chat.migratedTo === undefined ? {} : { migratedTo: chat.migratedTo }),
  };
}

export function viewMessage(cloud: Cloud, message: MessageRecord): MessageView {
  const { content, replyTo, poll, picture, media, forwardedFrom } = message;
  return {
    key: message.key,
    chatId: message.chat.id,
    messageId: message.id,
    ...(message.threadId === undefined ? {} : { threadId: message.threadId }),
    ...(message.onlyFor === undefined ? {} : { onlyFor: message.onlyFor.id }),
    sender: {
      kind: message.sender.kind,
      ...(message.sender.kind === 'bot' ? {} : { personId: message.sender.person.id }),
      name: senderName(cloud, message.sender, message.chat),
    },
    sentAt: message.sentAtMs,
    ...(message.editedAtMs === undefined ? {} : { editedAt: message.editedAtMs }),
    ...(content === undefined || content.text === '' ? {} : { text: content.text }),
    entities: content?.entities.map(viewEntity) ?? [],
    ...(replyTo === undefined
      ? {}
      : {
          replyTo: {
            messageId: replyTo.id,
            name: senderName(cloud, replyTo.sender, replyTo.chat),
            excerpt: (replyTo.content?.text ?? replyTo.poll?.question.text ?? '').slice(0, excerptChars),
            ...mediaField(replyTo),
          },
        }),
    ...(forwardedFrom === undefined ? {} : { forwardedFrom: originName(cloud, forwardedFrom) }),
    keyboard: message.keyboard?.map((row) => row.map(viewButton)) ?? [],
    ...(poll === undefined ? {} : { poll: viewPoll(poll) }),
    ...(picture === undefined ? {} : { picture: { url: picture.url, alt: content?.text ?? '' } }),
    ...(media === undefined ? {} : { media: media.kind }),
    ...(media?.file === undefined ? {} : { file: media.file }),
    ...(message.service === undefined ? {} : { service: message.service.view }),
    ...(message.isPinned === true ? { isPinned: true } : {}),
  };
}

export function personName(person: PersonRecord): string {
  return person.lastName === undefined ? person.firstName : `${person.firstName} ${person.lastName}`;
}

function mediaField({ picture, media }: MessageRecord): { readonly media?: MediaKind } {
  if (picture !== undefined) return { media: 'picture' };
  return media === undefined ? {} : { media: media.kind };
}

function originName(cloud: Cloud, origin: ForwardOrigin): string {
  return origin.kind === 'inside' ? senderName(cloud, origin.sender, origin.chat) : origin.name;
}

function senderName(cloud: Cloud, sender: Sender, chat: ChatRecord): string {
  switch (sender.kind) {
    case 'bot':
      return cloud.bot.firstName;
    case 'person':
      return personName(sender.person);
    case 'anonymous-admin':
      return chat.title;
  }
}

function viewEntity({ type, offset, length, url, language }: Entity): EntityView {
  return {
    type,
    offset,
    length,
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
  };
}

export function viewButton(button: InlineButton): ButtonView {
  const style = button.style === undefined ? {} : { style: button.style };
  if (button.disabled !== undefined) return { text: button.text, kind: 'disabled', ...style };
  if (button.callback_data !== undefined) return { text: button.text, kind: 'callback', ...style };
  if (button.url !== undefined) return { text: button.text, kind: 'url', url: button.url, ...style };
  if (button.copy_text !== undefined) {
    return { text: button.text, kind: 'copy', copyText: button.copy_text.text, ...style };
  }
  return { text: button.text, kind: 'unsupported', ...style };
}

function viewPoll(poll: PollRecord): PollView {
  const counts = countVotes(poll);
  return {
    id: poll.id,
    question: poll.question.text,
    ...(poll.description === undefined ? {} : { description: poll.description.text }),
    options: poll.options.map(({ text }, index) => ({ text, votes: counts[index] ?? 0 })),
    isAnonymous: poll.isAnonymous,
    isClosed: poll.isClosed,
    kind: poll.kind,
    allowsMultipleAnswers: poll.allowsMultipleAnswers,
    allowsRevoting: poll.allowsRevoting,
    hidesResultsUntilClosed: poll.hidesResultsUntilClosed,
    ...(poll.correctOptionIds === undefined ? {} : { correctOptionIds: poll.correctOptionIds }),
    ...(poll.explanation === undefined ? {} : { explanation: poll.explanation.text }),
    ...(poll.closesAtMs === undefined ? {} : { closesAt: poll.closesAtMs }),
    chosen: Object.fromEntries(poll.votes),
  };
}
