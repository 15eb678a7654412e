import { afterEach } from 'vitest';
import { createTurnableClock, startPlayground } from '../../src/playground/index.ts';
import type { Chat, Person, Playground, PlaygroundOptions, World } from '../../src/playground/index.ts';
import { BotByFetch } from './bot-by-fetch.ts';

export interface Opened {
  readonly playground: Playground;
  readonly world: World;
  readonly bot: BotByFetch;
  readonly advance: (byMs: number) => Promise<void>;
}

const opened: Playground[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((playground) => playground.close()));
});

/** A playground whose clock stands still; closed after the test. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Opened> {
  const clock = options.clock ?? createTurnableClock({ mode: 'manual', startMs: Date.UTC(2026, 10, 23, 9) });
  const playground = await startPlayground({ ...options, clock });
  opened.push(playground);
  const advance = (byMs: number): Promise<void> => clock.advance(byMs);
  return { playground, world: playground.world, bot: new BotByFetch(playground), advance };
}

export interface OpenedClass extends Opened {
  readonly group: Chat;
  readonly teacher: Person;
  readonly anna: Person;
  readonly ben: Person;
}

/** A group of a teacher and two pupils, with the bot in it. */
export async function openClass(
  kind: 'group' | 'supergroup' | 'forum' = 'supergroup',
  options: PlaygroundOptions = {},
): Promise<OpenedClass> {
  const all = await openPlayground(options);
  const { world } = all;
  const teacher = world.addPerson({ firstName: 'Tess', languageCode: 'en', part: 'teacher' });
  const anna = world.addPerson({
    firstName: 'Anna',
    lastName: 'Conti',
    username: 'anna_c',
    languageCode: 'it',
  });
  const ben = world.addPerson({ firstName: 'Ben', languageCode: 'en' });
  const topics = kind === 'forum' ? ['Homework'] : [];
  const group = world.addGroup({ title: 'Class 2B', kind, creator: teacher, members: [anna, ben], topics });
  return { ...all, group, teacher, anna, ben };
}

export interface OpenedChat extends Opened {
  readonly anna: Person;
  readonly chat: Chat;
}

/** A private chat that has been started, with nothing left to hear. */
export async function openPrivateChat(options: PlaygroundOptions = {}): Promise<OpenedChat> {
  const all = await openPlayground(options);
  const anna = all.world.addPerson({ firstName: 'Anna', languageCode: 'it' });
  const chat = all.world.privateChat(anna);
  anna.send(chat, '/start');
  await all.bot.updates();
  // The second call confirms what the first one got.
  await all.bot.updates();
  return { ...all, anna, chat };
}
