import { expect, test } from 'vitest';
import { at, button, keyboardOf } from './bot-by-fetch.ts';
import { openClass, openPlayground, openPrivateChat } from './open-playground.ts';

test('a person reads what the bot sent, with its formatting and its buttons', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const sent = await bot.ask('sendMessage', {
    chat_id: chat.id,
    text: 'Read <b>this</b>',
    parse_mode: 'HTML',
    reply_markup: keyboardOf([button('Yes'), { text: 'More', url: 'https://faro.example' }]),
  });
  expect(sent).toMatchObject({ text: 'Read this', date: Date.UTC(2026, 10, 23, 9) / 1_000 });
  expect(chat.last({ seenBy: anna })).toMatchObject({
    sender: { kind: 'bot', name: 'Faro' },
    text: 'Read this',
    entities: [{ type: 'bold', offset: 5, length: 4 }],
    keyboard: [
      [
        { text: 'Yes', kind: 'callback' },
        { text: 'More', kind: 'url', url: 'https://faro.example' },
      ],
    ],
  });
});

test('Markdown is refused as not known', async () => {
  const { bot, chat } = await openPrivateChat();
  const text = await bot.refusal('sendMessage', { chat_id: chat.id, text: '*x*', parse_mode: 'MarkdownV2' });
  expect(text).toContain("can't parse entities: the embedded server does not know parse_mode MarkdownV2");
});

test('the bot cannot write to somebody who has not started it', async () => {
  const { bot, world } = await openPlayground();
  const stranger = world.addPerson({ firstName: 'Sam', languageCode: 'en' });
  expect(await bot.refusal('sendMessage', { chat_id: stranger.id, text: 'x' })).toBe(
    'Bad Request: chat not found',
  );
  expect(await bot.refusal('sendMessage', { chat_id: 12, text: 'x' })).toBe('Bad Request: chat not found');
  expect(await bot.refusal('sendMessage', { chat_id: '@somebody', text: 'x' })).toBe(
    'Bad Request: chat not found',
  );
});

test('somebody met in a group still has to start the bot first', async () => {
  const { bot, group, anna } = await openClass();
  anna.send(group, '/quiz');
  expect(await bot.refusal('sendMessage', { chat_id: anna.id, text: 'x' })).toBe(
    "Forbidden: bot can't initiate conversation with a user",
  );
});

test('a bot that was blocked is told so, and hears when it is welcome again', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  anna.block();
  expect(await bot.refusal('sendMessage', { chat_id: chat.id, text: 'x' })).toBe(
    'Forbidden: bot was blocked by the user',
  );
  expect(() => anna.send(chat, 'hello')).toThrow('you have blocked the bot');
  anna.unblock();
  const statuses = (await bot.heard('my_chat_member')).map((change) =>
    at(change, 'new_chat_member', 'status'),
  );
  expect(statuses).toEqual(['kicked', 'member']);
  await bot.ask('sendMessage', { chat_id: chat.id, text: 'x' });
});

test.each([
  [button('x', ''), 'BUTTON_DATA_INVALID'],
  [button('x', 'x'.repeat(65)), 'BUTTON_DATA_INVALID'],
  [button('x', 'é'.repeat(33)), 'BUTTON_DATA_INVALID'],
  [{ text: 'x' }, 'Text buttons are unallowed in the inline keyboard'],
  [{ text: ' ', callback_data: 'x' }, "can't parse inline keyboard button"],
  [{ text: 'x', callback_data: 'x', url: 'https://a.example' }, 'exactly one action'],
  [{ text: 'x', url: 'nowhere' }, "inline keyboard button URL 'nowhere' is invalid"],
  [{ text: 'x', callback_data: 'x', style: 'huge' }, 'unsupported value'],
])('the button %o is refused', async (wrong, text) => {
  const { bot, chat } = await openPrivateChat();
  const reply_markup = keyboardOf([wrong]);
  expect(await bot.refusal('sendMessage', { chat_id: chat.id, text: 'x', reply_markup })).toContain(text);
  expect(chat.messages()).toHaveLength(1);
});

test('callback data may have 64 bytes', async () => {
  const { bot, chat } = await openPrivateChat();
  const reply_markup = keyboardOf([button('x', 'é'.repeat(32))]);
  await bot.ask('sendMessage', { chat_id: chat.id, text: 'x', reply_markup });
});

test('an edit changes the message and, saying nothing of the keyboard, removes it', async () => {
  const { bot, chat } = await openPrivateChat();
  const target = await bot.ask('sendMessage', {
    chat_id: chat.id,
    text: 'one',
    reply_markup: keyboardOf([button('Go')]),
  });
  const id = { chat_id: chat.id, message_id: target['message_id'] };
  const edited = await bot.ask('editMessageText', { ...id, text: 'two' });
  expect(edited['edit_date']).toBeTypeOf('number');
  expect(edited['reply_markup']).toBeUndefined();
  expect(chat.last()).toMatchObject({ text: 'two', keyboard: [] });
  await bot.ask('editMessageReplyMarkup', { ...id, reply_markup: keyboardOf([button('Again')]) });
  expect(chat.last()).toMatchObject({ text: 'two', keyboard: [[{ text: 'Again' }]] });
});

test('an edit that changes nothing is refused, whatever the markup it is written in', async () => {
  const { bot, chat } = await openPrivateChat();
  const reply_markup = keyboardOf([button('Go')]);
  const content = { text: '<b>one</b>', parse_mode: 'HTML', reply_markup };
  const { message_id } = await bot.ask('sendMessage', { chat_id: chat.id, ...content });
  const same = { chat_id: chat.id, message_id, ...content, text: '<strong>one</strong> ' };
  const notModified =
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
  expect(await bot.refusal('editMessageText', same)).toBe(notModified);
  expect(await bot.refusal('editMessageReplyMarkup', { chat_id: chat.id, message_id, reply_markup })).toBe(
    notModified,
  );
  await bot.ask('editMessageText', { ...same, text: 'one' });
});

