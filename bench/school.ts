import { buttons } from '../src/quiz/buttons.ts';
import { botUser, onlyMessageId, type Parameters } from './bot-api.ts';
import type { Mailbox } from './mailbox.ts';

export const groupCount = 20;
export const pupilsPerGroup = 10;
const firstGroupId = -1_001_000_000_000;
const firstPersonId = 6_000_000_001;
const patienceMs = 60_000;

/** What came of one round of presses. */
export interface Round {
  readonly presses: number;
  readonly seconds: number;
  /** Answers by which the bot did not confirm the very choice that was pressed. */
  readonly unconfirmed: number;
  /** The part of the round in which the server itself was at work, 0 to 1. */
  readonly serverLoad: number;
}

/** A choice that the bot confirmed to a pupil last. */
export interface Confirmed {
  readonly personId: number;
  readonly choice: number;
}

interface Group {
  readonly id: number;
  /** The message on the screen as JSON, and the callback data of its buttons. */
  message: string;
  data: readonly string[];
  answers: readonly string[];
}

interface Pupil {
  readonly id: number;
  readonly user: string;
  readonly group: Group;
  choice: number;
  confirmed: number | undefined;
}

/** Twenty groups with a running quiz each, and their pupils, who press one answer after the other. */
export class School {
  readonly #groups: readonly Group[];
  readonly #pupils: readonly Pupil[];
  readonly #pending = new Map<string, (text: string) => void>();
  #nextQuery = 1;

  constructor() {
    this.#groups = Array.from({ length: groupCount }, (_, index) => ({
      id: firstGroupId - index,
      message: '',
      data: [],
      answers: [],
    }));
    this.#pupils = this.#groups.flatMap((group, groupIndex) =>
      Array.from({ length: pupilsPerGroup }, (_, index) => {
        const id = firstPersonId + groupCount + groupIndex * pupilsPerGroup + index;
        return { id, user: person(id, 'Pupil'), group, choice: 0, confirmed: undefined };
      }),
    );
  }

  /** What each pupil was last told to be saved. */
  get confirmed(): readonly Confirmed[] {
    return this.#pupils.flatMap(({ id, confirmed }) =>
      confirmed === undefined ? [] : [{ personId: id, choice: confirmed }],
    );
  }

  /** Sees what a bot does. */
  onCall(method: string, parameters: Parameters): void {
    if (method === 'answerCallbackQuery') {
      const { callback_query_id: id, text } = parameters;
      const settle = this.#pending.get(String(id));
      this.#pending.delete(String(id));
      settle?.(typeof text === 'string' ? text : '');
    } else if (method === 'sendMessage' || method === 'editMessageText') {
      const group = this.#groups.find(({ id }) => id === parameters['chat_id']);
      if (group === undefined) return;
      const markup = parameters['reply_markup'];
      group.data = callbackData(markup);
      group.message = JSON.stringify({
        message_id: onlyMessageId,
        from: botUser,
        chat: chatOf(group),
        date: 1_763_886_000,
        text: parameters['text'],
        ...(markup === undefined ? {} : { reply_markup: markup }),
      });
    }
  }

  /**
   * Starts a quiz in every group and pauses its first question, which then takes answers without an end.
   *
   * @throws Error when a bot does not show what is needed
   */
  async openQuizzes(mailbox: Mailbox): Promise<void> {
    await Promise.all(
      this.#groups.map(async (group, index) => {
        const teacher = person(firstPersonId + index, 'Teacher');
        const pressWhenShown = async (isWanted: (data: string) => boolean) => {
          const data = await until(() => group.data.find(isWanted));
          this.#press(mailbox, group, teacher, data, () => undefined);
        };
        mailbox.push('message', command(group, teacher, '/quiz'));
        await pressWhenShown((data) => buttons.chooseTopic.decode(data) !== undefined);
        await pressWhenShown((data) => buttons.start.decode(data) !== undefined);
        await pressWhenShown((data) => buttons.control.decode(data)?.what === 'pause');
        await until(() => group.data.find((data) => buttons.control.decode(data)?.what === 'resume'));
        group.answers = group.data.filter((data) => buttons.answer.decode(data) !== undefined);
      }),
    );
  }

  /** Every pupil presses, waits for the toast, and presses another answer, until `count` have been answered. */
  async press(mailbox: Mailbox, count: number): Promise<Round> {
    let pressed = 0;
    let answered = 0;
    let unconfirmed = 0;
    const idle = performance.eventLoopUtilization();
    const startMs = performance.now();
    await inTime(
      new Promise<void>((resolve) => {
        const pressNext = (pupil: Pupil) => {
          if (pressed === count) return;
          pressed++;
          const { group, user } = pupil;
          const choice = (pupil.choice = (pupil.choice + 1) % group.answers.length);
          this.#press(mailbox, group, user, group.answers[choice] ?? '', (text) => {
            if (text.startsWith(`Saved: ${'ABCDEF'.charAt(choice)}`)) pupil.confirmed = choice;
            else unconfirmed++;
            if (++answered === count) resolve();
            else pressNext(pupil);
          });
        };
        for (const pupil of this.#pupils) pressNext(pupil);
      }),
      () => `only ${answered} of ${count} presses were answered`,
    );
    return {
      presses: count,
      seconds: (performance.now() - startMs) / 1_000,
      unconfirmed,
      serverLoad: performance.eventLoopUtilization(idle).utilization,
    };
  }

  #press(mailbox: Mailbox, group: Group, user: string, data: string, settle: (text: string) => void): void {
    const id = String(this.#nextQuery++);
    this.#pending.set(id, settle);
    mailbox.push(
      'callback_query',
      `{"id":"${id}","from":${user},"message":${group.message},"chat_instance":"${group.id}","data":"${data}"}`,
    );
  }
}

function person(id: number, name: string): string {
  return JSON.stringify({ id, is_bot: false, first_name: `${name} ${id}`, language_code: 'en' });
}

function chatOf({ id }: Group): object {
  return { id, type: 'supergroup', title: `Class ${id}` };
}

function command(group: Group, user: string, text: string): string {
  const chat = JSON.stringify(chatOf(group));
  const entities = `[{"type":"bot_command","offset":0,"length":${text.length}}]`;
  return `{"message_id":1,"from":${user},"chat":${chat},"date":1763886000,"text":"${text}","entities":${entities}}`;
}

function callbackData(markup: unknown): string[] {
  return [...JSON.stringify(markup ?? {}).matchAll(/"callback_data":"([^"]*)"/g)].map(
    ([, data]) => data ?? '',
  );
}

async function until<T>(ask: () => T | undefined): Promise<T> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 10) {
    const found = ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`a quiz was not opened within ${patienceMs / 1_000} s`);
}

async function inTime(work: Promise<void>, explain: () => string): Promise<void> {
  let timeout: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timeout = setTimeout(() => {
      reject(new Error(explain()));
    }, patienceMs);
  });
  await Promise.race([work, late]).finally(() => {
    clearTimeout(timeout);
  });
}
