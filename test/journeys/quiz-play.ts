import type { Chat, MessageChoice, MessageView, Person, PressAnswer } from '../../src/playground/index.ts';
import type { School } from './school.ts';

export interface Beginning {
  /** The name of the topic; scams unless told. */
  readonly topic?: RegExp;
  /** Buttons of the settings card to press before the start. */
  readonly changes?: readonly RegExp[];
  /** A forum topic. */
  readonly threadId?: number;
}

/** From /quiz to the press of Start. */
export async function startQuiz(
  school: School,
  host: Person,
  chat: Chat,
  { topic = /scam/i, changes = [], threadId }: Beginning = {},
): Promise<MessageView> {
  const here = threadId === undefined ? {} : { threadId };
  host.send(chat, '/quiz', here);
  const card = await school.sees(() => chat.lastWith('which topic', here), 'the topics');
  for (const button of [topic, ...changes, /Start/]) await pressOnceThere(school, host, card, button);
  return card;
}

/** Presses a button of a message once it is there; Telegram shows the answer to a press before the edit. */
export async function pressOnceThere(
  school: School,
  person: Person,
  { chatId, key }: MessageView,
  button: RegExp,
): Promise<PressAnswer> {
  const chat = school.world.chat(chatId);
  const message = await school.sees(
    () =>
      chat
        .messages()
        .find((shown) => shown.key === key && shown.keyboard.flat().some(({ text }) => button.test(text))),
    `the button ${String(button)}`,
  );
  return school.during(person.press(message, button));
}

/** The message in which a question stands with its answers. */
export function seesQuestion(
  school: School,
  chat: Chat,
  number: number,
  choice: MessageChoice = {},
): Promise<MessageView> {
  return school.sees(
    () => chat.lastWith(new RegExp(`Question ${number} of \\d\n`), choice),
    `question ${number}`,
  );
}

export function seesReveal(
  school: School,
  chat: Chat,
  number: number,
  choice: MessageChoice = {},
): Promise<MessageView> {
  return school.sees(
    () => chat.lastWith(new RegExp(`Question ${number} of \\d\n[^]*Best answer`), choice),
    `the reveal of question ${number}`,
  );
}

export function seesSummary(school: School, chat: Chat, choice: MessageChoice = {}): Promise<MessageView> {
  return school.sees(() => chat.lastWith(/: (?:finished|stopped)/, choice), 'the summary');
}

/** How often each letter was chosen, as the bars of a reveal say. */
export function spreadOf({ text = '' }: MessageView): Readonly<Record<string, number>> {
  const lines = text.matchAll(/^([A-F]) [█▉▊▋▌▍▎▏ ]{10} (\d+)$/gm);
  return Object.fromEntries([...lines].map(([, letter, votes]) => [letter ?? '', Number(votes)]));
}

export function totalOf(spread: Readonly<Record<string, number>>): number {
  return Object.values(spread).reduce((sum, votes) => sum + votes, 0);
}

/** Everybody presses at once; resolves with who saw their answer confirmed. */
export async function answerTogether(
  school: School,
  pupils: readonly Person[],
  question: MessageView,
  letter: (index: number) => string,
): Promise<readonly Person[]> {
  const answers = await school.during(
    Promise.all(pupils.map((pupil, index) => pupil.press(question, letter(index)))),
  );
  return pupils.filter((_, index) => /^(?:Saved|Salvato): [A-F]/.test(answers[index]?.toast ?? ''));
}

/** The numbers of the questions that stand in a chat, one for each message. */
export function questionsIn(chat: Chat, choice: MessageChoice = {}): readonly number[] {
  return chat.messages(choice).flatMap(({ text }) => {
    const number = /Question (\d) of \d\n/.exec(text ?? '')?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** Calls of the bot that Telegram refused because it sent too much. */
export function floodsOf(school: School): readonly string[] {
  return school.world.wire.filter(({ errorCode }) => errorCode === 429).map(({ method }) => method);
}
