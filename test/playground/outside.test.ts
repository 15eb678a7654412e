import { expect, test } from 'vitest';
import { checkType } from '../../src/playground/bot-api/check.ts';
import { at } from './bot-by-fetch.ts';
import { openClass, openPrivateChat } from './open-playground.ts';

const parcel = {
  kind: 'hidden-user',
  senderName: 'Parcel Desk',
  text: 'Pay here: https://post.example.com now',
  entities: [{ type: 'text_link', offset: 10, length: 24, url: 'https://post-delivery.example/pay' }],
} as const;

test('what came from a hidden account arrives with its name alone, and with where its links lead', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  expect(anna.forwardFrom(parcel, chat)).toMatchObject({
    forwardedFrom: 'Parcel Desk',
    sender: { name: 'Anna' },
  });
  const [heard] = await bot.heard('message');
  checkType('Message', heard);
  expect(heard).toMatchObject({
    from: { first_name: 'Anna' },
    forward_origin: {
      type: 'hidden_user',
      sender_user_name: 'Parcel Desk',
      date: Date.UTC(2026, 10, 23, 8) / 1_000,
    },
    text: parcel.text,
    entities: parcel.entities,
  });
});

test('a channel and a stranger are told by what they are', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  anna.forwardFrom({ kind: 'channel', senderName: 'Easy Jobs', text: 'Join' }, chat);
  anna.forwardFrom({ kind: 'user', senderName: 'Sam', text: 'Hi' }, chat);
  const heard = await bot.heard('message');
  for (const message of heard) checkType('Message', message);
  expect(heard.map(({ forward_origin }) => forward_origin)).toMatchObject([
    { type: 'channel', chat: { type: 'channel', title: 'Easy Jobs' }, message_id: 1 },
    { type: 'user', sender_user: { first_name: 'Sam', is_bot: false } },
  ]);
  expect(at(heard, 1, 'forward_origin', 'sender_user', 'id')).not.toBe(anna.id);
});

test('links that the sender did not mark are found, as in any message', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  anna.forwardFrom({ ...parcel, text: `${parcel.text} or www.example.com` }, chat);
  const [heard] = await bot.heard('message');
  expect(at(heard, 'entities')).toMatchObject([
    { type: 'text_link' },
    { type: 'url', offset: 42, length: 15 },
  ]);
});

test('its buttons come along, and stay when it is forwarded once more', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const buttons = [{ text: 'Claim', url: 'https://prize.example' }];
  const first = anna.forwardFrom({ kind: 'channel', senderName: 'Prizes', text: 'You won', buttons }, chat);
  expect(first.keyboard).toMatchObject([[{ text: 'Claim', kind: 'url', url: 'https://prize.example' }]]);
  anna.forward(first, chat);
  const heard = await bot.heard('message');
  const inline_keyboard = [[{ text: 'Claim', url: 'https://prize.example' }]];
  expect(heard).toMatchObject([{ reply_markup: { inline_keyboard } }, { reply_markup: { inline_keyboard } }]);
  expect(at(heard, 1, 'forward_origin')).toEqual(at(heard, 0, 'forward_origin'));
});

test('buttons that ask the bot do not come along with a forward', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const reply_markup = { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] };
  await bot.ask('sendMessage', { chat_id: chat.id, text: 'Question', reply_markup });
  const question = chat.last();
  if (question === undefined) throw new Error('no question');
  expect(anna.forward(question, chat).keyboard).toEqual([]);
});

test('media from somewhere else arrives as what it is', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const source = {
    kind: 'channel',
    senderName: 'Coins',
    media: 'video',
    caption: 'See coin.example.com',
  } as const;
  anna.forwardFrom(source, chat);
  expect(await bot.heard('message')).toMatchObject([
    {
      video: {},
      caption: 'See coin.example.com',
      caption_entities: [{ type: 'url', offset: 4, length: 16 }],
    },
  ]);
  expect(() => anna.forwardFrom({ ...source, media: 'sticker' }, chat)).toThrow('no caption');
});

test('an empty message, or an entity beyond its end, cannot be forwarded', async () => {
  const { chat, anna } = await openPrivateChat();
  expect(() => anna.forwardFrom({ kind: 'user', senderName: 'Sam' }, chat)).toThrow('empty message');
  expect(() => anna.forwardFrom({ ...parcel, text: 'short' }, chat)).toThrow('an entity lies outside');
});

test('in a group the bot hears nothing of a forward until somebody asks about it in a reply', async () => {
  const { bot, group, anna, ben } = await openClass();
  const forwarded = ben.forwardFrom(parcel, group);
  expect(await bot.heard('message')).toEqual([]);
  anna.send(group, '/check', { replyTo: forwarded });
  const [heard] = await bot.heard('message');
  checkType('Message', heard);
  expect(at(heard, 'reply_to_message')).toMatchObject({
    text: parcel.text,
    entities: parcel.entities,
    forward_origin: { type: 'hidden_user' },
    from: { first_name: 'Ben' },
  });
});
