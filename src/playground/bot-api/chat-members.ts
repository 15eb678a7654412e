import type { MemberStatus } from '../contract.ts';
import type { JsonObject } from '../json.ts';
import type { Cloud } from '../world/cloud.ts';
import type { BotRights, ChatRecord, PersonRecord } from '../world/records.ts';
import { botUser, toUser } from './api-objects.ts';

export function botMember(cloud: Cloud, chat: ChatRecord): JsonObject {
  return toMember(botUser(cloud.bot), chat.botStatus, chat.botRights, false);
}

export function personMember(chat: ChatRecord, person: PersonRecord): JsonObject {
  const user = toUser(person);
  if (chat.type === 'private') return toMember(user, 'member', fullRights, false);
  const membership = chat.members.get(person.id);
  return toMember(user, membership?.status ?? 'left', fullRights, membership?.isAnonymous ?? false);
}

export const fullRights: BotRights = {
  canSendMessages: true,
  canSendPolls: true,
  canSendPhotos: true,
  canPinMessages: true,
  canDeleteMessages: true,
};

/** A `ChatMember` of the Bot API. */
export function toMember(
  user: JsonObject,
  status: MemberStatus,
  rights: BotRights,
  isAnonymous: boolean,
): JsonObject {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: isAnonymous };
    case 'administrator':
      return {
        status,
        user,
        can_be_edited: false,
        is_anonymous: isAnonymous,
        can_manage_chat: true,
        can_delete_messages: rights.canDeleteMessages,
        can_manage_video_chats: true,
        can_restrict_members: true,
        can_promote_members: false,
        can_change_info: true,
        can_invite_users: true,
        can_post_stories: false,
        can_edit_stories: false,
        can_delete_stories: false,
        can_send_welcome_messages: false,
        can_pin_messages: rights.canPinMessages,
      };
    case 'member':
    case 'left':
      return { status, user };
    case 'kicked':
      return { status, user, until_date: 0 };
    case 'restricted':
      return {
        status,
        user,
        is_member: true,
        can_send_messages: rights.canSendMessages,
        can_send_audios: rights.canSendMessages,
        can_send_documents: rights.canSendMessages,
        can_send_photos: rights.canSendPhotos,
        can_send_videos: rights.canSendPhotos,
        can_send_video_notes: rights.canSendPhotos,
        can_send_voice_notes: rights.canSendMessages,
        can_send_polls: rights.canSendPolls,
        can_send_other_messages: rights.canSendMessages,
        can_add_web_page_previews: rights.canSendMessages,
        can_react_to_messages: true,
        can_edit_tag: false,
        can_change_info: false,
        can_invite_users: false,
        can_pin_messages: rights.canPinMessages,
        can_manage_topics: false,
        until_date: 0,
      };
  }
}
