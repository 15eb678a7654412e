import { setTimeout as pause } from 'node:timers/promises';
import {
  type Chat,
  type MessageView,
  type Person,
  startPlayground,
  type World,
} from '../src/playground/index.ts';
import { median, round } from './numbers.ts';
import type { Processes } from './processes.ts';

const pupilCount = 200;
const rushMs = 2_000;
/** Fewer than a quiz has, so that each has a next one. */
const questions = 4;

export interface RushResult {
  readonly pupils: number;
  readonly withinMs: number;
  readonly questions: number;
  readonly presses: number;
  readonly acknowledged: number;
  /** Calls that the server refused for coming too fast. */
  readonly floods: number;
  readonly medianMs: number;
  readonly worstMs: number;
}

/** A class of two hundred answers each question within two seconds, on a server that refuses floods. */
export async function measureRush(processes: Processes): Promise<RushResult> {
  const playground = await startPlayground();
  const dataDir = processes.makeDir();
  const { world } = playground;
  const teacher = world.addPerson({ firstName: 'Teacher', languageCode: 'en', part: 'teacher' });
  const pupils = Array.from({ length: pupilCount }, (_, index) =>
    world.addPerson({ firstName: `Pupil ${index + 1}`, languageCode: 'en' }),
  );
  const group = world.addGroup({ title: 'School', kind: 'supergroup', creator: teacher, members: pupils });
  const faro = processes.start('faro', {
    env: { BOT_TOKEN: playground.token, TELEGRAM_API_ROOT: playground.apiRoot, DATA_DIR: dataDir },
  });

  try {
    const floods = new Set<number>();
    const waits: number[] = [];
    await startQuiz(world, group, teacher);
    for (let number = 1; number <= questions; number++) {
      const question = await world.until(
        () => screenWith(group, `Question ${number} of`, '👁 Reveal'),
        `question ${number}`,
      );
      waits.push(...(await rush(pupils, question)));
      await teacher.press(question, '👁 Reveal');
      const reveal = await world.until(
        () => screenWith(group, 'Best answer', '▶️ Next question'),
        'the reveal',
      );
      await teacher.press(reveal, '▶️ Next question');
      for (const { number: call, errorCode } of world.wire) if (errorCode === 429) floods.add(call);
    }
    return {
      pupils: pupilCount,
      withinMs: rushMs,
      questions,
      presses: pupilCount * questions,
      acknowledged: waits.length,
      floods: floods.size,
      medianMs: round(median(waits), 1),
      worstMs: round(Math.max(...waits), 1),
    };
  } finally {
    await processes.stop(faro);
    await playground.close();
    await processes.removeDir(dataDir);
  }
}

async function startQuiz(world: World, group: Chat, teacher: Person): Promise<void> {
  teacher.send(group, '/quiz scams');
  const card = await world.until(() => screenWith(group, /./, '▶️ Start'), 'the settings');
  await teacher.press(card, '▶️ Start');
}

/** Presses of all pupils at moments of their own; how long each waited for the toast that confirms it, in ms. */
async function rush(pupils: readonly Person[], question: MessageView): Promise<readonly number[]> {
  const waits = await Promise.all(
    pupils.map(async (pupil, index) => {
      await pause(Math.random() * rushMs);
      const letter = 'AB'.charAt(index % 2);
      const pressedMs = performance.now();
      const { toast } = await pupil.press(question, letter);
      return toast?.startsWith(`Saved: ${letter}`) === true ? performance.now() - pressedMs : undefined;
    }),
  );
  return waits.filter((waitMs) => waitMs !== undefined);
}

/** The latest message with such a text, once it has the button. */
function screenWith(group: Chat, text: string | RegExp, buttonText: string): MessageView | undefined {
  const message = group.lastWith(text);
  return message?.keyboard.flat().some((button) => button.text === buttonText) === true ? message : undefined;
}
