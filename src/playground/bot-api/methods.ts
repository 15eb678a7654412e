import type { JsonObject } from '../json.ts';
import type { Cloud } from '../world/cloud.ts';
import { answerCallbackQuery, answerGuestQuery } from './methods/answers.ts';
import * as bot from './methods/bot.ts';
import * as chats from './methods/chats.ts';
import * as edits from './methods/edits.ts';
import {
  deleteEphemeralMessage,
  editEphemeralMessageReplyMarkup,
  editEphemeralMessageText,
} from './methods/ephemeral.ts';
import {
  copyMessage,
  forwardMessage,
  sendChatAction,
  sendDocument,
  sendMessage,
  sendPhoto,
} from './methods/messages.ts';
import { sendPoll, stopPoll } from './methods/polls.ts';

/** Does what a call asks and returns its result. @throws Refusal */
export type Method = (cloud: Cloud, parameters: JsonObject) => unknown;

/** Every method that is supported, but for `getUpdates`, which waits. */
export const methods: ReadonlyMap<string, Method> = new Map<string, Method>(
  Object.entries({
    answerCallbackQuery,
    answerGuestQuery,
    copyMessage,
    deleteEphemeralMessage,
    editEphemeralMessageReplyMarkup,
    editEphemeralMessageText,
    forwardMessage,
    sendChatAction,
    sendDocument,
    sendMessage,
    sendPhoto,
    sendPoll,
    stopPoll,
    deleteMessage: edits.deleteMessage,
    deleteMessages: edits.deleteMessages,
    editMessageReplyMarkup: edits.editMessageReplyMarkup,
    editMessageText: edits.editMessageText,
    pinChatMessage: edits.pinChatMessage,
    unpinChatMessage: edits.unpinChatMessage,
    deleteMyCommands: bot.deleteMyCommands,
    deleteWebhook: bot.deleteWebhook,
    getMe: bot.getMe,
    getMyCommands: bot.getMyCommands,
    getWebhookInfo: bot.getWebhookInfo,
    setMyCommands: bot.setMyCommands,
    setWebhook: bot.setWebhook,
    ...bot.profileMethods,
    getChat: chats.getChat,
    getChatAdministrators: chats.getChatAdministrators,
    getChatMember: chats.getChatMember,
    getChatMemberCount: chats.getChatMemberCount,
    leaveChat: chats.leaveChat,
    setMessageReaction: chats.setMessageReaction,
  } satisfies Record<string, Method>),
);
