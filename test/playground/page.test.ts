import { request } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Act, ActResult, Playground, PlaygroundEvent, Snapshot } from '../../src/playground/index.ts';
import { button, keyboardOf } from './bot-by-fetch.ts';
import { openClass, openPlayground } from './open-playground.ts';

/** What the page's event stream tells, from the moment it opens. */
class Watcher {
  readonly events: PlaygroundEvent[] = [];
  readonly #controller = new AbortController();

  static async open({ url }: Playground): Promise<Watcher> {
    const watcher = new Watcher();
    const response = await fetch(new URL('playground/events', url), { signal: watcher.#controller.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    void watcher.#read(response).catch(() => undefined);
    return watcher;
  }

  close(): void {
    this.#controller.abort();
  }

  get snapshot(): Snapshot | undefined {
    return this.events.find((event) => event.type === 'snapshot')?.snapshot;
  }

  async #read(response: Response): Promise<void> {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith('data: '))
          this.events.push(JSON.parse(block.slice('data: '.length)) as PlaygroundEvent);
      }
    }
  }
}

async function act(playground: Playground, what: Act): Promise<ActResult> {
  const response = await fetch(new URL('playground/act', playground.url), {
    method: 'POST',
    body: JSON.stringify(what),
  });
  // The server's own type, as the page reads it.
  return (await response.json()) as ActResult;
}

test('a page gets everything at first and then what changes', async () => {
  const { playground, world, bot, group, anna } = await openClass();
  const watcher = await Watcher.open(playground);
  await world.until(() => watcher.snapshot, 'the snapshot');
  expect(watcher.snapshot).toMatchObject({
    bot: { username: 'faro_playground_bot' },
    persons: [{ firstName: 'Tess' }, { firstName: 'Anna' }, { firstName: 'Ben' }],
    chats: [{ id: group.id, type: 'supergroup', botStatus: 'member' }],
    messages: [],
    classmatesAnswer: true,
  });
  await bot.ask('sendMessage', {
    chat_id: group.id,
    text: 'Question',
    reply_markup: keyboardOf([button('A')]),
  });
  const key = group.last()?.key ?? '';
  expect(await act(playground, { type: 'press', personId: anna.id, key, row: 0, column: 0 })).toEqual({
    ok: true,
  });
  const [query] = await bot.heard('callback_query');
  await bot.ask('answerCallbackQuery', { callback_query_id: query?.['id'], text: 'Noted' });
  await world.until(
    () => watcher.events.find(({ type }) => type === 'press-settled'),
    'the end of the press',
  );
  expect(watcher.events).toContainEqual({ type: 'toast', personId: anna.id, text: 'Noted', isAlert: false });
  expect(watcher.events).toContainEqual({ type: 'press-settled', personId: anna.id, key });
  expect(watcher.events.filter(({ type }) => type === 'wire')).toHaveLength(2);
  watcher.close();
});

test('whatever a person can do, the page can do for them', async () => {
  const { playground, world, group, teacher, anna, bot } = await openClass('group');
  const mine = { personId: anna.id, chatId: group.id };
  expect(await act(playground, { type: 'send', ...mine, text: '/quiz' })).toEqual({ ok: true });
  const [asked] = group.messages();
  expect(asked).toMatchObject({ text: '/quiz', sender: { personId: anna.id } });
  expect(await act(playground, { type: 'send', ...mine, text: 'me too', replyToMessageId: 1 })).toEqual({
    ok: true,
  });
  expect(group.last()?.replyTo?.excerpt).toBe('/quiz');
  expect(await act(playground, { type: 'send-media', ...mine, kind: 'picture', caption: 'look' })).toEqual({
    ok: true,
  });
  expect(group.last()?.picture?.alt).toBe('look');
  const voice = { type: 'send-media', ...mine, kind: 'voice', caption: '', replyToMessageId: 1 } as const;
  expect(await act(playground, voice)).toEqual({ ok: true });
  expect(group.last()).toMatchObject({ media: 'voice', replyTo: { excerpt: '/quiz' } });
  const source = {
    kind: 'channel',
    senderName: 'Prizes',
    text: 'You won',
    entities: [{ type: 'text_link', offset: 4, length: 3, url: 'https://prize.example' }],
    buttons: [{ text: 'Claim', url: 'https://prize.example' }],
  } as const;
  expect(await act(playground, { type: 'forward-from', ...mine, source })).toEqual({ ok: true });
  expect(group.last()).toMatchObject({ text: 'You won', forwardedFrom: 'Prizes', entities: source.entities });
  const forward = { type: 'forward', personId: anna.id, key: asked?.key ?? '', toChatId: anna.id } as const;
  expect(await act(playground, forward)).toEqual({ ok: true });
  expect(world.privateChat(anna).last()).toMatchObject({ text: '/quiz', forwardedFrom: 'Anna Conti' });
  await bot.ask('sendPoll', {
    chat_id: group.id,
    question: 'Q',
    options: [{ text: 'a' }],
    is_anonymous: false,
  });
  const poll = group.last()?.key ?? '';
  expect(await act(playground, { type: 'vote', personId: anna.id, key: poll, options: [0] })).toEqual({
    ok: true,
  });
  expect(group.last()?.poll?.chosen).toEqual({ [anna.id]: [0] });
  expect(await act(playground, { type: 'set-language', personId: anna.id, languageCode: 'de' })).toEqual({
    ok: true,
  });
  expect(anna.languageCode).toBe('de');
  expect(await act(playground, { type: 'set-blocked', personId: anna.id, blocked: true })).toEqual({
    ok: true,
  });
  expect(anna.hasBlockedBot).toBe(true);
  const anonymous = {
    type: 'set-anonymous',
    personId: teacher.id,
    chatId: group.id,
    anonymous: true,
  } as const;
  expect(await act(playground, anonymous)).toEqual({ ok: true });
  expect(await act(playground, { type: 'remove-bot', chatId: group.id })).toEqual({ ok: true });
  expect(group.botStatus).toBe('kicked');
  expect(await act(playground, { type: 'add-bot', ...mine })).toEqual({ ok: true });
  expect(await act(playground, { type: 'upgrade-group', chatId: group.id })).toEqual({ ok: true });
  expect(world.chats.map(({ type }) => type)).toContain('supergroup');
  expect(await act(playground, { type: 'classmates', answer: false })).toEqual({ ok: true });
  expect(world.doClassmatesAnswer).toBe(false);
  const before = playground.clock.now();
  expect(await act(playground, { type: 'advance-clock', byMs: 60_000 })).toEqual({ ok: true });
  expect(playground.clock.now()).toBe(before + 60_000);
  const fault = { method: 'sendMessage', kind: 'blocked', times: 1 } as const;
  expect(await act(playground, { type: 'inject-fault', fault })).toEqual({ ok: true });
  expect(world.faults.waiting).toEqual([fault]);
  expect(await act(playground, { type: 'clear-faults' })).toEqual({ ok: true });
});

