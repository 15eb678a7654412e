import { expect, test } from 'vitest';
import { button, keyboardOf } from './bot-by-fetch.ts';
import { openPlayground } from './open-playground.ts';
import type { Opened } from './open-playground.ts';
import type { Chat, PersonView } from '../../src/playground/index.ts';

async function openScene(): Promise<Opened & { readonly group: Chat }> {
  const opened = await openPlayground({ scene: 'class' });
  const group = opened.world.chats.find(({ type }) => type === 'supergroup');
  if (group === undefined) throw new Error('the scene has no group');
  return { ...opened, group };
}

const question = { text: 'What is this?', reply_markup: keyboardOf([button('A'), button('B'), button('C')]) };

test('a class is waiting: a teacher, four pupils in two languages, ten who answer by themselves', async () => {
  const { world, group, bot } = await openScene();
  const playing = (part: PersonView['part']) => world.persons.filter((person) => person.part === part);
  expect(playing('teacher')).toMatchObject([{ firstName: 'Ms Rossi' }]);
  const pupils = playing('pupil');
  expect(pupils.map(({ languageCode }) => languageCode).sort()).toEqual(['en', 'en', 'it', 'it']);
  expect(playing('classmate')).toHaveLength(10);
  expect(group.record.members.size).toBe(15);
  for (const pupil of pupils) await bot.ask('sendMessage', { chat_id: pupil.id, text: 'Hello' });
});

test('some of the class have a group without the bot, where it can be asked as a guest', async () => {
  const { world, bot } = await openScene();
  const volley = world.chats.find(({ title }) => title === 'Volley');
  expect(volley).toMatchObject({ type: 'group', botStatus: 'left' });
  const players = world.persons.filter(({ id }) => volley?.record.members.has(id));
  expect(players.map(({ firstName }) => firstName)).toEqual(['Giulia', 'Luka']);
  if (volley === undefined) throw new Error('no such group');
  players[0]?.send(volley, '@faro_playground_bot hello');
  expect(await bot.heard('guest_message')).toHaveLength(1);
});

test('classmates answer a question once each, two to twelve seconds later', async () => {
  const { bot, group, advance } = await openScene();
  const { message_id } = await bot.ask('sendMessage', { chat_id: group.id, ...question });
  await advance(1_999);
  expect(await bot.heard('callback_query')).toEqual([]);
  await bot.ask('editMessageText', {
    chat_id: group.id,
    message_id,
    ...question,
    text: 'What is this? (0 answers)',
  });
  await advance(10_002);
  const presses = await bot.heard('callback_query');
  expect(new Set(presses.map(({ from }) => JSON.stringify(from))).size).toBe(10);
  expect(presses).toHaveLength(10);
  expect(new Set(presses.map(({ data }) => data)).size).toBeGreaterThan(1);
});

test('classmates leave other buttons alone, and stop when they are told to', async () => {
  const { bot, world, group, advance } = await openScene();
  await bot.ask('sendMessage', {
    chat_id: group.id,
    text: 'x',
    reply_markup: keyboardOf([button('Start'), button('A')]),
  });
  world.setClassmatesAnswer(false);
  await bot.ask('sendMessage', { chat_id: group.id, ...question });
  await advance(15_000);
  expect(await bot.updates()).toEqual([]);
});

test('classmates do not answer what is no longer asked', async () => {
  const { bot, group, advance } = await openScene();
  const { message_id } = await bot.ask('sendMessage', { chat_id: group.id, ...question });
  await bot.ask('editMessageText', { chat_id: group.id, message_id, text: 'Time is up' });
  await advance(15_000);
  expect(await bot.updates()).toEqual([]);
});

test('classmates vote in a poll', async () => {
  const { bot, group, advance } = await openScene();
  const options = [{ text: 'a' }, { text: 'b' }];
  await bot.ask('sendPoll', { chat_id: group.id, question: 'Q', options, is_anonymous: false });
  await advance(15_000);
  expect(await bot.heard('poll_answer')).toHaveLength(10);
});
