import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

/** What Faro is measured against: the least a bot can do with a press, over grammY's own HTTP client. */
const bot = new Bot(process.env['BOT_TOKEN'] ?? '', {
  client: { apiRoot: process.env['TELEGRAM_API_ROOT'] ?? '' },
});
bot.on('callback_query', (ctx) => ctx.answerCallbackQuery({ text: 'Saved' }));

const runner = run(bot);
process.once('SIGTERM', () => {
  void runner.stop();
});
