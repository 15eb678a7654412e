import { toMessage } from '../bot-api/api-objects.ts';
import type { ServiceView } from '../contract.ts';
import type { Cloud } from './cloud.ts';
import { postEphemeral, post } from './posting.ts';
import type { Draft } from './posting.ts';
import type { ChatRecord, FormattedText, MessageRecord, PersonRecord } from './records.ts';
import { personName } from './views.ts';

/** Posts what a person wrote and tells the bot of it where Telegram would. */
export function postByPerson(
  cloud: Cloud,
  chat: ChatRecord,
  person: PersonRecord,
  draft: Draft,
): MessageRecord {
  if (isEphemeral(cloud, chat, person, draft)) {
    const message = postEphemeral(cloud, chat, person, { ...draft, sender: { kind: 'person', person } });
    person.isKnownToBot = true;
    cloud.updates.push('message', toMessage(cloud, message));
    return message;
  }
  const message = post(cloud, chat, draft);
  if (isBotPresent(chat)) {
    if (isSeenByBot(cloud, message)) deliver(cloud, message, person);
  } else if (message.forwardedFrom === undefined && mentionsBot(cloud, message.content)) {
    askGuest(cloud, message, person);
  }
  return message;
}

/** Service messages reach every bot that is in the chat. */
export function postService(
  cloud: Cloud,
  chat: ChatRecord,
  person: PersonRecord,
  fields: Readonly<Record<string, unknown>>,
  what: ServiceView['what'],
): MessageRecord {
  const view = { what, by: personName(person) };
  const message = post(cloud, chat, { sender: { kind: 'person', person }, service: { fields, view } });
  if (isBotPresent(chat)) deliver(cloud, message, person);
  return message;
}

export function isBotPresent(chat: ChatRecord): boolean {
  return chat.type === 'private' ? chat.person?.hasStartedBot === true : isPresent(chat.botStatus);
}

const isPresent = (status: ChatRecord['botStatus']): boolean => status !== 'left' && status !== 'kicked';

function deliver(cloud: Cloud, message: MessageRecord, person: PersonRecord): void {
  person.isKnownToBot = true;
  cloud.updates.push('message', toMessage(cloud, message));
}

/**
 * Privacy mode, which is on unless the bot is an administrator: commands, replies to the bot, mentions and service
 * messages only. Source: https://core.telegram.org/bots/features#privacy-mode
 */
function isSeenByBot(cloud: Cloud, message: MessageRecord): boolean {
  const { chat, content, replyTo } = message;
  if (chat.type === 'private' || chat.botStatus === 'administrator') return true;
  if (replyTo?.sender.kind === 'bot') return true;
  return addressedCommand(cloud, content) !== undefined || mentionsBot(cloud, content);
}

/** The command a text starts with, unless it is meant for another bot. */
function addressedCommand(cloud: Cloud, content: FormattedText | undefined): string | undefined {
  const match = /^\/([a-zA-Z0-9_]{1,64})(?:@(\w+))?(?![\w/])/.exec(content?.text ?? '');
  if (match === null) return undefined;
  const [, command, username] = match;
  if (username !== undefined && username.toLowerCase() !== cloud.bot.username.toLowerCase()) return undefined;
  return command;
}

function mentionsBot(cloud: Cloud, content: FormattedText | undefined): boolean {
  const mention = `@${cloud.bot.username}`.toLowerCase();
  return (
    content?.entities.some(
      ({ type, offset, length }) =>
        type === 'mention' && content.text.slice(offset, offset + length).toLowerCase() === mention,
    ) ?? false
  );
}

/** A command that was declared so, or a reply to what one alone sees. */
function isEphemeral(cloud: Cloud, chat: ChatRecord, person: PersonRecord, draft: Draft): boolean {
  if (chat.type === 'private' || !isBotPresent(chat)) return false;
  if (draft.replyTo?.onlyFor !== undefined) return true;
  const isWritten =
    draft.forwardedFrom === undefined && draft.picture === undefined && draft.media === undefined;
  const command = isWritten ? addressedCommand(cloud, draft.content) : undefined;
  if (command === undefined) return false;
  return cloud.commands
    .offered(person, chat)
    .some((offered) => offered.command === command && offered.is_ephemeral === true);
}

/** How long a guest query can be answered. Telegram does not publish it; presses have as long. */
const guestQueryLifetimeMs = 15_000;

function askGuest(cloud: Cloud, message: MessageRecord, person: PersonRecord): void {
  const id = String(cloud.nextNumber());
  cloud.guestQueries.set(id, { person, message });
  cloud.clock.setTimer(() => {
    cloud.guestQueries.delete(id);
  }, guestQueryLifetimeMs);
  person.isKnownToBot = true;
  cloud.updates.push('guest_message', { ...toMessage(cloud, message), guest_query_id: id });
}
