import { expect, test } from 'vitest';
import { at } from './bot-by-fetch.ts';
import { openClass, openPrivateChat } from './open-playground.ts';

test('updates stay until the next offset confirms them', async () => {
  const { bot, anna, chat } = await openPrivateChat();
  anna.send(chat, 'one');
  anna.send(chat, 'two');
  const first = await bot.askAny('getUpdates', { limit: 1 });
  const again = await bot.askAny('getUpdates', { limit: 1 });
  expect(again).toEqual(first);
  const id = Number(at(first, 0, 'update_id'));
  const rest = await bot.askAny('getUpdates', { offset: id + 1 });
  expect(at(rest, 0, 'message', 'text')).toBe('two');
  expect(at(await bot.askAny('getUpdates', { offset: id + 3 }), 0)).toBeUndefined();
});

test('a negative offset keeps the latest only', async () => {
  const { bot, anna, chat } = await openPrivateChat();
  for (const text of ['one', 'two', 'three']) anna.send(chat, text);
  const latest = await bot.askAny('getUpdates', { offset: -1 });
  expect(at(latest, 0, 'message', 'text')).toBe('three');
  expect(at(latest, 1)).toBeUndefined();
});

test('a long poll answers as soon as something happens', async () => {
  const { bot, anna, chat } = await openPrivateChat();
  const waiting = bot.updates({ timeout: 30 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  anna.send(chat, 'hello');
  expect(at(await waiting, 0, 'message', 'text')).toBe('hello');
});

test('a second poll ends the first with a conflict', async () => {
  const { bot } = await openPrivateChat();
  const first = bot.call('getUpdates', { timeout: 30 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const second = bot.call('getUpdates', { timeout: 0 });
  expect((await first).status).toBe(409);
  expect((await first).body['description']).toBe(
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
  expect((await second).status).toBe(200);
});

test('a poll whose connection is cut loses no update', async () => {
  const { bot, anna, chat, playground } = await openPrivateChat();
  const controller = new AbortController();
  const cut = fetch(`${playground.apiRoot}/bot${playground.token}/getUpdates?timeout=30`, {
    signal: controller.signal,
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  controller.abort();
  await expect(cut).rejects.toThrow();
  anna.send(chat, 'still there');
  expect(await bot.heard('message')).toMatchObject([{ text: 'still there' }]);
});

test('polling is refused while a webhook is set', async () => {
  const { bot } = await openPrivateChat();
  expect(await bot.refusal('setWebhook', { url: 'http://faro.example' })).toContain('bad webhook');
  await bot.ask('setWebhook', { url: 'https://faro.example/hook' });
  expect(await bot.ask('getWebhookInfo')).toMatchObject({ url: 'https://faro.example/hook' });
  expect(await bot.refusal('getUpdates')).toBe(
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  );
  await bot.ask('deleteWebhook');
  expect(await bot.updates()).toEqual([]);
});

test('allowed_updates is remembered, and changes of other members come only when asked for', async () => {
  const { bot, group, anna, world } = await openClass();
  group.setBotRights('administrator');
  const cleo = world.addPerson({ firstName: 'Cleo', languageCode: 'en' });
  await bot.updates({ allowed_updates: [] });
  group.addMember(cleo);
  expect(await bot.heard('chat_member')).toEqual([]);
  await bot.updates({ allowed_updates: ['chat_member'] });
  group.removeMember(cleo);
  anna.send(group, '/quiz');
  const updates = await bot.updates();
  expect(updates).toHaveLength(1);
  expect(at(updates[0], 'chat_member', 'new_chat_member', 'status')).toBe('left');
});

test('a button press is forgotten after 150 seconds, a message after a day', async () => {
  const { bot, anna, chat, advance } = await openPrivateChat();
  await bot.ask('sendMessage', {
    chat_id: chat.id,
    text: 'x',
    reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
  });
  void anna.press(chat, 'Go');
  anna.send(chat, 'hello');
  await advance(151_000);
  expect(await bot.askAny('getUpdates')).toMatchObject([{ message: { text: 'hello' } }]);
  await advance(24 * 3_600_000);
  expect(await bot.askAny('getUpdates')).toEqual([]);
});
