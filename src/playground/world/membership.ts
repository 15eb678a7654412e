import { botUser, toChat, toUser } from '../bot-api/api-objects.ts';
import { botMember, fullRights, personMember, toMember } from '../bot-api/chat-members.ts';
import type { MemberStatus } from '../contract.ts';
import { NotPossible } from '../refusal.ts';
import { createGroup, privateChat, showChat } from './chats.ts';
import { secondsOf } from './cloud.ts';
import type { Cloud } from './cloud.ts';
import { postService } from './delivery.ts';
import type { BotRights, ChatRecord, PersonRecord } from './records.ts';
import { viewPerson } from './views.ts';

/** Changes what the bot is in a chat and sends it `my_chat_member`. */
export function setBotStatus(
  cloud: Cloud,
  chat: ChatRecord,
  by: PersonRecord,
  status: MemberStatus,
  rights: BotRights = fullRights,
): void {
  const before = botMember(cloud, chat);
  chat.botStatus = status;
  chat.botRights = rights;
  chat.isKnownToBot = true;
  by.isKnownToBot = true;
  cloud.updates.push('my_chat_member', {
    chat: toChat(chat),
    from: toUser(by),
    date: secondsOf(cloud.clock.now()),
    old_chat_member: before,
    new_chat_member: botMember(cloud, chat),
  });
  showChat(cloud, chat);
}

export function addBot(cloud: Cloud, chat: ChatRecord, by: PersonRecord): void {
  if (chat.type === 'private') throw new NotPossible('a private chat has its bot already');
  setBotStatus(cloud, chat, by, 'member');
  postService(cloud, chat, by, { new_chat_members: [botUser(cloud.bot)] }, 'bot-added');
}

/** Whoever removes the bot is its group's creator, unless said otherwise. */
export function removeBot(cloud: Cloud, chat: ChatRecord, by: PersonRecord): void {
  if (chat.type === 'private') throw new NotPossible('a bot is blocked in a private chat, not removed');
  setBotStatus(cloud, chat, by, 'kicked');
  postService(cloud, chat, by, { left_chat_member: botUser(cloud.bot) }, 'bot-removed');
}

export function creatorOf(cloud: Cloud, chat: ChatRecord): PersonRecord {
  for (const [id, { status }] of chat.members) {
    const person = cloud.persons.get(id);
    if (status === 'creator' && person !== undefined) return person;
  }
  throw new NotPossible('the chat has no creator');
}

export function addMember(cloud: Cloud, chat: ChatRecord, person: PersonRecord): void {
  setMemberStatus(cloud, chat, person, 'member');
  postService(cloud, chat, person, { new_chat_members: [toUser(person)] }, 'joined');
}

export function removeMember(cloud: Cloud, chat: ChatRecord, person: PersonRecord): void {
  setMemberStatus(cloud, chat, person, 'left');
  postService(cloud, chat, person, { left_chat_member: toUser(person) }, 'left');
}

/** Promoting, joining, leaving; a bot that is administrator and asked for it hears of each as `chat_member`. */
export function setMemberStatus(
  cloud: Cloud,
  chat: ChatRecord,
  person: PersonRecord,
  status: MemberStatus,
): void {
  const before = personMember(chat, person);
  chat.members.set(person.id, { status, isAnonymous: false });
  if (chat.botStatus === 'administrator') {
    cloud.updates.push('chat_member', {
      chat: toChat(chat),
      from: toUser(person),
      date: secondsOf(cloud.clock.now()),
      old_chat_member: before,
      new_chat_member: personMember(chat, person),
    });
  }
  showChat(cloud, chat);
}

/** A basic group becomes a supergroup with a new id; the old one stays behind as a signpost. */
export function upgradeGroup(cloud: Cloud, chat: ChatRecord): ChatRecord {
  if (chat.type !== 'group') throw new NotPossible('only a basic group can become a supergroup');
  if (chat.migratedTo !== undefined) throw new NotPossible('this group has been upgraded already');
  const by = creatorOf(cloud, chat);
  const { title, botStatus } = chat;
  const id = -1_009_000_000_000 - cloud.nextNumber();
  const upgraded = createGroup(cloud, { id, type: 'supergroup', title, isForum: false, botStatus });
  upgraded.botRights = chat.botRights;
  for (const [personId, membership] of chat.members) upgraded.members.set(personId, { ...membership });
  postService(cloud, chat, by, { migrate_to_chat_id: id }, 'became-supergroup');
  chat.migratedTo = id;
  showChat(cloud, chat);
  showChat(cloud, upgraded);
  postService(cloud, upgraded, by, { migrate_from_chat_id: chat.id }, 'became-supergroup');
  return upgraded;
}

/** Blocking and unblocking arrive as `my_chat_member` of the private chat. */
export function setBlocked(cloud: Cloud, person: PersonRecord, isBlocked: boolean): void {
  if (person.hasBlockedBot === isBlocked) return;
  const chat = privateChat(cloud, person);
  person.hasBlockedBot = isBlocked;
  const user = botUser(cloud.bot);
  const status = (blocked: boolean): MemberStatus => (blocked ? 'kicked' : 'member');
  person.isKnownToBot = true;
  cloud.updates.push('my_chat_member', {
    chat: toChat(chat),
    from: toUser(person),
    date: secondsOf(cloud.clock.now()),
    old_chat_member: toMember(user, status(!isBlocked), fullRights, false),
    new_chat_member: toMember(user, status(isBlocked), fullRights, false),
  });
  cloud.stage.show(() => ({ type: 'person', person: viewPerson(person) }));
}
