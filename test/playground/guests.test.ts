import { expect, test } from 'vitest';
import type { Chat } from '../../src/playground/index.ts';
import type { JsonObject } from '../../src/playground/json.ts';
import { checkType } from '../../src/playground/bot-api/check.ts';
import { at, button, keyboardOf } from './bot-by-fetch.ts';
import { openClass } from './open-playground.ts';
import type { OpenedClass } from './open-playground.ts';

const mention = '@faro_playground_bot';

interface OpenedFriends extends OpenedClass {
  readonly friends: Chat;
}

/** A group of Anna and Ben in which nobody has added the bot. */
async function openFriends(): Promise<OpenedFriends> {
  const opened = await openClass();
  const { world, anna, ben } = opened;
  const friends = world.addGroup({
    title: 'Friends',
    kind: 'group',
    creator: anna,
    members: [ben],
    bot: 'absent',
  });
  return { ...opened, friends };
}

const articleWith = (content: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'article',
  id: '1',
  title: 'Answer',
  input_message_content: content,
  ...rest,
});

test('the bot says of itself that it can be asked as a guest', async () => {
  const { bot } = await openClass();
  expect(await bot.ask('getMe')).toMatchObject({ supports_guest_queries: true });
});

test('a guest hears of nothing but the mention and what it replies to', async () => {
  const { bot, friends, anna, ben } = await openFriends();
  anna.send(friends, '/check');
  const forwarded = ben.forwardFrom(
    {
      kind: 'hidden-user',
      senderName: 'Parcel Desk',
      media: 'document',
      caption: 'Pay the fee',
      entities: [{ type: 'text_link', offset: 8, length: 3, url: 'https://fee.example' }],
    },
    friends,
  );
  ben.forwardFrom({ kind: 'user', senderName: 'Sam', text: `${mention} hello` }, friends);
  anna.send(friends, `${mention} is this a scam?`, { replyTo: forwarded });
  const updates = await bot.updates();
  expect(updates).toHaveLength(1);
  const asked = at(updates, 0, 'guest_message');
  checkType('Message', asked);
  expect(asked).toMatchObject({
    chat: { id: friends.id },
    from: { id: anna.id },
    reply_to_message: {
      caption: 'Pay the fee',
      caption_entities: [{ type: 'text_link', url: 'https://fee.example' }],
      document: {},
      forward_origin: { type: 'hidden_user', sender_user_name: 'Parcel Desk' },
    },
  });
});

test('a mention in a caption asks the guest too', async () => {
  const { bot, friends, anna } = await openFriends();
  anna.sendPicture(friends, `${mention} is this real?`);
  expect(await bot.heard('guest_message')).toMatchObject([
    { photo: [{}], caption: `${mention} is this real?` },
  ]);
});

test('a bot that was thrown out can still be asked as a guest, one that is in the group hears a message', async () => {
  const { bot, group, anna } = await openClass();
  anna.send(group, `${mention} hello`);
  expect(at(await bot.updates(), 0, 'message', 'guest_query_id')).toBeUndefined();
  group.removeBot();
  await bot.updates();
  anna.send(group, `${mention} hello`);
  expect(await bot.heard('guest_message')).toMatchObject([{ chat: { id: group.id } }]);
});

test('the answer is one text for everybody, with its buttons and without a preview of links', async () => {
  const { bot, friends, anna, ben } = await openFriends();
  anna.send(friends, `${mention} is this a scam?`);
  const [asked] = await bot.heard('guest_message');
  const result = articleWith(
    {
      message_text: '<b>Careful</b>',
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    { reply_markup: keyboardOf([{ text: 'Ask Faro', url: 'https://t.me/faro_playground_bot?start=check' }]) },
  );
  await bot.ask('answerGuestQuery', { guest_query_id: asked?.['guest_query_id'], result });
  expect(friends.last({ seenBy: ben })).toMatchObject({
    text: 'Careful',
    entities: [{ type: 'bold', offset: 0, length: 7 }],
    keyboard: [[{ text: 'Ask Faro', kind: 'url' }]],
    replyTo: { excerpt: `${mention} is this a scam?` },
  });
  expect(await bot.refusal('sendMessage', { chat_id: friends.id, text: 'more' })).toBe(
    'Bad Request: chat not found',
  );
});

test.each([
  [articleWith({ message_text: '<b>open', parse_mode: 'HTML' }), "can't parse entities"],
  [articleWith({ message_text: ' ' }), 'message text is empty'],
  [
    articleWith({ message_text: 'x' }, { reply_markup: keyboardOf([{ text: 'x', url: 'nowhere' }]) }),
    'invalid',
  ],
  [articleWith({ message_text: 'x', sort: 'y' }), 'unknown field'],
  [
    { type: 'photo', id: '1', photo_url: 'https://a.example/p', thumbnail_url: 'https://a.example/t' },
    'article',
  ],
])('an answer that no message could be is refused, and the question stays open: %o', async (wrong, words) => {
  const { bot, friends, anna } = await openFriends();
  anna.send(friends, `${mention} hello`);
  const [asked] = await bot.heard('guest_message');
  const guest_query_id = asked?.['guest_query_id'];
  expect(await bot.refusal('answerGuestQuery', { guest_query_id, result: wrong })).toContain(words);
  await bot.ask('answerGuestQuery', { guest_query_id, result: articleWith({ message_text: 'x' }) });
});

test('a second answer is refused, and a late one, and one to nobody', async () => {
  const { bot, friends, anna, advance } = await openFriends();
  anna.send(friends, `${mention} one`);
  anna.send(friends, `${mention} two`);
  const [one, two] = await bot.heard('guest_message');
  const answerTo = (guest_query_id: unknown): JsonObject => ({
    guest_query_id,
    result: articleWith({ message_text: 'x' }),
  });
  const refused = 'Bad Request: guest query is too old or guest query ID is invalid';
  await advance(14_999);
  await bot.ask('answerGuestQuery', answerTo(one?.['guest_query_id']));
  expect(await bot.refusal('answerGuestQuery', answerTo(one?.['guest_query_id']))).toBe(refused);
  await advance(1);
  expect(await bot.refusal('answerGuestQuery', answerTo(two?.['guest_query_id']))).toBe(refused);
  expect(await bot.refusal('answerGuestQuery', answerTo('77'))).toBe(refused);
});

test('a press on the answer names it as an inline message', async () => {
  const { bot, friends, anna, ben } = await openFriends();
  anna.send(friends, `${mention} hello`);
  const [asked] = await bot.heard('guest_message');
  const result = articleWith({ message_text: 'x' }, { reply_markup: keyboardOf([button('Why')]) });
  const { inline_message_id } = await bot.ask('answerGuestQuery', {
    guest_query_id: asked?.['guest_query_id'],
    result,
  });
  void ben.press(friends, 'Why');
  const [query] = await bot.heard('callback_query');
  checkType('CallbackQuery', query);
  expect(query).toMatchObject({ inline_message_id, data: 'why', from: { id: ben.id } });
  expect(query?.['message']).toBeUndefined();
});
