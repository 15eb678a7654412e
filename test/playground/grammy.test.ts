import { Bot, InlineKeyboard } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPlayground } from '../../src/playground/index.ts';
import type { Playground } from '../../src/playground/index.ts';

let playground: Playground;
let bot: Bot;

beforeEach(async () => {
  playground = await startPlayground();
  bot = new Bot(playground.token, { client: { apiRoot: playground.apiRoot } });
});

afterEach(async () => {
  await bot.stop();
  await playground.close();
});

test('a grammY bot greets a person and answers a press', async () => {
  const { world } = playground;
  bot.command('start', (ctx) =>
    ctx.reply('<b>Hello</b>', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Wave', 'wave'),
    }),
  );
  bot.callbackQuery('wave', async (ctx) => {
    await ctx.answerCallbackQuery({ text: 'Waved back' });
    await ctx.editMessageText('You waved');
  });
  void bot.start();
  const anna = world.addPerson({ firstName: 'Anna', languageCode: 'it' });
  const chat = world.privateChat(anna);
  anna.send(chat, '/start');
  await world.until(() => chat.lastWith('Hello'), 'the greeting');
  const answer = await anna.press(chat, 'Wave');
  expect(answer).toEqual({ isAlert: false, toast: 'Waved back' });
  const edited = await world.until(() => chat.lastWith('You waved'), 'the edit');
  expect(edited.keyboard).toEqual([]);
});

test('a grammY bot that starts again gets what was said while it was away', async () => {
  const { world } = playground;
  bot.on('message:text', (ctx) => ctx.reply(`heard ${ctx.message.text}`));
  void bot.start();
  const anna = world.addPerson({ firstName: 'Anna', languageCode: 'it' });
  const chat = world.privateChat(anna);
  anna.send(chat, 'one');
  await world.until(() => chat.lastWith('heard one'), 'the first answer');
  await bot.stop();
  anna.send(chat, 'two');
  bot = new Bot(playground.token, { client: { apiRoot: playground.apiRoot } });
  bot.on('message:text', (ctx) => ctx.reply(`heard ${ctx.message.text} again`));
  void bot.start();
  await world.until(() => chat.lastWith('heard two again'), 'the second answer');
});
