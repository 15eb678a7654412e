import { expect, test } from 'vitest';
import type { Person } from '../../src/playground/index.ts';
import { openClass } from './open-playground.ts';

const named = (command: string) => [{ command, description: `Does ${command}` }];

test('the menu depends on the chat, the rank and the language', async () => {
  const { bot, group, teacher, anna, ben, playground } = await openClass();
  await bot.ask('setMyCommands', { commands: named('everywhere') });
  await bot.ask('setMyCommands', { commands: named('ovunque'), language_code: 'it' });
  await bot.ask('setMyCommands', { commands: named('group'), scope: { type: 'all_group_chats' } });
  await bot.ask('setMyCommands', { commands: named('admin'), scope: { type: 'all_chat_administrators' } });
  const offered = async (person: Person, chatId: number) => {
    const url = new URL(`playground/commands?personId=${person.id}&chatId=${chatId}`, playground.url);
    return (await fetch(url)).json();
  };
  playground.world.privateChat(anna);
  playground.world.privateChat(ben);
  expect(await offered(anna, anna.id)).toEqual(named('ovunque'));
  expect(await offered(ben, ben.id)).toEqual(named('everywhere'));
  expect(await offered(anna, group.id)).toEqual(named('group'));
  expect(await offered(teacher, group.id)).toEqual(named('admin'));
  await bot.ask('setMyCommands', { commands: named('this'), scope: { type: 'chat', chat_id: group.id } });
  expect(await offered(teacher, group.id)).toEqual(named('this'));
  await bot.ask('deleteMyCommands', { scope: { type: 'chat', chat_id: group.id } });
  expect(await offered(teacher, group.id)).toEqual(named('admin'));
});

test('a menu is read back as it was set, scope by scope', async () => {
  const { bot } = await openClass();
  await bot.ask('setMyCommands', { commands: named('quiz'), language_code: 'it' });
  expect(await bot.askAny('getMyCommands', { language_code: 'it' })).toEqual(named('quiz'));
  expect(await bot.askAny('getMyCommands')).toEqual([]);
});

test.each([
  [{ commands: [{ command: 'Quiz', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
  [{ commands: [{ command: 'q'.repeat(33), description: 'x' }] }, 'BOT_COMMAND_INVALID'],
  [{ commands: [{ command: 'quiz', description: '' }] }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
  [{ commands: [{ command: 'quiz', description: 'x'.repeat(257) }] }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
  [{ commands: Array(101).fill({ command: 'quiz', description: 'x' }) }, 'BOT_COMMANDS_TOO_MUCH'],
  [{ commands: named('quiz'), language_code: 'italian' }, 'invalid language code specified'],
])('the menu %o is refused', async (parameters, reason) => {
  const { bot } = await openClass();
  expect(await bot.refusal('setMyCommands', parameters)).toBe(`Bad Request: ${reason}`);
});

test('name and descriptions are kept per language', async () => {
  const { bot } = await openClass();
  await bot.ask('setMyName', { name: 'Lighthouse' });
  await bot.ask('setMyDescription', { description: 'Un faro', language_code: 'it' });
  await bot.ask('setMyShortDescription', { short_description: 'A lighthouse' });
  expect(await bot.ask('getMyName', { language_code: 'it' })).toEqual({ name: 'Lighthouse' });
  expect(await bot.ask('getMyDescription', { language_code: 'it' })).toEqual({ description: 'Un faro' });
  expect(await bot.ask('getMyDescription')).toEqual({ description: '' });
  expect(await bot.ask('getMyShortDescription', { language_code: 'it' })).toEqual({
    short_description: 'A lighthouse',
  });
  expect(await bot.refusal('setMyName', { name: 'x'.repeat(65) })).toContain('Bad Request');
});
