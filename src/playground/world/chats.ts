import { fullRights } from '../bot-api/chat-members.ts';
import type { MemberStatus } from '../contract.ts';
import type { Cloud } from './cloud.ts';
import type { ChatRecord, PersonRecord } from './records.ts';
import { personName, viewChat } from './views.ts';

export interface GroupSetting {
  readonly id: number;
  readonly type: 'group' | 'supergroup';
  readonly title: string;
  readonly isForum: boolean;
  readonly botStatus: MemberStatus;
}

export function createGroup(cloud: Cloud, { id, type, title, isForum, botStatus }: GroupSetting): ChatRecord {
  const chat: ChatRecord = {
    id,
    type,
    title,
    isForum,
    topics: [],
    members: new Map(),
    messages: new Map(),
    ephemeral: new Map(),
    timeline: [],
    nextMessageId: 1,
    nextEphemeralId: 1,
    botStatus,
    botRights: fullRights,
    isKnownToBot: botStatus !== 'left',
  };
  cloud.chats.set(id, chat);
  return chat;
}

/** The private chat of a person with the bot; made on first use. */
export function privateChat(cloud: Cloud, person: PersonRecord): ChatRecord {
  const known = cloud.chats.get(person.id);
  if (known !== undefined) return known;
  const chat: ChatRecord = {
    id: person.id,
    type: 'private',
    title: personName(person),
    isForum: false,
    person,
    topics: [],
    members: new Map([[person.id, { status: 'member', isAnonymous: false }]]),
    messages: new Map(),
    ephemeral: new Map(),
    timeline: [],
    nextMessageId: 1,
    nextEphemeralId: 1,
    botStatus: 'member',
    botRights: fullRights,
    isKnownToBot: true,
  };
  cloud.chats.set(chat.id, chat);
  showChat(cloud, chat);
  return chat;
}

export function showChat(cloud: Cloud, chat: ChatRecord): void {
  cloud.stage.show(() => ({ type: 'chat', chat: viewChat(chat) }));
}
