import { setMaxListeners } from 'node:events';
import { run } from '@grammyjs/runner';
import type { Update, UserFromGetMe } from 'grammy/types';
import { Bot } from 'grammy';
import type { Clock } from '../clock.ts';
import { answerPress } from './answers.ts';
import type { FaroContext } from './context.ts';
import { createTelegramFetch } from './fetch.ts';
import { inOrder } from './ordering.ts';
import { Pacer } from './pacer.ts';
import { withRemarks } from './remark.ts';

/**
 * The updates Faro asks for, always in full: leaving the list out would keep whatever an earlier program set.
 */
export const allowedUpdates = [
  'message',
  'callback_query',
  'poll',
  'my_chat_member',
  'guest_message',
] as const satisfies readonly Exclude<keyof Update, 'update_id'>[];

/** What is in hand when the bot stops may wait this long for Telegram's limits and retries, then gives up. */
const stopGraceMs = 3_000;

/** What the edge says to a person when something went wrong on our side. */
export interface EdgePhrases {
  /** Under 200 characters: it must fit a toast. */
  somethingWentWrong(ctx: FaroContext): Promise<string>;
}

/** What is told of a fault: see `ops/log.ts` for what may be in it. */
export type ReportFault = (what: string, error: unknown) => void;

export interface BotOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly clock: Clock;
  readonly edge: EdgePhrases;
  readonly reportFault: ReportFault;
  readonly onRetry?: (method: string, reason: string, waitMs: number) => void;
}

export interface LiveBot {
  readonly bot: Bot<FaroContext>;
  /** How many edits a chat takes right now before they have to wait; infinite in private. */
  readonly spareEdits: (chatId: number) => number;
  /** Asks Telegram who the bot is. @throws GrammyError 401 for a wrong token, HttpError when out of reach. */
  connect(): Promise<UserFromGetMe>;
  /** Starts long polling; the promise it returns settles when polling has ended, by `stop` or by a fault. */
  poll(): Promise<void>;
  /** Takes no more updates and waits for those in hand. */
  stopPolling(): Promise<void>;
  /** Closes the connections; nothing can be sent any more. */
  close(): Promise<void>;
}

export function createBot(options: BotOptions): LiveBot {
  const stopping = new AbortController();
  // Every call that waits listens; hundreds may, and none is a leak.
  setMaxListeners(0, stopping.signal);
  const pacer = new Pacer(options.clock, stopping.signal);
  const http = createTelegramFetch({
    apiRoot: options.apiRoot,
    clock: options.clock,
    pacer,
    stopping: stopping.signal,
    ...(options.onRetry === undefined ? {} : { onRetry: options.onRetry }),
  });
  const bot = new Bot<FaroContext>(options.token, {
    client: { apiRoot: options.apiRoot.replace(/\/$/, ''), fetch: http.fetch },
  });
  bot.use(withRemarks(options.clock), inOrder());
  bot.catch(async ({ error, ctx }) => {
    options.reportFault('update', error);
    await apologise(ctx, options).catch((second: unknown) => {
      options.reportFault('apology', second);
    });
  });

  let cancelGrace: (() => void) | undefined;
  let runner: ReturnType<typeof run> | undefined;
  return {
    bot,
    spareEdits: (chatId) => pacer.spare(String(chatId), 'edit'),
    async connect() {
      await bot.init();
      return bot.botInfo;
    },
    async poll() {
      runner = run(bot, { runner: { fetch: { allowed_updates: allowedUpdates }, silent: true } });
      await runner.task();
    },
    async stopPolling() {
      cancelGrace = options.clock.setTimer(() => {
        stopping.abort(new Error('Faro is stopping'));
      }, stopGraceMs);
      if (runner?.isRunning() === true) await runner.stop();
    },
    async close() {
      cancelGrace?.();
      await http.close();
    },
  };
}

async function apologise(ctx: FaroContext, options: BotOptions): Promise<void> {
  const text = await options.edge.somethingWentWrong(ctx);
  if (ctx.callbackQuery !== undefined) await answerPress(ctx, { text });
  else if (ctx.chat?.type === 'private' && ctx.guestMessage === undefined) await ctx.reply(text);
}
