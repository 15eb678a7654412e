import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Chat, MessageView, Person, Playground } from '../../src/playground/index.ts';
import { startPlayground } from '../../src/playground/index.ts';
import { createRandom } from '../../src/playground/world/random.ts';
import { type BotBundle, type BotProcess, bundleBot } from './bot-process.ts';
import { questionsIn, spreadOf, totalOf } from './quiz-play.ts';
import { addClass } from './school.ts';

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

const sees = <T>(ask: () => T | undefined | false, what: string) => playground.world.until(ask, what);

/** From /quiz to the press of Start, in real time; a minute for each question leaves time to be slow. */
async function pressStart(group: Chat, teacher: Person): Promise<void> {
  teacher.send(group, '/quiz');
  for (const button of [/Scams/, /30 s/, /45 s/, /Start/]) {
    const card = await sees(
      () => group.messages().find(({ keyboard }) => keyboard.flat().some(({ text }) => button.test(text))),
      `the button ${String(button)}`,
    );
    await teacher.press(card, button);
  }
}

const seesQuestion = (group: Chat): Promise<MessageView> =>
  sees(() => group.lastWith('Question 1 of 5\n'), 'the first question');

async function reveals(group: Chat, teacher: Person, question: MessageView): Promise<MessageView> {
  await teacher.press(question, /Reveal/);
  return sees(() => group.lastWith(/Question 1 of 5\n[^]*Best answer/), 'the reveal');
}

const isSaved = ({ toast }: { toast?: string }): boolean => /^(?:Saved|Salvato): /.test(toast ?? '');

const pause = (forMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, forMs));

describe('a bot that is killed', () => {
  it('in an open question keeps every answer that somebody saw confirmed, and asks nothing again', async () => {
    const random = createRandom(2_026);
    let bot = await startBot();
    for (let round = 1; round <= 3; round++) {
      const { group, teacher, pupils } = addClass(playground.world, 14);
      await pressStart(group, teacher);
      const question = await seesQuestion(group);
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
        const own = await sees(
          () => group.messages().find(({ onlyFor }) => onlyFor === pupil.id),
          `the own answer of pupil ${index + 1}`,
        );
        expect(own.text?.split('\n')[0]).toMatch(new RegExp(` ${letterOf(index)}\\b`));
      }
      teacher.send(group, '/stop');
      await sees(() => group.lastWith(': stopped'), 'the summary');
    }
  });

  it('at any moment after the press of Start asks the first question once', async () => {
    const random = createRandom(11);
    let bot = await startBot();
    for (let round = 1; round <= 3; round++) {
      const { group, teacher, pupils } = addClass(playground.world, 8);
      await pressStart(group, teacher);
      await pause(random() * 40);
      bot.kill('SIGKILL');
      await bot.ended;
      bot = await startBot();
      const question = await seesQuestion(group);
      const answers = await Promise.all(pupils.map((pupil) => pupil.press(question, 'A')));
      expect(answers.filter(isSaved)).toHaveLength(8);
      const reveal = await reveals(group, teacher, question);
      expect(spreadOf(reveal)).toMatchObject({ A: 8 });
      expect(questionsIn(group)).toEqual([1]);
      teacher.send(group, '/stop');
      await sees(() => group.lastWith(': stopped'), 'the summary');
    }
  });
});

describe('a bot that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s finishes what is in hand and ends well', async (signal) => {
    const bot = await startBot();
    const { group, teacher, pupils } = addClass(playground.world, 10);
    await pressStart(group, teacher);
    const question = await seesQuestion(group);
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
