import { BotError, Context, GrammyError, HttpError, Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createLogger, describeError, type Logger } from '../../src/ops/index.ts';

const token = '987654321:AAunmistakable_Token-ThatNobodyMaySee';
const name = 'Ginevra Unmistakable';
const userId = 7_070_707_070;
const chatId = -1_009_090_909_090;
const text = 'mi ha chiesto una foto, che faccio';
const unmistakable = ['unmistakable', 'Ginevra', String(userId), String(-chatId), text, 'AAun'];

const payload = { chat_id: chatId, text, reply_markup: { inline_keyboard: [[{ text: name }]] } };

function refusedBy(description: string, errorCode = 400): GrammyError {
  return new GrammyError(
    "Call to 'sendMessage' failed!",
    { ok: false, error_code: errorCode, description, parameters: { retry_after: 35 } },
    'sendMessage',
    payload,
  );
}

function lostOnTheWay(): HttpError {
  const cause = Object.assign(new Error(`connect ECONNREFUSED https://api.telegram.org/bot${token}/getMe`), {
    code: 'ECONNREFUSED',
  });
  return new HttpError(`Network request for 'getMe' failed! ${cause.message}`, cause);
}

function thrownWhileHandling(error: unknown): BotError {
  const update: Update = {
    update_id: 1,
    message: {
      message_id: 1,
      date: 0,
      text,
      chat: { id: chatId, type: 'group', title: name },
      from: { id: userId, is_bot: false, first_name: name, username: 'unmistakable' },
    },
  };
  // The context is only carried along; nothing here asks who the bot is.
  return new BotError(error, new Context(update, new Api(token), {} as UserFromGetMe));
}

/** A log and what was written to it, line by line. */
function openLog(): {
  readonly log: Logger;
  readonly lines: () => readonly Record<string, unknown>[];
  readonly raw: () => string;
} {
  const written: string[] = [];
  const log = createLogger({ level: 'trace', destination: { write: (line) => written.push(line) } });
  return {
    log,
    raw: () => written.join(''),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

function expectNobodyIn(raw: string): void {
  expect(raw).not.toBe('');
  expect(unmistakable.filter((trace) => raw.toLowerCase().includes(trace.toLowerCase()))).toEqual([]);
}

describe('a log line', () => {
  it('says when, how grave and what, and nothing of the machine', () => {
    const { log, lines } = openLog();
    log.info({ sessions: 3, mode: 'polling' }, 'resumed');
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        sessions: 3,
        mode: 'polling',
        msg: 'resumed',
      },
    ]);
  });

  it('is not written below the level asked for', () => {
    const written: string[] = [];
    const log = createLogger({ level: 'warn', destination: { write: (line) => written.push(line) } });
    log.info('unheard');
    log.warn('heard');
    expect(written).toHaveLength(1);
  });

  it.each([
    ['an address', `https://api.telegram.org/bot${token}/sendMessage`],
    ['an escaped address', `https://api.telegram.org/bot${token.replace(':', '%3A')}/sendMessage`],
    ['a sentence', `the token is ${token}, keep it`],
  ])('has no bot token in %s, wherever it comes from', (_, words) => {
    const { log, raw } = openLog();
    log.info(words);
    log.info('went to %s', words);
    log.info({ url: words }, 'called');
    log.error(new Error(words));
    expectNobodyIn(raw());
    expect(raw()).toContain('[token]');
  });
});

describe('an error in the log', () => {
  const errors = {
    'a refusal by Telegram': refusedBy('Bad Request: message is too long'),
    'a request lost on the way': lostOnTheWay(),
    'a refusal while an update is handled': thrownWhileHandling(refusedBy('Forbidden: bot was kicked', 403)),
    'a programming mistake': new TypeError(`cannot read ${text} of ${name} (${userId})`),
    'an error about another': new Error(text, {
      cause: new Error(`${name}\n    at ${name} (/home/${userId}:1:1)`),
    }),
    'many errors': new AggregateError([new Error(text)], name),
  };

  it.each(Object.entries(errors))('tells nothing of anybody: %s', (_, error) => {
    const { log, raw } = openLog();
    log.error(error);
    log.error(error, 'failed');
    log.error({ err: error });
    log.error({ err: error }, 'failed');
    log.error({ error, attempt: 2 }, 'failed');
    log.error('failed: %o', error);
    expectNobodyIn(raw());
    expect(raw().trim().split('\n')).toHaveLength(6);
  });

  it('tells which method was refused, how, and where in the program', () => {
    const { log, lines } = openLog();
    log.error({ err: refusedBy('Too Many Requests: retry after 35', 429) }, 'failed');
    expect(lines()[0]).toMatchObject({
      msg: 'failed',
      err: {
        type: 'GrammyError',
        method: 'sendMessage',
        error_code: 429,
        description: 'Too Many Requests: retry after 35',
        retry_after: 35,
        stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]) as string[],
      },
    });
  });

  it('tells why a request was lost', () => {
    expect(describeError(lostOnTheWay())).toMatchObject({
      type: 'HttpError',
      method: 'getMe',
      cause: { type: 'Error', code: 'ECONNREFUSED' },
    });
  });

  it('tells what was thrown while an update was handled', () => {
    expect(describeError(thrownWhileHandling(new RangeError(text)))).toMatchObject({
      type: 'BotError',
      cause: { type: 'RangeError' },
    });
  });

  it.each([
    [
      `Bad Request: can't parse entities: Unsupported start tag "${name}" at byte offset 12`,
      'Unsupported start tag "…" at byte offset 12',
    ],
    [`Bad Request: inline keyboard button URL '${name}' is invalid`, "button URL '…' is invalid"],
    [`Bad Request: chat ${chatId} not found`, 'chat -… not found'],
    ['Bad Request: user @unmistakable not found', 'user @… not found'],
    ["Forbidden: bot can't initiate conversation with a user", "bot can't initiate conversation with a user"],
  ])('leaves out what Telegram quotes: %s', (description, kept) => {
    const described = describeError(refusedBy(description));
    expect(described.description).toContain(kept);
    expectNobodyIn(JSON.stringify(described));
  });

  it.each([
    [name, 'string'],
    [null, 'null'],
    [undefined, 'undefined'],
    [payload, 'object'],
  ])('that is no error at all is only named by its kind', (thrown, type) => {
    expect(describeError(thrown)).toEqual({ type });
  });

  it('that causes itself is told to an end', () => {
    const error = new Error(text);
    error.cause = error;
    expectNobodyIn(JSON.stringify(describeError(error)));
  });
});

describe('an update or a payload given to the log', () => {
  it('is not shown, wherever it is put', () => {
    const { log, raw } = openLog();
    const { ctx } = thrownWhileHandling(new Error());
    log.info({ update: ctx.update, payload, list: [payload] }, 'received');
    log.info('received %o and %j', ctx.update, payload);
    expectNobodyIn(raw());
    expect(raw()).toContain('[object not shown]');
  });
});
