import { expect, test } from 'vitest';
import { at, button, keyboardOf } from './bot-by-fetch.ts';
import { openPrivateChat } from './open-playground.ts';
import type { OpenedChat } from './open-playground.ts';

const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

async function openButton(): Promise<OpenedChat> {
  const opened = await openPrivateChat();
  const reply_markup = keyboardOf([
    button('Go'),
    { text: 'Off', disabled: {} },
    { text: 'Site', url: 'https://a.example' },
  ]);
  await opened.bot.ask('sendMessage', { chat_id: opened.chat.id, text: 'x', reply_markup });
  return opened;
}

test('a press reaches the bot and its answer reaches the presser', async () => {
  const { bot, anna, chat } = await openButton();
  const pressed = anna.press(chat, 'Go');
  const [query] = await bot.heard('callback_query');
  expect(query).toMatchObject({ data: 'go', from: { first_name: 'Anna' }, message: { text: 'x' } });
  await bot.ask('answerCallbackQuery', { callback_query_id: query?.['id'], text: 'Done', show_alert: true });
  expect(await pressed).toEqual({ toast: 'Done', isAlert: true });
});

test('an answer without a text shows nothing', async () => {
  const { bot, anna, chat } = await openButton();
  const pressed = anna.press(chat, /^G/);
  const [query] = await bot.heard('callback_query');
  await bot.ask('answerCallbackQuery', { callback_query_id: query?.['id'] });
  expect(await pressed).toEqual({ isAlert: false });
});

test('a press is answered once', async () => {
  const { bot, anna, chat } = await openButton();
  void anna.press(chat, 'Go');
  const [query] = await bot.heard('callback_query');
  await bot.ask('answerCallbackQuery', { callback_query_id: query?.['id'] });
  expect(await bot.refusal('answerCallbackQuery', { callback_query_id: query?.['id'] })).toBe(tooOld);
  expect(await bot.refusal('answerCallbackQuery', { callback_query_id: '77' })).toBe(tooOld);
});

test('a press expires after fifteen seconds', async () => {
  const { bot, anna, chat, advance } = await openButton();
  const pressed = anna.press(chat, 'Go');
  const [query] = await bot.heard('callback_query');
  await advance(14_999);
  void anna.press(chat, 'Go');
  await advance(1);
  expect(await pressed).toEqual({ isAlert: false, expired: true });
  expect(await bot.refusal('answerCallbackQuery', { callback_query_id: query?.['id'] })).toBe(tooOld);
  const [second] = await bot.heard('callback_query');
  await bot.ask('answerCallbackQuery', { callback_query_id: second?.['id'] });
});

test('a forged press carries any data', async () => {
  const { bot, anna, chat } = await openButton();
  const message = chat.last();
  if (message === undefined) throw new Error('no message');
  void anna.pressData(message, 'anything');
  expect(at(await bot.heard('callback_query'), 0, 'data')).toBe('anything');
  expect(chat.callbackData(message, 'Go')).toBe('go');
});

test('a link opens, a disabled button does nothing, a missing one is named', async () => {
  const { anna, chat, bot } = await openButton();
  expect(await anna.press(chat, 'Site')).toEqual({ isAlert: false, url: 'https://a.example' });
  await expect(anna.press(chat, 'Off')).rejects.toThrow('disabled');
  await expect(anna.press(chat, 'Nowhere')).rejects.toThrow(
    'no button Nowhere; the latest messages were:\nx [Go]',
  );
  expect(await bot.updates()).toEqual([]);
});
