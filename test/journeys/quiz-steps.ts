import { join } from 'node:path';
import { loadContent, type QuizItem } from '../../src/content/index.ts';
import type { Chat, MessageView, Person } from '../../src/playground/index.ts';
import type { School } from './school.ts';

/** How a quiz reads in a language. */
export const words = {
  en: {
    topics: 'which topic',
    scams: /Scams/,
    start: /Start/,
    question: 'Question {n} of 5\n',
    best: 'Best answer',
    ended: /^(?:🏁|⏹) .+: (?:finished|stopped)\n/,
  },
  it: {
    topics: 'quale argomento',
    scams: /Truffe/,
    start: /Inizia/,
    question: 'Domanda {n} di 5\n',
    best: 'Rispost',
    ended: /^(?:🏁|⏹) .+: (?:fine|quiz fermato)\n/,
  },
} as const;

export type Tongue = keyof typeof words;

/** The settings card of a quiz on scams. */
export async function openCard(
  school: School,
  group: Chat,
  host: Person,
  tongue: Tongue = 'en',
): Promise<MessageView> {
  const earlier = group.lastWith(words[tongue].topics)?.key;
  host.send(group, '/quiz');
  const topics = await school.sees(() => {
    const card = group.lastWith(words[tongue].topics);
    return card !== undefined && card.key !== earlier && card;
  }, 'the topics');
  await host.press(topics, words[tongue].scams);
  return school.sees(
    () =>
      group
        .messages()
        .find(({ key, keyboard }) => key === topics.key && hasButton(keyboard, words[tongue].start)),
    'the settings',
  );
}

/** From `/quiz` to the first question of a quiz on scams, with what is pressed on its card on the way. */
export async function beginQuiz(
  school: School,
  group: Chat,
  host: Person,
  options: { readonly tongue?: Tongue; readonly changes?: readonly RegExp[] } = {},
): Promise<MessageView> {
  const tongue = options.tongue ?? 'en';
  const card = await openCard(school, group, host, tongue);
  for (const change of options.changes ?? []) {
    await host.press(card, change);
    await school.pass(0);
  }
  await host.press(card, words[tongue].start);
  return questionShown(school, group, 1, tongue);
}

/** The message of a question that can be answered. */
export function questionShown(
  school: School,
  group: Chat,
  number: number,
  tongue: Tongue = 'en',
): Promise<MessageView> {
  const head = words[tongue].question.replace('{n}', String(number));
  return school.sees(() => {
    const message = group.lastWith(head);
    return message !== undefined && hasButton(message.keyboard, /^A(?: \+5)?$/) && message;
  }, `question ${number}`);
}

/** The message of a question once it says what was right. */
export function revealShown(
  school: School,
  group: Chat,
  number: number,
  tongue: Tongue = 'en',
): Promise<MessageView> {
  const { question, best } = words[tongue];
  return school.sees(() => {
    const message = group.lastWith(question.replace('{n}', String(number)));
    return message?.text?.includes(`✅ ${best}`) === true && message;
  }, `the reveal of question ${number}`);
}

export function summaryShown(school: School, group: Chat, tongue: Tongue = 'en'): Promise<MessageView> {
  return school.sees(() => group.lastWith(words[tongue].ended), 'the summary');
}

/** Everybody presses the letter, and is told that it was saved. */
export async function pressAll(
  pupils: readonly Person[],
  message: MessageView,
  letter: string,
): Promise<void> {
  const answers = await Promise.all(pupils.map((pupil) => pupil.press(message, letter)));
  const refused = answers.filter(({ toast = '' }) => !/^Saved: |^Salvato: /.test(toast));
  if (refused.length > 0) throw new Error(`not saved: ${JSON.stringify(refused)}`);
}

/** One of several people or things, counted from 0. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`there is no number ${index}`);
  return value;
}

/** What a message that was seen before says now. */
export function now(group: Chat, { key }: MessageView): MessageView {
  const message = group.messages().find((one) => one.key === key);
  if (message === undefined) throw new Error('the message is gone');
  return message;
}

export function buttonsOf({ keyboard }: MessageView): readonly string[] {
  return keyboard.flat().map(({ text }) => text);
}

function hasButton(keyboard: MessageView['keyboard'], wanted: RegExp): boolean {
  return keyboard.flat().some(({ text }) => wanted.test(text));
}

/** How often each letter was chosen, read from a reveal's bars; empty where there are none. */
export function spreadOf(message: MessageView): Readonly<Record<string, number>> {
  const bars = message.text?.matchAll(/^([A-F]) [█▉▊▋▌▍▎▏ ]{10} (\d+)$/gm) ?? [];
  return Object.fromEntries([...bars].map(([, letter = '', count = '']) => [letter, Number(count)]));
}

/** The first texts of the question messages that were sent to a group, each once however often it was edited. */
export function announcements(school: School, group: Chat): readonly string[] {
  return school.world.wire.flatMap(({ method, ok, parameters }) => {
    const { chat_id: chatId, text } = parameters as { chat_id?: unknown; text?: unknown };
    return ok &&
      method === 'sendMessage' &&
      chatId === group.id &&
      typeof text === 'string' &&
      text.startsWith('❓')
      ? [text]
      : [];
  });
}

/** The item that a question on scams shows, in whatever language. */
export async function itemOf({ text = '' }: MessageView): Promise<QuizItem> {
  const library = await loadContent(join(import.meta.dirname, '../../content'));
  const item = library
    .quizItemsFor({ topic: 'scams' })
    .find((one) => Object.values(one.text).some(({ question }) => text.includes(question)));
  if (item === undefined) throw new Error(`no question on scams reads: ${text}`);
  return item;
}

/** The letters of the right answers, and of one wrong answer. */
export function lettersOf({ options }: QuizItem): {
  readonly right: readonly string[];
  readonly wrong: string;
} {
  const letters = options.map(({ isCorrect }, index) => ({ letter: 'ABCDEF'[index] ?? '', isCorrect }));
  return {
    right: letters.filter(({ isCorrect }) => isCorrect).map(({ letter }) => letter),
    wrong: letters.find(({ isCorrect }) => !isCorrect)?.letter ?? '',
  };
}