test('only what the bot sent, and what is there, can be edited', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const { messageId } = anna.send(chat, 'mine');
  expect(await bot.refusal('editMessageText', { chat_id: chat.id, message_id: messageId, text: 'x' })).toBe(
    "Bad Request: message can't be edited",
  );
  expect(await bot.refusal('editMessageText', { chat_id: chat.id, message_id: 999, text: 'x' })).toBe(
    'Bad Request: message to edit not found',
  );
  expect(await bot.refusal('editMessageText', { chat_id: chat.id, text: 'x' })).toBe(
    'Bad Request: message to edit not found',
  );
  const sealed = await bot.ask('sendMessage', {
    chat_id: chat.id,
    text: 'x',
    reply_markup: { force_reply: true },
  });
  expect(
    await bot.refusal('editMessageText', { chat_id: chat.id, message_id: sealed['message_id'], text: 'y' }),
  ).toBe("Bad Request: message can't be edited");
});

test('a message can be deleted for 48 hours', async () => {
  const { bot, chat, anna, advance } = await openPrivateChat();
  const young = anna.send(chat, 'delete me');
  await bot.ask('deleteMessage', { chat_id: chat.id, message_id: young.messageId });
  expect(await bot.refusal('deleteMessage', { chat_id: chat.id, message_id: young.messageId })).toBe(
    'Bad Request: message to delete not found',
  );
  const { message_id } = await bot.ask('sendMessage', { chat_id: chat.id, text: 'old' });
  await advance(48 * 3_600_000);
  expect(await bot.refusal('deleteMessage', { chat_id: chat.id, message_id })).toBe(
    "Bad Request: message can't be deleted for everyone",
  );
  expect(chat.last()).toMatchObject({ text: 'old' });
});

test('several messages are deleted at once and missing ones are skipped', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const ids = ['one', 'two'].map((text) => anna.send(chat, text).messageId);
  await bot.ask('deleteMessages', { chat_id: chat.id, message_ids: [...ids, 999] });
  expect(chat.messages().map(({ text }) => text)).toEqual(['/start']);
});

test('a reply names its message, and a lost one can be done without', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const question = anna.send(chat, 'Is this a scam?');
  const sent = await bot.ask('sendMessage', {
    chat_id: chat.id,
    text: 'Yes',
    reply_parameters: { message_id: question.messageId },
  });
  expect(at(sent, 'reply_to_message', 'text')).toBe('Is this a scam?');
  const lost = { chat_id: chat.id, text: 'x', reply_parameters: { message_id: 999 } };
  expect(await bot.refusal('sendMessage', lost)).toBe('Bad Request: message to be replied not found');
  await bot.ask('sendMessage', {
    ...lost,
    reply_parameters: { message_id: 999, allow_sending_without_reply: true },
  });
});

test('a message is forwarded with its origin and copied without', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const original = anna.send(chat, 'You won a prize');
  const source = { chat_id: chat.id, from_chat_id: chat.id, message_id: original.messageId };
  const forwarded = await bot.ask('forwardMessage', source);
  expect(at(forwarded, 'forward_origin', 'sender_user', 'first_name')).toBe('Anna');
  await bot.ask('copyMessage', source);
  expect(chat.last()?.text).toBe('You won a prize');
  expect(chat.last()?.forwardedFrom).toBeUndefined();
  expect(await bot.refusal('forwardMessage', { ...source, message_id: 999 })).toBe(
    'Bad Request: message to forward not found',
  );
});

test('what a person forwards reaches the bot with its origin', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const original = anna.send(chat, 'You won a prize');
  anna.forward(original, chat);
  anna.sendPicture(chat, 'look');
  const [, forwarded, picture] = await bot.heard('message');
  expect(at(forwarded, 'forward_origin', 'type')).toBe('user');
  expect(at(picture, 'caption')).toBe('look');
  expect(at(picture, 'photo', 0, 'file_id')).toBeTypeOf('string');
});

test('a picture of the bot may be given by address, and its caption has a limit', async () => {
  const { bot, chat } = await openPrivateChat();
  const photo = 'https://faro.example/picture.png';
  await bot.ask('sendPhoto', { chat_id: chat.id, photo, caption: 'x'.repeat(1_024) });
  expect(chat.last()?.picture?.url).toBe(photo);
  expect(await bot.refusal('sendPhoto', { chat_id: chat.id, photo, caption: 'x'.repeat(1_025) })).toBe(
    'Bad Request: message caption is too long',
  );
});

test('a message is pinned and unpinned where the bot may', async () => {
  const { bot, group } = await openClass();
  const { message_id } = await bot.ask('sendMessage', { chat_id: group.id, text: 'x' });
  expect(await bot.refusal('pinChatMessage', { chat_id: group.id, message_id })).toBe(
    'Bad Request: not enough rights to manage pinned messages in the chat',
  );
  group.setBotRights('administrator');
  await bot.ask('pinChatMessage', { chat_id: group.id, message_id });
  expect(at(await bot.ask('getChat', { chat_id: group.id }), 'pinned_message', 'text')).toBe('x');
  await bot.ask('unpinChatMessage', { chat_id: group.id });
  expect(at(await bot.ask('getChat', { chat_id: group.id }), 'pinned_message')).toBeUndefined();
});
