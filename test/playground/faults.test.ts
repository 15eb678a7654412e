import { expect, test } from 'vitest';
import { openPrivateChat } from './open-playground.ts';

test.each([
  ['too-many-requests', 429, 'Too Many Requests: retry after 7'],
  ['blocked', 403, 'Forbidden: bot was blocked by the user'],
  ['server-error', 502, 'Bad Gateway'],
] as const)('an injected %s is answered instead of doing the call', async (kind, status, description) => {
  const { bot, chat, world } = await openPrivateChat();
  world.faults.inject({ method: 'sendMessage', kind, times: 2, retryAfterSeconds: 7 });
  await bot.ask('getMe');
  for (let i = 0; i < 2; i++) {
    const { body } = await bot.call('sendMessage', { chat_id: chat.id, text: 'x' });
    expect(body).toMatchObject({ ok: false, error_code: status, description });
  }
  expect(world.faults.waiting).toEqual([]);
  expect(chat.last()?.text).toBe('/start');
  await bot.ask('sendMessage', { chat_id: chat.id, text: 'x' });
});

test('a connection is cut before the message is sent, or after', async () => {
  const { bot, chat, world } = await openPrivateChat();
  world.faults.inject({ method: 'sendMessage', kind: 'reset-before-acceptance', times: 1 });
  await expect(bot.call('sendMessage', { chat_id: chat.id, text: 'lost' })).rejects.toThrow();
  expect(chat.last()?.text).toBe('/start');
  world.faults.inject({ method: 'sendMessage', kind: 'reset-after-acceptance', times: 1 });
  await expect(bot.call('sendMessage', { chat_id: chat.id, text: 'arrived' })).rejects.toThrow();
  expect(chat.last()?.text).toBe('arrived');
  expect(world.wire.map(({ ok }) => ok)).toEqual([false, true]);
});

test('a fault for every method spares the polling', async () => {
  const { bot, world } = await openPrivateChat();
  world.faults.inject({ method: '*', kind: 'server-error', times: 1 });
  expect(await bot.updates()).toEqual([]);
  expect((await bot.call('getMe')).status).toBe(502);
  world.faults.inject({ method: '*', kind: 'server-error', times: 5 });
  world.faults.clear();
  await bot.ask('getMe');
});
