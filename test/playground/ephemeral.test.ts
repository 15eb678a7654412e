import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/playground/json.ts';
import { at, button, keyboardOf } from './bot-by-fetch.ts';
import { openClass, openPrivateChat } from './open-playground.ts';
import type { OpenedClass } from './open-playground.ts';

interface Pressed extends OpenedClass {
  /** `sendMessage` for Anna's eyes, with this wish. */
  readonly whisper: (wish: JsonObject, rest?: JsonObject) => Promise<JsonObject>;
  readonly queryId: unknown;
}

async function openPress(): Promise<Pressed> {
  const opened = await openClass();
  const { bot, group, anna } = opened;
  await bot.ask('sendMessage', {
    chat_id: group.id,
    text: 'Question',
    reply_markup: keyboardOf([button('A')]),
  });
  void anna.press(group, 'A');
  const [query] = await bot.heard('callback_query');
  const whisper = async (wish: JsonObject, rest: JsonObject = {}): Promise<JsonObject> => {
    const ephemeral_message_parameters = { receiver_user_id: anna.id, ...wish };
    const { body } = await bot.call('sendMessage', {
      chat_id: group.id,
      text: 'psst',
      ephemeral_message_parameters,
      ...rest,
    });
    return body;
  };
  return { ...opened, whisper, queryId: query?.['id'] };
}

test('after a press the bot may whisper to the presser, and nobody else sees it', async () => {
  const { whisper, queryId, group, anna, ben } = await openPress();
  const body = await whisper({ callback_query_id: queryId });
  expect(body['result']).toMatchObject({ message_id: 0, receiver_user: { id: anna.id }, text: 'psst' });
  expect(at(body, 'result', 'ephemeral_message_id')).toBeTypeOf('number');
  expect(group.last({ seenBy: anna })).toMatchObject({ text: 'psst', messageId: 0, onlyFor: anna.id });
  expect(group.last({ seenBy: ben })?.text).toBe('Question');
});

test('a whisper is possible after the press was answered, but not after fifteen seconds', async () => {
  const { whisper, queryId, bot, advance } = await openPress();
  await bot.ask('answerCallbackQuery', { callback_query_id: queryId });
  expect(await whisper({ callback_query_id: queryId })).toMatchObject({ ok: true });
  await advance(15_000);
  expect(await whisper({ callback_query_id: queryId })).toMatchObject({
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  });
});

test('a press is no leave to whisper to somebody else, nor is none', async () => {
  const { whisper, queryId, ben, group } = await openPress();
  expect(await whisper({ callback_query_id: queryId, receiver_user_id: ben.id })).toMatchObject({
    ok: false,
  });
  expect(await whisper({})).toMatchObject({
    description: 'Bad Request: not enough rights to send ephemeral messages to the chat',
  });
  expect(await whisper({ receiver_user_id: 4 })).toMatchObject({
    description: 'Bad Request: receiver of the ephemeral message not found in the chat',
  });
  group.setBotRights('administrator');
  expect(await whisper({ receiver_user_id: ben.id })).toMatchObject({ ok: true });
});

test('there are no ephemeral messages in a private chat', async () => {
  const { bot, chat, anna } = await openPrivateChat();
  const ephemeral_message_parameters = { receiver_user_id: anna.id };
  expect(
    await bot.refusal('sendMessage', { chat_id: chat.id, text: 'x', ephemeral_message_parameters }),
  ).toBe('Bad Request: ephemeral messages can be sent to groups and supergroups only');
});

test('a whisper is edited and deleted by its own methods only', async () => {
  const { whisper, queryId, bot, group, anna, ben } = await openPress();
  const body = await whisper({ callback_query_id: queryId });
  const target = {
    chat_id: group.id,
    receiver_user_id: anna.id,
    ephemeral_message_id: at(body, 'result', 'ephemeral_message_id'),
  };
  expect(await bot.refusal('deleteMessage', { chat_id: group.id, message_id: 0 })).toBe(
    'Bad Request: message to delete not found',
  );
  expect(await bot.refusal('editEphemeralMessageText', { ...target, text: 'psst' })).toContain(
    'message is not modified',
  );
  expect(
    await bot.refusal('editEphemeralMessageText', { ...target, receiver_user_id: ben.id, text: 'x' }),
  ).toBe('Bad Request: message to edit not found');
  await bot.ask('editEphemeralMessageText', {
    ...target,
    text: 'still you',
    reply_markup: keyboardOf([button('More')]),
  });
  expect(group.last({ seenBy: anna })).toMatchObject({ text: 'still you', keyboard: [[{ text: 'More' }]] });
  await bot.ask('editEphemeralMessageReplyMarkup', target);
  expect(group.last({ seenBy: anna })).toMatchObject({ text: 'still you', keyboard: [] });
  await bot.ask('deleteEphemeralMessage', target);
  expect(group.last({ seenBy: anna })?.text).toBe('Question');
  expect(await bot.refusal('deleteEphemeralMessage', target)).toBe(
    'Bad Request: message to delete not found',
  );
});

