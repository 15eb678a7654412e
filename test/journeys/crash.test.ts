import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Chat, MessageView, Person, Playground } from '../../src/playground/index.ts';
import { startPlayground } from '../../src/playground/index.ts';
import { createRandom } from '../../src/playground/world/random.ts';
import { type BotBundle, type BotProcess, bundleBot } from './bot-process.ts';
import { beginQuiz, isSaved, startQuiz } from './playing.ts';
import { addClass } from './school.ts';
import { questionsIn, seesQuestion, seesReveal, spreadOf, totalOf, type Watched } from './seeing.ts';

let bundle: BotBundle;
beforeAll(async () => {
  bundle = await bundleBot('faro-crash-test');
});
afterAll(() => bundle.remove());

let playground: Playground;
let dataDir: string;
let running: BotProcess | undefined;
beforeEach(async () => {
  playground = await startPlayground();
  dataDir = mkdtempSync(join(tmpdir(), 'faro-crash-'));
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
  await playground.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function startBot(): Promise<BotProcess> {
  const { token, apiRoot } = playground;
  running = bundle.start({ BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, DATA_DIR: dataDir });
  await running.isLive;
  return running;
}

/** The playground in real time. */
const live = (): Watched => ({
  world: playground.world,
  sees: (ask, what) => playground.world.until(ask, what),
  during: (work) => work,
});

/** A minute for each question leaves time to be slow. */
const unhurried = { changes: [/30 s/, /45 s/] };

async function reveals(group: Chat, teacher: Person, question: MessageView): Promise<MessageView> {
  await teacher.press(question, /Reveal/);
  return seesReveal(live(), group, 1);
}

const pause = (forMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, forMs));

describe('a bot that is killed', () => {
  it('in an open question keeps every answer that somebody saw confirmed, and asks nothing again', async () => {
    const random = createRandom(2_026);
    let bot = await startBot();
    for (let round = 1; round <= 3; round++) {
      const { group, teacher, pupils } = addClass(playground.world, 14);
      const question = await beginQuiz(live(), teacher, group, unhurried);
      const letterOf = (index: number): string => 'ABC'[index % 3] ?? 'A';
      const early = await Promise.all(
        pupils.slice(0, 8).map((pupil, index) => pupil.press(question, letterOf(index))),
      );
      expect(early.filter(isSaved)).toHaveLength(8);

      const confirmed = new Set(pupils.slice(0, 8));
      for (const [index, pupil] of pupils.entries()) {
        if (index < 8) continue;
        void pupil.press(question, letterOf(index)).then((answer) => {
          if (isSaved(answer)) confirmed.add(pupil);
        });
      }
      await pause(random() * 25);
      bot.kill('SIGKILL');
      expect((await bot.ended).signal).toBe('SIGKILL');

      bot = await startBot();
      const reveal = await reveals(group, teacher, question);
      expect(totalOf(spreadOf(reveal))).toBeGreaterThanOrEqual(confirmed.size);
      expect(questionsIn(group)).toEqual([1]);
      for (const [index, pupil] of pupils.entries()) {
        if (!confirmed.has(pupil)) continue;
        await pupil.press(reveal, /My answer/);
        const own = await playground.world.until(
          () => group.messages().find(({ onlyFor }) => onlyFor === pupil.id),
          `the own answer of pupil ${index + 1}`,
        );
        expect(own.text?.split('\n')[0]).toMatch(new RegExp(` ${letterOf(index)}\\b`));
      }
      teacher.send(group, '/stop');
      await live().sees(() => group.lastWith(': stopped'), 'the summary');
    }
  });

  it('at any moment after the press of Start asks the first question once', async () => {
    const random = createRandom(11);
    let bot = await startBot();
    for (let round = 1; round <= 3; round++) {
      const { group, teacher, pupils } = addClass(playground.world, 8);
      await startQuiz(live(), teacher, group, unhurried);
      await pause(random() * 40);
      bot.kill('SIGKILL');
      await bot.ended;
      bot = await startBot();
      const question = await seesQuestion(live(), group, 1);
      const answers = await Promise.all(pupils.map((pupil) => pupil.press(question, 'A')));
      expect(answers.filter(isSaved)).toHaveLength(8);
      const reveal = await reveals(group, teacher, question);
      expect(spreadOf(reveal)).toMatchObject({ A: 8 });
      expect(questionsIn(group)).toEqual([1]);
      teacher.send(group, '/stop');
      await live().sees(() => group.lastWith(': stopped'), 'the summary');
    }
  });
});

describe('a bot that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s finishes what is in hand and ends well', async (signal) => {
    const bot = await startBot();
    const { group, teacher, pupils } = addClass(playground.world, 10);
    const question = await beginQuiz(live(), teacher, group, unhurried);
    const early = await Promise.all(pupils.slice(0, 8).map((pupil) => pupil.press(question, 'B')));
    expect(early.filter(isSaved)).toHaveLength(8);
    const late = Promise.all(pupils.slice(8).map((pupil) => pupil.press(question, 'B')));
    bot.kill(signal);
    const ending = await bot.ended;
    expect(ending).toMatchObject({ code: 0, signal: null });
    expect(ending.stderr).not.toContain('"level":"error"');

    await startBot();
    expect((await late).filter(isSaved), 'answered before the end or after the new start').toHaveLength(2);
    expect(spreadOf(await reveals(group, teacher, question))).toMatchObject({ B: 10 });
    expect(questionsIn(group)).toEqual([1]);
  });
});