test('a picture goes to the forum topic that is open', async () => {
  const { playground, anna, group } = await openClass('forum');
  const threadId = group.topics[0]?.threadId ?? 0;
  const mine = { personId: anna.id, chatId: group.id };
  const picture = { type: 'send-media', ...mine, kind: 'picture', caption: '' } as const;
  expect(await act(playground, { ...picture, threadId })).toEqual({ ok: true });
  expect(group.last()).toMatchObject({ threadId });
  expect(await act(playground, { ...picture, threadId: 999 })).toMatchObject({ ok: false });
});

test('a vote is taken back where the poll allows it, and nowhere else', async () => {
  const { playground, anna, bot, group } = await openClass();
  const options = [{ text: 'a' }, { text: 'b' }];
  for (const allowsRevoting of [true, false]) {
    await bot.ask('sendPoll', {
      chat_id: group.id,
      question: 'Q',
      options,
      allows_revoting: allowsRevoting,
    });
    const vote = { type: 'vote', personId: anna.id, key: group.last()?.key ?? '' } as const;
    expect(await act(playground, { ...vote, options: [1] })).toEqual({ ok: true });
    expect(await act(playground, { ...vote, options: [] })).toMatchObject({ ok: allowsRevoting });
    expect(group.last()?.poll?.chosen).toEqual(allowsRevoting ? {} : { [anna.id]: [1] });
  }
});

test('what a person cannot do is refused with a reason', async () => {
  const { playground, anna, group } = await openClass();
  const press = { type: 'press', personId: anna.id, key: 'nothing', row: 0, column: 0 } as const;
  expect(await act(playground, press)).toEqual({ ok: false, reason: 'this message is gone' });
  expect(await act(playground, { type: 'send', personId: 7, chatId: group.id, text: 'x' })).toEqual({
    ok: false,
    reason: 'there is no person 7',
  });
  const mine = { personId: anna.id, chatId: group.id };
  const captioned = { type: 'send-media', ...mine, kind: 'sticker', caption: 'look' } as const;
  expect(await act(playground, captioned)).toEqual({
    ok: false,
    reason: 'this kind of message has no caption',
  });
  const nothing = { type: 'forward-from', ...mine, source: { kind: 'user', senderName: 'Sam' } } as const;
  expect(await act(playground, nothing)).toEqual({ ok: false, reason: 'an empty message cannot be sent' });
  const nonsense = await fetch(new URL('playground/act', playground.url), {
    method: 'POST',
    body: '{"type":"fly"}',
  });
  expect(await nonsense.json()).toMatchObject({ ok: false });
});

test('pages of other sites steer nothing', async () => {
  const { playground } = await openPlayground();
  const target = new URL('playground/act', playground.url);
  const body = JSON.stringify({ type: 'clear-faults' });
  const foreign = await fetch(target, { method: 'POST', body, headers: { origin: 'https://evil.example' } });
  expect(foreign.status).toBe(403);
  const own = await fetch(target, { method: 'POST', body, headers: { origin: playground.url.slice(0, -1) } });
  expect(own.status).toBe(200);
  const status = await new Promise((resolve, reject) => {
    const rebound = request(new URL('playground/events', playground.url), {
      headers: { host: 'evil.example' },
    });
    rebound.on('response', (response) => {
      response.destroy();
      resolve(response.statusCode);
    });
    rebound.on('error', reject);
    rebound.end();
  });
  expect(status).toBe(403);
});

test('the page and its libraries are served, and nothing beside them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(folder, 'index.html'), '<title>Faro</title>');
  await writeFile(join(folder, 'main.js'), 'export {};');
  const { playground } = await openPlayground({ pageDir: folder });
  const get = (path: string) => fetch(new URL(path, playground.url));
  const index = await get('/');
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await index.text()).toBe('<title>Faro</title>');
  expect((await get('/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect((await get('/missing.js')).status).toBe(404);
  expect((await get('/..%2f..%2fetc/passwd')).status).toBe(404);
  expect((await get('/vendor/left-pad.mjs')).status).toBe(404);
  for (const name of ['preact', 'hooks', 'jsx-runtime']) {
    const module = await get(`/vendor/${name}.mjs`);
    expect(module.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await module.text()).toContain('export');
  }
  await rm(folder, { recursive: true });
});
