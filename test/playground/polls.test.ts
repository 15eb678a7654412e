import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/playground/json.ts';
import { at } from './bot-by-fetch.ts';
import { openClass } from './open-playground.ts';
import type { OpenedClass } from './open-playground.ts';

const options = ['Red', 'Green', 'Blue'].map((text) => ({ text }));
const quiz = { question: 'Which?', type: 'quiz', options, correct_option_ids: [1] };

async function openPoll(poll: JsonObject): Promise<OpenedClass & { readonly sent: JsonObject }> {
  const opened = await openClass();
  const sent = await opened.bot.ask('sendPoll', { chat_id: opened.group.id, ...poll });
  return { ...opened, sent };
}

test('a quiz shows its newest options', async () => {
  const { sent, group } = await openPoll({
    ...quiz,
    correct_option_ids: [0, 2],
    allows_multiple_answers: true,
    allows_revoting: true,
    shuffle_options: true,
    hide_results_until_closes: true,
    explanation: 'Because <b>so</b>',
    explanation_parse_mode: 'HTML',
    description: 'A question of colour',
    open_period: 30,
  });
  expect(sent['poll']).toMatchObject({
    type: 'quiz',
    is_anonymous: true,
    allows_revoting: true,
    correct_option_ids: [0, 2],
    explanation: 'Because so',
    explanation_entities: [{ type: 'bold', offset: 8, length: 2 }],
    open_period: 30,
    options: [{ text: 'Red', voter_count: 0 }, { text: 'Green' }, { text: 'Blue' }],
  });
  expect(group.last()?.poll).toMatchObject({ hidesResultsUntilClosed: true, kind: 'quiz', isClosed: false });
});

test.each([
  [{ ...quiz, correct_option_ids: undefined }, 'correct quiz option list must be non-empty'],
  [{ ...quiz, correct_option_ids: [] }, 'correct quiz option list must be non-empty'],
  [{ ...quiz, correct_option_ids: [2, 1] }, 'correct quiz option list must be increasing'],
  [{ ...quiz, correct_option_ids: [1, 1] }, 'correct quiz option list must be increasing'],
  [{ ...quiz, correct_option_ids: [3] }, 'wrong quiz correct_option_id'],
  [{ ...quiz, options: [] }, 'poll must have at least 1 option'],
  [{ ...quiz, options: Array(13).fill({ text: 'x' }) }, "poll can't have more than 12 options"],
  [{ ...quiz, options: [{ text: 'x'.repeat(101) }] }, 'poll options length must not exceed 100'],
  [{ ...quiz, question: 'x'.repeat(301) }, 'poll question length must not exceed 300'],
  [{ ...quiz, explanation: 'x'.repeat(201) }, 'quiz explanation is too long'],
  [{ ...quiz, explanation: 'a\nb\nc\nd' }, 'quiz explanation contains too many line feeds'],
  [{ ...quiz, description: 'x'.repeat(1_025) }, 'poll description is too long'],
  [{ ...quiz, open_period: 4 }, '"sendPoll.open_period" must be between 5 and 2628000'],
  [
    { ...quiz, open_period: 5, close_date: 2_000_000_000 },
    "open_period can't be used together with close_date",
  ],
  [{ ...quiz, close_date: 1_000 }, 'wrong poll close_date specified'],
])('the poll %o is refused', async (poll, reason) => {
  const { bot, group } = await openClass();
  expect(await bot.refusal('sendPoll', { chat_id: group.id, ...poll })).toBe(`Bad Request: ${reason}`);
  expect(group.last()).toBeUndefined();
});

test('votes in an anonymous poll are told as numbers', async () => {
  const { bot, group, anna, ben } = await openPoll(quiz);
  const message = group.last();
  if (message === undefined) throw new Error('no poll');
  anna.vote(message, [1]);
  ben.vote(message, [0]);
  const updates = await bot.updates();
  expect(updates.map((update) => Object.keys(update)[1])).toEqual(['poll', 'poll']);
  expect(at(updates[1], 'poll', 'total_voter_count')).toBe(2);
  expect(JSON.stringify(updates)).not.toContain('Anna');
  expect(group.last()?.poll?.chosen).toEqual({ [anna.id]: [1], [ben.id]: [0] });
});

test('votes in an open poll name the voter and can be changed and taken back', async () => {
  const { bot, group, anna } = await openPoll({ question: 'Which?', options, is_anonymous: false });
  const message = group.last();
  if (message === undefined) throw new Error('no poll');
  anna.vote(message, [1]);
  anna.vote(message, [2]);
  anna.vote(message, []);
  const answers = await bot.heard('poll_answer');
  expect(answers.map(({ option_ids }) => option_ids)).toEqual([[1], [2], []]);
  expect(at(answers, 0, 'user', 'first_name')).toBe('Anna');
});

test('a vote in a quiz is final unless revoting is allowed, and one answer means one', async () => {
  const { group, anna, bot } = await openPoll(quiz);
  const message = group.last();
  if (message === undefined) throw new Error('no poll');
  expect(() => {
    anna.vote(message, [0, 1]);
  }).toThrow('one answer');
  anna.vote(message, [0]);
  expect(() => {
    anna.vote(message, [1]);
  }).toThrow('no second vote');
  await bot.ask('sendPoll', { chat_id: group.id, ...quiz, allows_revoting: true });
  const second = group.last();
  if (second === undefined) throw new Error('no poll');
  anna.vote(second, [0]);
  anna.vote(second, [1]);
  expect(group.last()?.poll?.chosen).toEqual({ [anna.id]: [1] });
});

test('a poll closes by the clock and the bot hears of it', async () => {
  const { bot, group, anna, advance } = await openPoll({ ...quiz, open_period: 30 });
  const message = group.last();
  if (message === undefined) throw new Error('no poll');
  await advance(29_999);
  expect(group.last()?.poll?.isClosed).toBe(false);
  await advance(1);
  expect(await bot.heard('poll')).toMatchObject([{ is_closed: true }]);
  expect(() => {
    anna.vote(message, [0]);
  }).toThrow('closed');
});

test('the bot stops a poll once and gets its result', async () => {
  const { bot, group, anna, sent } = await openPoll(quiz);
  const message = group.last();
  if (message === undefined) throw new Error('no poll');
  anna.vote(message, [1]);
  const target = { chat_id: group.id, message_id: sent['message_id'] };
  expect(await bot.ask('stopPoll', target)).toMatchObject({ is_closed: true, total_voter_count: 1 });
  expect(await bot.refusal('stopPoll', target)).toBe('Bad Request: poll has already been closed');
  expect(await bot.refusal('stopPoll', { ...target, message_id: 99 })).toBe(
    'Bad Request: message with poll to stop not found',
  );
});

test('a forwarded poll counts with its original', async () => {
  const { group, anna, ben } = await openPoll(quiz);
  const original = group.last();
  if (original === undefined) throw new Error('no poll');
  const copy = anna.forward(original, group);
  ben.vote(copy, [1]);
  expect(group.messages()[0]?.poll?.options[1]?.votes).toBe(1);
});
