import type { JsonObject } from '../../json.ts';
import { badRequest } from '../../refusal.ts';
import type { Cloud } from '../../world/cloud.ts';
import { creatorOf, setBotStatus } from '../../world/membership.ts';
import type { ChatRecord } from '../../world/records.ts';
import { groupAnonymousBot, toChat, toMessage } from '../api-objects.ts';
import { botMember, personMember } from '../chat-members.ts';
import { numberOf, objectsOf } from '../parameters.ts';
import { findChat, findJoinedChat, notImplemented } from '../targets.ts';

export function getChat(cloud: Cloud, parameters: JsonObject): JsonObject {
  const chat = findChat(cloud, parameters);
  const pinned = chat.timeline.findLast(({ isPinned }) => isPinned === true);
  return {
    ...toChat(chat),
    accent_color_id: Math.abs(chat.id) % 7,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(chat.type === 'private' ? {} : { permissions: memberPermissions }),
    ...(pinned === undefined ? {} : { pinned_message: toMessage(cloud, pinned, true) }),
  };
}

const memberPermissions: JsonObject = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_edit_tag: false,
  can_change_info: false,
  can_invite_users: true,
  can_pin_messages: false,
  can_manage_topics: false,
};

export function getChatMember(cloud: Cloud, parameters: JsonObject): JsonObject {
  const chat = findReadableChat(cloud, parameters);
  const userId = numberOf(parameters, 'user_id') ?? 0;
  if (userId === cloud.bot.id) return botMember(cloud, chat);
  if (userId === groupAnonymousBot['id']) return { status: 'left', user: groupAnonymousBot };
  const person = cloud.persons.get(userId);
  if (person === undefined || !(person.isKnownToBot || chat.members.has(userId)))
    throw badRequest('user not found');
  person.isKnownToBot = true;
  return personMember(chat, person);
}

export function getChatAdministrators(cloud: Cloud, parameters: JsonObject): readonly JsonObject[] {
  const chat = findReadableChat(cloud, parameters);
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  const persons = [...chat.members].flatMap(([id, { status }]) => {
    const person = cloud.persons.get(id);
    return person !== undefined && (status === 'creator' || status === 'administrator')
      ? [personMember(chat, person)]
      : [];
  });
  return chat.botStatus === 'administrator' ? [...persons, botMember(cloud, chat)] : persons;
}

export function getChatMemberCount(cloud: Cloud, parameters: JsonObject): number {
  const chat = findReadableChat(cloud, parameters);
  if (chat.type === 'private') return 2;
  return (
    [...chat.members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked').length + 1
  );
}

/** Reading needs membership in a group; a private chat can be read whether or not it was started. */
function findReadableChat(cloud: Cloud, parameters: JsonObject): ChatRecord {
  const chat = findChat(cloud, parameters);
  return chat.type === 'private' ? chat : findJoinedChat(cloud, parameters);
}

export function leaveChat(cloud: Cloud, parameters: JsonObject): true {
  const chat = findJoinedChat(cloud, parameters);
  if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  setBotStatus(cloud, chat, creatorOf(cloud, chat), 'left');
  return true;
}

/** Checked, and taken without being shown. */
export function setMessageReaction(cloud: Cloud, parameters: JsonObject): true {
  const chat = findJoinedChat(cloud, parameters);
  const message = chat.messages.get(numberOf(parameters, 'message_id') ?? 0);
  if (message === undefined) throw badRequest('message to react not found');
  const reactions = objectsOf(parameters, 'reaction') ?? [];
  if (reactions.length > 1) throw badRequest('too many reactions');
  if (reactions.some(({ type }) => type !== 'emoji')) throw notImplemented('reactions other than emoji');
  return true;
}
