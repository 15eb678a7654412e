import { Bot } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { createTurnableClock, startPlayground } from '../../src/playground/index.ts';
import { openClass, openPlayground } from './open-playground.ts';

const bots: Bot[] = [];

afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});

test('once the world has settled, a bot has done all that an update made it do', async () => {
  const { world, group, anna, playground } = await openClass('supergroup', { rates: false });
  const bot = new Bot(playground.token, { client: { apiRoot: playground.apiRoot } });
  bots.push(bot);
  bot.command('count', async (ctx) => {
    for (let i = 1; i <= 5; i++) await ctx.reply(`${i}`);
  });
  void bot.start();
  anna.send(group, '/count');
  await world.settled();
  expect(group.messages().map(({ text }) => text)).toEqual(['/count', '1', '2', '3', '4', '5']);
});

test('turning the clock lets the bot react to each of its own timers in turn', async () => {
  const { world, group, anna, playground, advance } = await openClass();
  const { clock } = playground;
  const bot = new Bot(playground.token, { client: { apiRoot: playground.apiRoot } });
  bots.push(bot);
  bot.command('remind', (ctx) => {
    for (const seconds of [20, 10]) {
      clock.setTimer(
        () => void ctx.reply(`${seconds} s, at ${(clock.now() - start) / 1_000}`),
        seconds * 1_000,
      );
    }
  });
  void bot.start();
  const start = clock.now();
  anna.send(group, '/remind');
  await world.settled();
  await advance(30_000);
  expect(group.messages().map(({ text }) => text)).toEqual(['/remind', '10 s, at 10', '20 s, at 20']);
});

test('an error of the question is passed on', async () => {
  const { world, group, anna } = await openClass();
  anna.send(group, 'hello');
  const failed = world.until(() => Promise.reject(new Error('the question failed')), 'an answer');
  await expect(failed).rejects.toThrow('the question failed');
});

test('a port that is taken is an error', async () => {
  const { playground } = await openPlayground();
  const port = Number(new URL(playground.url).port);
  const clock = createTurnableClock({ mode: 'manual' });
  await expect(startPlayground({ port, clock })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});
