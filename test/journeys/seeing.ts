import { join } from 'node:path';
import { loadContent, type QuizItem } from '../../src/content/index.ts';
import type { Chat, MessageChoice, MessageView } from '../../src/playground/index.ts';
import type { School } from './school.ts';

/** What the steps of a quiz need of a school; a bot in a process of its own offers as much in real time. */
export type Watched = Pick<School, 'world' | 'sees' | 'during'>;

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

/** What somebody is told who may not do what they pressed. */
export const hostOnly = /^Only who started it, or an admin|^Può farlo solo chi ha avviato/;

/** Where to look for a quiz, and in which language; the whole chat in English unless told. */
export interface Place {
  readonly tongue?: keyof typeof words;
  /** A forum topic. */
  readonly threadId?: number;
}

export function choiceOf({ threadId }: Place): MessageChoice {
  return threadId === undefined ? {} : { threadId };
}

/** A message that was seen before, once it has the button. */
export function seesButton(
  school: Watched,
  { chatId, key }: MessageView,
  button: RegExp,
): Promise<MessageView> {
  const chat = school.world.chat(chatId);
  return school.sees(
    () => chat.messages().find((shown) => shown.key === key && hasButton(shown, button)),
    `the button ${String(button)}`,
  );
}

/** The message of a question that can be answered. */
export function seesQuestion(
  school: Watched,
  chat: Chat,
  number: number,
  place: Place = {},
): Promise<MessageView> {
  return school.sees(() => {
    const message = lastOfQuestion(chat, number, place);
    return message !== undefined && hasButton(message, /^A(?: \+5)?$/) && message;
  }, `question ${number}`);
}

/** The message of a question once it says what was right. */
export function seesReveal(
  school: Watched,
  chat: Chat,
  number: number,
  place: Place = {},
): Promise<MessageView> {
  const best = `✅ ${words[place.tongue ?? 'en'].best}`;
  return school.sees(() => {
    const message = lastOfQuestion(chat, number, place);
    return message?.text?.includes(best) === true && message;
  }, `the reveal of question ${number}`);
}

export function seesSummary(school: Watched, chat: Chat, place: Place = {}): Promise<MessageView> {
  const { ended } = words[place.tongue ?? 'en'];
  return school.sees(() => chat.lastWith(ended, choiceOf(place)), 'the summary');
}

/** The question as a poll of Telegram's own. */
export function seesPoll(school: Watched, chat: Chat, number: number): Promise<MessageView> {
  return school.sees(() => chat.lastWith(new RegExp(`^${number}/\\d · `)), `poll ${number}`);
}

function lastOfQuestion(chat: Chat, number: number, place: Place): MessageView | undefined {
  const head = words[place.tongue ?? 'en'].question.replace('{n}', String(number));
  return chat.lastWith(head, choiceOf(place));
}

/** What a message that was seen before says now. */
export function now(chat: Chat, { key }: MessageView): MessageView {
  const message = chat.messages().find((one) => one.key === key);
  if (message === undefined) throw new Error('the message is gone');
  return message;
}

export function buttonsOf({ keyboard }: MessageView): readonly string[] {
  return keyboard.flat().map(({ text }) => text);
}

function hasButton(message: MessageView, wanted: RegExp): boolean {
  return buttonsOf(message).some((text) => wanted.test(text));
}

/** One of several people or things, counted from 0. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`there is no number ${index}`);
  return value;
}

/** How often each letter was chosen, read from a reveal's bars; empty where there are none. */
export function spreadOf({ text = '' }: MessageView): Readonly<Record<string, number>> {
  const bars = text.matchAll(/^([A-F]) [█▉▊▋▌▍▎▏ ]{10} (\d+)$/gm);
  return Object.fromEntries([...bars].map(([, letter = '', votes = '']) => [letter, Number(votes)]));
}

export function totalOf(spread: Readonly<Record<string, number>>): number {
  return Object.values(spread).reduce((sum, votes) => sum + votes, 0);
}

/** The numbers of the questions that stand in a chat, one for each message. */
export function questionsIn(chat: Chat, place: Place = {}): readonly number[] {
  return chat.messages(choiceOf(place)).flatMap(({ text }) => {
    const number = /Question (\d) of \d\n/.exec(text ?? '')?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** The first texts of the question messages that were sent to a chat, each once however often it was edited. */
export function announcements(school: Watched, chat: Chat): readonly string[] {
  return school.world.wire.flatMap(({ method, ok, parameters }) => {
    const { chat_id: chatId, text } = parameters as { chat_id?: unknown; text?: unknown };
    return ok &&
      method === 'sendMessage' &&
      chatId === chat.id &&
      typeof text === 'string' &&
      text.startsWith('❓')
      ? [text]
      : [];
  });
}

/** Calls of the bot that Telegram refused because it sent too much. */
export function floodsOf(school: Watched): readonly string[] {
  return school.world.wire.filter(({ errorCode }) => errorCode === 429).map(({ method }) => method);
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
