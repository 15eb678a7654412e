import { expect, test } from 'vitest';
import { at, button, keyboardOf } from './bot-by-fetch.ts';
import { openPlayground, openPrivateChat } from './open-playground.ts';

test('a wrong token is unauthorized', async () => {
  const { playground } = await openPlayground();
  const response = await fetch(`${playground.apiRoot}/bot1:wrong/getMe`);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
});

test('the bot learns who it is', async () => {
  const { bot } = await openPlayground();
  expect(await bot.ask('getMe')).toMatchObject({ is_bot: true, username: 'faro_playground_bot' });
  expect(await bot.askAny('GETME')).toMatchObject({ is_bot: true });
});

test('a method that Telegram does not have is not found', async () => {
  const { bot } = await openPlayground();
  expect(await bot.refusal('sendTelepathy')).toBe('Not Found: method not found');
});

test('a method of Telegram that the server lacks is refused by name', async () => {
  const { bot } = await openPlayground();
  const { status, body } = await bot.call('sendDice', { chat_id: 1 });
  expect(status).toBe(501);
  expect(body['description']).toBe('Not Implemented by the embedded server: sendDice');
});

test('a parameter or a nested field that Telegram does not know is refused', async () => {
  const { bot, chat } = await openPrivateChat();
  expect(await bot.refusal('sendMessage', { chat_id: chat.id, text: 'x', txet: 'y' })).toContain(
    'unknown parameter "txet"',
  );
  const markup = { inline_keyboard: [[{ text: 'x', callback_data: 'x', colour: 'red' }]] };
  expect(await bot.refusal('sendMessage', { chat_id: chat.id, text: 'x', reply_markup: markup })).toContain(
    'unknown field "colour" of InlineKeyboardButton',
  );
});

test.each([
  ['sendMessage', { text: 'x' }, 'Bad Request: chat_id is empty'],
  ['sendMessage', { chat_id: 1 }, 'Bad Request: message text is empty'],
  ['sendMessage', { chat_id: { id: 1 }, text: 'x' }, 'must be of type Number'],
  ['sendMessage', { chat_id: 1, text: 'x', parse_mode: 'html' }, 'unsupported parse_mode specified'],
  ['sendMessage', { chat_id: 1, text: 'x', reply_markup: 'no json' }, "can't parse JSON"],
  ['sendMessage', { chat_id: 1, text: 'x', reply_markup: { keys: [] } }, 'is of no known type'],
  ['getUpdates', { limit: 101 }, '"getUpdates.limit" must be between 1 and 100'],
  ['deleteMessages', { chat_id: 1, message_ids: [] }, 'too few items'],
  ['answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }, 'Bad Request: MESSAGE_TOO_LONG'],
])('%s with %o is refused', async (method, parameters, text) => {
  const { bot } = await openPlayground();
  const { status, body } = await bot.call(method, parameters);
  expect(status).toBe(400);
  expect(body['description']).toContain(text);
});

test('parameters may come as a query, a form, or JSON with numbers as text', async () => {
  const { bot, chat, playground } = await openPrivateChat({ rates: false });
  const root = `${playground.apiRoot}/bot${playground.token}`;
  const byQuery = await fetch(`${root}/sendMessage?chat_id=${chat.id}&text=by%20query`);
  expect(await byQuery.json()).toMatchObject({ ok: true, result: { text: 'by query' } });
  const markup = JSON.stringify(keyboardOf([button('Go')]));
  const form = new URLSearchParams({ chat_id: String(chat.id), text: 'by form', reply_markup: markup });
  const byForm = await bot.post('sendMessage', form);
  expect(at(byForm.body, 'result', 'reply_markup', 'inline_keyboard', 0, 0, 'text')).toBe('Go');
  const asText = await bot.call('sendMessage', {
    chat_id: String(chat.id),
    text: 'by text',
    disable_notification: 'true',
  });
  expect(asText.body).toMatchObject({ ok: true });
});

test('a body that is no JSON object is refused', async () => {
  const { bot } = await openPlayground();
  const { status } = await bot.post('getMe', '[1]', { 'content-type': 'application/json' });
  expect(status).toBe(400);
});

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

test('an uploaded picture is kept in memory and shown with its size', async () => {
  const { bot, chat, playground } = await openPrivateChat();
  const form = new FormData();
  form.set('chat_id', String(chat.id));
  form.set('photo', 'attach://upload');
  form.set('upload', new Blob([pixel]), 'dot.png');
  form.set('caption', '<b>A dot</b>');
  form.set('parse_mode', 'HTML');
  const { body } = await bot.post('sendPhoto', form);
  expect(at(body, 'result', 'photo', 0)).toMatchObject({ width: 1, height: 1, file_size: pixel.byteLength });
  expect(at(body, 'result', 'caption')).toBe('A dot');
  const shown = chat.last();
  expect(shown?.picture?.alt).toBe('A dot');
  const file = await fetch(new URL(shown?.picture?.url ?? '', playground.url));
  expect(file.headers.get('content-type')).toBe('image/png');
  expect((await file.arrayBuffer()).byteLength).toBe(pixel.byteLength);
});

test('what is no picture is refused as one', async () => {
  const { bot, chat } = await openPrivateChat();
  const form = new FormData();
  form.set('chat_id', String(chat.id));
  form.set('photo', new Blob(['plain text']), 'dot.png');
  const { body } = await bot.post('sendPhoto', form);
  expect(body['description']).toBe('Bad Request: IMAGE_PROCESS_FAILED');
});

test('the wire shows each call and its refusal, and never the token', async () => {
  const { bot, chat, playground, world } = await openPrivateChat();
  await bot.call('sendMessage', { chat_id: chat.id, text: 'seen' });
  await bot.call('sendMessage', { chat_id: chat.id, text: '' });
  expect(world.wire).toMatchObject([
    { number: 1, method: 'sendMessage', parameters: { chat_id: chat.id, text: 'seen' }, ok: true },
    {
      number: 2,
      method: 'sendMessage',
      ok: false,
      errorCode: 400,
      description: 'Bad Request: message text is empty',
    },
  ]);
  expect(JSON.stringify(world.wire)).not.toContain(playground.token);
});
