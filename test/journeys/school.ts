import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckMaterial } from '../../src/check/index.ts';
import { loadContent, type ContentLibrary } from '../../src/content/index.ts';
import { startFaro, type Faro } from '../../src/faro.ts';
import { createLogger } from '../../src/ops/index.ts';
import {
  createTurnableClock,
  startPlayground,
  type Chat,
  type FaultView,
  type Person,
  type Playground,
  type World,
} from '../../src/playground/index.ts';
import type { HelpMaterial } from '../../src/help/index.ts';
import { helpMaterial } from '../help/material-of-tests.ts';
import { readSmallMaterial } from '../check/small-material.ts';

/** Time passes in growing steps: short ones for what comes at once, long ones for a question's end. */
const stepsMs = [50, 100, 200, 400, 800, 1_500];
const patienceMs = 10 * 60_000;

/** A school with its own embedded Telegram, a clock that moves only when told, and Faro running. */
export interface School {
  readonly world: World;
  readonly playground: Playground;
  readonly dataDir: string;
  /** Everything the bot has logged, as one text. */
  log(): string;
  /** Lets time pass, with everything that falls due in it. */
  pass(byMs: number): Promise<void>;
  /** Lets time pass in small steps until somebody would see it, at most ten minutes. */
  sees<T>(ask: () => T | undefined | false, what: string): Promise<T>;
  /** Lets time pass in small steps until something that waits for the bot is over. */
  during<T>(work: Promise<T>): Promise<T>;
  stopBot(): Promise<void>;
  startBot(): Promise<void>;
  close(): Promise<void>;
}

let library: Promise<ContentLibrary> | undefined;
let helpOfAll: Promise<HelpMaterial> | undefined;
let checkMaterial: Promise<CheckMaterial> | undefined;

export async function openSchool(options: { library?: ContentLibrary } = {}): Promise<School> {
  library ??= loadContent(join(import.meta.dirname, '../../content'));
  checkMaterial ??= readSmallMaterial();
  helpOfAll ??= helpMaterial();
  const help = await helpOfAll;
  const content = options.library ?? (await library);
  const check = await checkMaterial;
  const clock = createTurnableClock({ mode: 'manual', startMs: Date.UTC(2026, 10, 23, 9) });
  const playground = await startPlayground({ clock });
  const dataDir = mkdtempSync(join(tmpdir(), 'faro-test-'));
  const lines: string[] = [];
  const log = createLogger({ level: 'trace', destination: { write: (line) => void lines.push(line) } });
  let faro: Faro | undefined;

  const school: School = {
    world: playground.world,
    playground,
    dataDir,
    log: () => lines.join(''),
    pass: (byMs) => clock.advance(byMs),
    async sees(ask, what) {
      const steps = [...stepsMs];
      for (let passedMs = 0; passedMs <= patienceMs;) {
        const seen = ask();
        if (seen !== undefined && seen !== false) return seen;
        const stepMs = (steps.length > 1 ? steps.shift() : steps[0]) ?? 0;
        await clock.advance(stepMs);
        passedMs += stepMs;
      }
      const shown = playground.world.chats.map((chat) =>
        chat
          .messages()
          .slice(-4)
          .map(({ text, poll }) => text ?? poll?.question)
          .join('\n---\n'),
      );
      throw new Error(
        `nobody saw ${what} within ten minutes; the chats end with:\n${shown.join('\n======\n')}`,
      );
    },
    async during(work) {
      const state: { isOver: boolean } = { isOver: false };
      const over = work.finally(() => {
        state.isOver = true;
      });
      over.catch(() => undefined);
      for (let stepMs = 0; !state.isOver; stepMs = 100) await clock.advance(stepMs);
      return over;
    },
    async startBot() {
      const { token, apiRoot } = playground;
      faro = await school.during(
        startFaro({ token, apiRoot, dataDir, library: content, check, help, clock, log }),
      );
      await playground.world.settled();
    },
    async stopBot() {
      // A call that is to be tried again waits for its time.
      if (faro !== undefined) await school.during(faro.stop());
      faro = undefined;
    },
    async close() {
      await school.stopBot();
      await playground.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await school.startBot();
  return school;
}

export interface SchoolClass {
  readonly group: Chat;
  readonly teacher: Person;
  readonly pupils: readonly Person[];
}

/** A class group: a teacher who created it, and pupils of whom every second has an Italian phone. */
export function addClass(
  world: World,
  size: number,
  options: { kind?: 'group' | 'supergroup' | 'forum'; language?: string } = {},
): SchoolClass {
  const teacher = world.addPerson({
    firstName: 'Ms Rossi',
    languageCode: options.language ?? 'en',
    part: 'teacher',
  });
  const pupils = Array.from({ length: size }, (_, index) =>
    world.addPerson({ firstName: `Pupil ${index + 1}`, languageCode: index % 2 === 0 ? 'it' : 'en' }),
  );
  const group = world.addGroup({
    title: 'Class 2B',
    kind: options.kind ?? 'supergroup',
    creator: teacher,
    members: pupils,
    ...(options.kind === 'forum' ? { topics: ['Online safety'] } : {}),
  });
  return { group, teacher, pupils };
}

/** What Telegram does to a call that may well succeed when it is tried again. */
export const passingFaults: readonly FaultView['kind'][] = [
  'too-many-requests',
  'server-error',
  'reset-before-acceptance',
  'reset-after-acceptance',
];
