import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTurnableClock } from '../../src/playground/index.ts';
import { createTelegramFetch } from '../../src/telegram/fetch.ts';
import { Pacer } from '../../src/telegram/pacer.ts';

/** What the server does with a call: a status, perhaps with the seconds to wait, or hanging up. */
type Reply = 200 | 400 | 500 | 502 | 'hang-up' | { readonly retryAfterSeconds: number };

/** A Telegram that answers one call after the other as told, the last way for good. */
async function openTelegram(...replies: readonly Reply[]) {
  const clock = createTurnableClock({ mode: 'manual', startMs: Date.UTC(2026, 10, 23, 9) });
  const calls: { method: string; body: string; at: number }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const reply = replies[Math.min(calls.length, replies.length - 1)] ?? 200;
      const method = request.url?.split('/').at(-1) ?? '';
      calls.push({ method, body: Buffer.concat(chunks).toString(), at: clock.now() });
      if (reply === 'hang-up') {
        request.socket.destroy();
        return;
      }
      const status = typeof reply === 'object' ? 429 : reply;
      const parameters = typeof reply === 'object' ? { retry_after: reply.retryAfterSeconds } : {};
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: status === 200, result: true, error_code: status, parameters }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has such an address.
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const retries: [method: string, reason: string, waitMs: number][] = [];
  const stopping = new AbortController();
  const http = createTelegramFetch({
    apiRoot,
    clock,
    pacer: new Pacer(clock, stopping.signal),
    stopping: stopping.signal,
    onRetry: (...retry) => retries.push(retry),
  });
  onTestFinished(async () => {
    // A test may have closed them itself.
    await http.close().catch(() => undefined);
    server.closeAllConnections();
    server.close();
  });

  return {
    calls,
    retries,
    http,
    stopping,
    urlOf: (method: string) => `${apiRoot}/bot1:token/${method}`,
    /** Calls a method and lets time pass until it is settled. */
    async call(method: string, payload: object = { chat_id: 17 }, signal?: AbortSignal) {
      const progress = { isSettled: false };
      const answer = http
        .fetch(`${apiRoot}/bot1:token/${method}`, {
          body: JSON.stringify(payload),
          headers: { 'content-type': 'application/json' },
          ...(signal === undefined ? {} : { signal }),
        })
        .finally(() => (progress.isSettled = true));
      answer.catch(() => undefined);
      while (!progress.isSettled) {
        await clock.advance(100);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return answer;
    },
    gapsMs: () => calls.slice(1).map(({ at }, index) => at - (calls[index]?.at ?? 0)),
  };
}

describe('a call to Telegram', () => {
  it('arrives as it was written, and its answer comes back', async () => {
    const telegram = await openTelegram(200);
    const answer = await telegram.call('sendMessage', { chat_id: 17, text: 'caffè' });
    expect(answer).toMatchObject({ ok: true, status: 200 });
    expect(answer.json()).toMatchObject({ ok: true, result: true });
    expect(telegram.calls).toMatchObject([{ method: 'sendMessage', body: '{"chat_id":17,"text":"caffè"}' }]);
  });

  it('waits as long as Telegram asks and is then repeated', async () => {
    const telegram = await openTelegram({ retryAfterSeconds: 3 }, 200);
    expect(await telegram.call('sendMessage')).toMatchObject({ ok: true });
    expect(telegram.retries).toEqual([['sendMessage', '429', 3_000]]);
    expect(telegram.gapsMs()[0]).toBeGreaterThanOrEqual(3_000);
  });

  it('that Telegram wants too late is handed back as refused', async () => {
    const telegram = await openTelegram({ retryAfterSeconds: 3_600 });
    expect(await telegram.call('sendMessage')).toMatchObject({ ok: false, status: 429 });
    expect(telegram.calls).toHaveLength(1);
  });

  it('is repeated after faults of the server, each time after a longer wait', async () => {
    const telegram = await openTelegram(502, 500, 500, 200);
    expect(await telegram.call('editMessageText')).toMatchObject({ ok: true });
    expect(telegram.retries.map(([, reason]) => reason)).toEqual(['502', '500', '500']);
    const waits = telegram.retries.map(([, , waitMs]) => waitMs);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(telegram.gapsMs().every((gap, index) => gap >= (waits[index] ?? Infinity))).toBe(true);
  });

  it('is given up after five tries', async () => {
    const telegram = await openTelegram(500);
    expect(await telegram.call('sendMessage')).toMatchObject({ ok: false, status: 500 });
    expect(telegram.calls).toHaveLength(5);
  });

  it('is repeated when the connection breaks', async () => {
    const telegram = await openTelegram('hang-up', 'hang-up', 200);
    expect(await telegram.call('sendMessage')).toMatchObject({ ok: true });
    expect(telegram.retries.map(([, reason]) => reason)).toEqual(['network', 'network']);
  });

  it('fails when the connection breaks every time', async () => {
    const telegram = await openTelegram('hang-up');
    await expect(telegram.call('sendMessage')).rejects.toThrow();
    expect(telegram.calls).toHaveLength(5);
  });

  it('that was refused for good is not repeated', async () => {
    const telegram = await openTelegram(400);
    expect(await telegram.call('sendMessage')).toMatchObject({ ok: false, status: 400 });
    expect(telegram.calls).toHaveLength(1);
  });

  it('is not made any more once the connections are closed', async () => {
    const telegram = await openTelegram(200);
    await telegram.call('getMe', {});
    await telegram.http.close();
    await expect(telegram.call('getUpdates', {})).rejects.toThrow();
    expect(telegram.calls).toHaveLength(1);
  });

  it('that was called off is not repeated', async () => {
    const telegram = await openTelegram(200);
    await expect(telegram.call('sendMessage', { chat_id: 17 }, AbortSignal.abort())).rejects.toThrow();
    expect(telegram.retries).toEqual([]);
  });
});