test('a press on a whisper has message 0', async () => {
  const { whisper, queryId, bot, group, anna, ben } = await openPress();
  await whisper({ callback_query_id: queryId }, { reply_markup: keyboardOf([button('More')]) });
  void anna.press(group, 'More');
  expect(await bot.heard('callback_query')).toMatchObject([{ data: 'more', message: { message_id: 0 } }]);
  await expect(ben.press(group, 'More')).rejects.toThrow('no button More');
});

test('a command declared ephemeral is seen by its sender and may be answered in kind', async () => {
  const { bot, group, anna, ben, advance } = await openClass();
  const commands = [
    { command: 'help', description: 'Help', is_ephemeral: true },
    { command: 'quiz', description: 'Quiz' },
  ];
  await bot.ask('setMyCommands', { commands, scope: { type: 'all_group_chats' } });
  anna.send(group, '/help');
  anna.send(group, '/quiz');
  const [help, quiz] = await bot.heard('message');
  expect(help).toMatchObject({
    message_id: 0,
    receiver_user: { username: 'faro_playground_bot' },
    from: { id: anna.id },
  });
  expect(quiz).toMatchObject({ message_id: 1, text: '/quiz' });
  expect(group.messages({ seenBy: ben }).map(({ text }) => text)).toEqual(['/quiz']);
  const reply = {
    chat_id: group.id,
    text: 'Here is help',
    reply_parameters: { ephemeral_message_id: help?.['ephemeral_message_id'] },
  };
  expect(await bot.refusal('sendMessage', reply)).toBe(
    'Bad Request: a reply to an ephemeral message must be ephemeral itself',
  );
  const whispered = { ...reply, ephemeral_message_parameters: { receiver_user_id: anna.id } };
  await bot.ask('sendMessage', whispered);
  expect(group.last({ seenBy: anna })?.text).toBe('Here is help');
  await advance(15_000);
  expect(await bot.refusal('sendMessage', whispered)).toBe(
    'Bad Request: ephemeral message is too old to be replied',
  );
});

test('whispers do not count as messages of the group', async () => {
  const { whisper, queryId } = await openPress();
  for (let i = 0; i < 30; i++)
    expect(await whisper({ callback_query_id: queryId })).toMatchObject({ ok: true });
});

test('mentioned where it is no member, the bot is asked as a guest and answers everybody once', async () => {
  const { bot, world, anna, ben, teacher } = await openClass();
  const group = world.addGroup({
    title: 'Friends',
    kind: 'group',
    creator: teacher,
    members: [anna, ben],
    bot: 'absent',
  });
  const suspicious = ben.send(group, 'You won! http://prize.example');
  anna.send(group, '@faro_playground_bot is this a scam?', { replyTo: suspicious });
  const [asked] = await bot.heard('guest_message');
  expect(asked).toMatchObject({
    text: '@faro_playground_bot is this a scam?',
    reply_to_message: { text: 'You won! http://prize.example' },
  });
  const answer = {
    guest_query_id: asked?.['guest_query_id'],
    result: {
      type: 'article',
      id: '1',
      title: 'Answer',
      input_message_content: { message_text: '<b>Careful</b>', parse_mode: 'HTML' },
    },
  };
  expect(await bot.ask('answerGuestQuery', answer)).toHaveProperty('inline_message_id');
  expect(group.last({ seenBy: ben })).toMatchObject({ text: 'Careful', sender: { kind: 'bot' } });
  expect(await bot.refusal('answerGuestQuery', answer)).toContain('guest query ID is invalid');
});
