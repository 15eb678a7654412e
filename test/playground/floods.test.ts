import { expect, test } from 'vitest';
import { button, keyboardOf } from './bot-by-fetch.ts';
import { openClass, openPlayground, openPrivateChat } from './open-playground.ts';

test('the fourth message to one chat within three seconds is refused and leaves no trace', async () => {
  const { bot, chat, advance } = await openPrivateChat();
  for (const text of ['1', '2', '3']) await bot.ask('sendMessage', { chat_id: chat.id, text });
  const { status, body, retryAfterHeader } = await bot.call('sendMessage', { chat_id: chat.id, text: '4' });
  expect(status).toBe(429);
  expect(body).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 3',
    parameters: { retry_after: 3 },
  });
  expect(retryAfterHeader).toBe('3');
  expect(chat.last()?.text).toBe('3');
  await advance(3_000);
  await bot.ask('sendMessage', { chat_id: chat.id, text: '4' });
});

test('a call that is wrong does not count', async () => {
  const { bot, chat } = await openPrivateChat();
  for (let i = 0; i < 5; i++)
    await bot.refusal('sendMessage', { chat_id: chat.id, text: '<b>', parse_mode: 'HTML' });
  await bot.ask('sendMessage', { chat_id: chat.id, text: 'x' });
});

test('thirty messages a second go out to all chats together', async () => {
  const { bot, world, advance } = await openPlayground();
  const chats = Array.from({ length: 31 }, (_, index) => {
    const person = world.addPerson({ firstName: `P${index}`, languageCode: 'en' });
    const chat = world.privateChat(person);
    person.send(chat, '/start');
    return chat;
  });
  const statuses = [];
  for (const chat of chats)
    statuses.push((await bot.call('sendMessage', { chat_id: chat.id, text: 'x' })).status);
  expect(statuses).toEqual([...Array<number>(30).fill(200), 429]);
  await advance(1_000);
  await bot.ask('sendMessage', { chat_id: chats[30]?.id, text: 'x' });
});

test('a group takes twenty new messages a minute, and twenty edits beside them', async () => {
  const { bot, group, advance } = await openClass();
  let message_id: unknown;
  for (let i = 0; i < 20; i++) {
    ({ message_id } = await bot.ask('sendMessage', { chat_id: group.id, text: `message ${i}` }));
    await advance(1_000);
  }
  const refused = await bot.call('sendMessage', { chat_id: group.id, text: 'one more' });
  expect(refused.body['parameters']).toEqual({ retry_after: 40 });
  for (let i = 0; i < 20; i++)
    await bot.ask('editMessageText', { chat_id: group.id, message_id, text: `edit ${i}` });
  const editAgain = await bot.call('editMessageText', { chat_id: group.id, message_id, text: 'one more' });
  expect(editAgain.body['parameters']).toEqual({ retry_after: 60 });
  expect(group.last()?.text).toBe('edit 19');
  await advance(60_000);
  await bot.ask('editMessageText', { chat_id: group.id, message_id, text: 'one more' });
});

test('answers to presses do not count, nor does anything once the limits are off', async () => {
  const { bot, group, anna, world } = await openClass();
  await bot.ask('sendMessage', { chat_id: group.id, text: 'x', reply_markup: keyboardOf([button('Go')]) });
  for (let i = 0; i < 100; i++) void anna.press(group, 'Go');
  const presses = await bot.heard('callback_query');
  for (const { id } of presses) await bot.ask('answerCallbackQuery', { callback_query_id: id });
  expect(presses).toHaveLength(100);
  world.setRatesEnforced(false);
  for (let i = 0; i < 40; i++) await bot.ask('sendMessage', { chat_id: group.id, text: 'x' });
});
