import { describe, expect, it } from 'vitest';
import { deepLinkTo } from '../../src/playground/page/deep-link.ts';
import {
  chatsOf,
  chatTitle,
  isBotOut,
  isMine,
  isUntouched,
  messagesIn,
} from '../../src/playground/page/seen.ts';
import { classGroup, message, noah, privateChat, snapshot, teacher } from './a-class.ts';

describe('what a person sees', () => {
  it('is the class group and their own chat with the bot, under the bot’s name', () => {
    const chats = chatsOf(snapshot, noah.id);
    expect(chats.map(({ id }) => id)).toEqual([classGroup.id, noah.id]);
    expect(chats.map((chat) => chatTitle(snapshot, chat))).toEqual(['Class 3B', 'Faro']);
  });

  it('is no longer a group they left or one that moved', () => {
    const gone = classGroup.members.map((member) => ({ ...member, status: 'left' as const }));
    const without = { ...snapshot, chats: [{ ...classGroup, members: gone }, privateChat(noah)] };
    expect(chatsOf(without, noah.id).map(({ id }) => id)).toEqual([noah.id]);
    const moved = { ...snapshot, chats: [{ ...classGroup, migratedTo: -5 }, privateChat(noah)] };
    expect(chatsOf(moved, noah.id).map(({ id }) => id)).toEqual([noah.id]);
  });

  it('never includes an ephemeral message for somebody else', () => {
    const world = {
      ...snapshot,
      messages: [message('all'), message('noah', { onlyFor: noah.id, messageId: 0 })],
    };
    const place = { chatId: classGroup.id };
    expect(messagesIn(world, noah.id, place).map(({ key }) => key)).toEqual(['all', 'noah']);
    expect(messagesIn(world, teacher.id, place).map(({ key }) => key)).toEqual(['all']);
  });

  it('is one topic of a forum at a time', () => {
    const topics = [
      { threadId: undefined, name: 'General' },
      { threadId: 7, name: 'Trip' },
    ];
    const world = {
      ...snapshot,
      chats: [{ ...classGroup, topics }],
      messages: [message('general'), message('trip', { threadId: 7 })],
    };
    const keys = (threadId?: number) =>
      messagesIn(world, noah.id, {
        chatId: classGroup.id,
        ...(threadId === undefined ? {} : { threadId }),
      }).map(({ key }) => key);
    expect(keys()).toEqual(['general']);
    expect(keys(7)).toEqual(['trip']);
  });

  it('stands on their own side when they wrote it, also as the group', () => {
    const anonymous = message('a', {
      sender: { kind: 'anonymous-admin', personId: teacher.id, name: 'Class 3B' },
    });
    expect(isMine(anonymous, teacher.id)).toBe(true);
    expect(isMine(anonymous, noah.id)).toBe(false);
    expect(isMine(message('bot'), noah.id)).toBe(false);
  });
});

describe('a group without the bot', () => {
  it('is one it left, was thrown out of or never was in', () => {
    expect(isBotOut(classGroup)).toBe(false);
    expect(isBotOut({ ...classGroup, botStatus: 'left' })).toBe(true);
    expect(isBotOut({ ...classGroup, botStatus: 'kicked' })).toBe(true);
    expect(isBotOut(privateChat(noah))).toBe(false);
  });
});

describe('the newcomer’s hint', () => {
  it('stays until something is said; people joining say nothing', () => {
    expect(isUntouched(snapshot)).toBe(true);
    expect(
      isUntouched({
        ...snapshot,
        messages: [message('joined', { service: { what: 'joined', by: 'Noah' } })],
      }),
    ).toBe(true);
    expect(isUntouched({ ...snapshot, messages: [message('hello')] })).toBe(false);
  });
});

describe('a link to the bot', () => {
  it('starts it in the playground, with its payload', () => {
    expect(deepLinkTo('faro_bot', 'https://t.me/faro_bot?start=help-7')).toEqual({
      command: '/start help-7',
    });
    expect(deepLinkTo('faro_bot', 'https://t.me/Faro_Bot')).toEqual({ command: '/start' });
  });

  it('is nothing of the kind when it leads elsewhere', () => {
    for (const address of [
      'https://t.me/other_bot?start=help',
      'https://example.org/faro_bot?start=help',
      'https://t.me/faro_bot?startgroup=x',
      'https://t.me/faro_bot?start=not%20a%20payload',
      'not an address',
    ]) {
      expect(deepLinkTo('faro_bot', address)).toBeUndefined();
    }
  });
});