describe('a poll', () => {
  it.each<[string, Reply]>([
    ['the server fails', 500],
    ['the connection breaks', 'hang-up'],
  ])('is never sent a second time when %s: it may have arrived', async (_, reply) => {
    const telegram = await openTelegram(reply, 200);
    await telegram.call('sendPoll').catch(() => undefined);
    expect(telegram.calls).toHaveLength(1);
  });

  it('is sent again when Telegram refused it for being too early', async () => {
    const telegram = await openTelegram({ retryAfterSeconds: 2 }, 200);
    expect(await telegram.call('sendPoll')).toMatchObject({ ok: true });
    expect(telegram.calls).toHaveLength(2);
  });
});

describe('the answer to a press', () => {
  it('is repeated after a short wait', async () => {
    const telegram = await openTelegram({ retryAfterSeconds: 2 }, 200);
    expect(await telegram.call('answerCallbackQuery', {})).toMatchObject({ ok: true });
  });

  it.each([
    ['a toast', 'answerCallbackQuery', {}],
    [
      'a message for one person',
      'sendMessage',
      { chat_id: -1, ephemeral_message_parameters: { receiver_user_id: 17 } },
    ],
  ])('is given up when the wait is longer than it is worth: %s', async (_, method, payload) => {
    const telegram = await openTelegram({ retryAfterSeconds: 30 }, 200);
    expect(await telegram.call(method, payload)).toMatchObject({ status: 429 });
    expect(telegram.calls).toHaveLength(1);
  });
});

describe('asking for updates', () => {
  it('is not repeated here: polling has rules of its own', async () => {
    const telegram = await openTelegram(502, 200);
    expect(await telegram.call('getUpdates', {})).toMatchObject({ status: 502 });
    expect(telegram.calls).toHaveLength(1);
  });
});

describe('a chat that Telegram asked to leave alone', () => {
  it('gets no other message meanwhile', async () => {
    const telegram = await openTelegram({ retryAfterSeconds: 20 }, 200);
    const first = telegram.call('sendMessage', { chat_id: -1, text: 'first' });
    await expect.poll(() => telegram.retries.length).toBe(1);
    await Promise.all([first, telegram.call('sendMessage', { chat_id: -1, text: 'second' })]);
    expect(telegram.calls).toHaveLength(3);
    expect(telegram.gapsMs()[0]).toBeGreaterThanOrEqual(20_000);
  });
});

describe('a bot that is stopping', () => {
  it('waits for no limit and no next try any more', async () => {
    const telegram = await openTelegram({ retryAfterSeconds: 100 }, 200);
    const body = JSON.stringify({ chat_id: -1, text: 'later' });
    const sent = telegram.http.fetch(telegram.urlOf('sendMessage'), { body });
    await expect.poll(() => telegram.retries.length).toBe(1);
    const queued = telegram.http.fetch(telegram.urlOf('sendMessage'), { body });
    telegram.stopping.abort(new Error('stopping'));
    await expect(sent).rejects.toThrow('stopping');
    await expect(queued).rejects.toThrow('stopping');
    expect(telegram.calls).toHaveLength(1);
  });
});
