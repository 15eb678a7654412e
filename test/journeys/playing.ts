import type { Chat, MessageView, Person, PressAnswer } from '../../src/playground/index.ts';
import { choiceOf, seesButton, seesQuestion, words, type Place, type Watched } from './seeing.ts';

export interface Beginning extends Place {
  /** The name of the topic; scams unless told. */
  readonly topic?: RegExp;
  /** Buttons of the settings card to press before the start. */
  readonly changes?: readonly RegExp[];
}

/** From `/quiz` to the settings card of a new quiz. */
export async function openCard(
  school: Watched,
  host: Person,
  chat: Chat,
  beginning: Beginning = {},
): Promise<MessageView> {
  const { topics, scams, start } = words[beginning.tongue ?? 'en'];
  const here = choiceOf(beginning);
  const earlier = chat.lastWith(topics, here)?.key;
  host.send(chat, '/quiz', here);
  const card = await school.sees(() => {
    const latest = chat.lastWith(topics, here);
    return latest !== undefined && latest.key !== earlier && latest;
  }, 'the topics');
  await pressOnceThere(school, host, card, beginning.topic ?? scams);
  return seesButton(school, card, start);
}

/** From `/quiz` to the press of Start; resolves with the card. */
export async function startQuiz(
  school: Watched,
  host: Person,
  chat: Chat,
  beginning: Beginning = {},
): Promise<MessageView> {
  const card = await openCard(school, host, chat, beginning);
  const { start } = words[beginning.tongue ?? 'en'];
  for (const button of [...(beginning.changes ?? []), start])
    await pressOnceThere(school, host, card, button);
  return card;
}

/** From `/quiz` to the first question, which it resolves with. */
export async function beginQuiz(
  school: Watched,
  host: Person,
  chat: Chat,
  beginning: Beginning = {},
): Promise<MessageView> {
  await startQuiz(school, host, chat, beginning);
  return seesQuestion(school, chat, 1, beginning);
}

/** Presses a button of a message once it is there; Telegram shows the answer to a press before the edit. */
export async function pressOnceThere(
  school: Watched,
  person: Person,
  message: MessageView,
  button: RegExp,
): Promise<PressAnswer> {
  const shown = await seesButton(school, message, button);
  return school.during(person.press(shown, button));
}

/** Whether a press was answered with the word that the answer is saved. */
export function isSaved({ toast = '' }: PressAnswer): boolean {
  return /^(?:Saved|Salvato): [A-F]/.test(toast);
}

/** Everybody presses at once; resolves with who saw their answer confirmed. */
export async function answerTogether(
  school: Watched,
  pupils: readonly Person[],
  question: MessageView,
  letter: (index: number) => string,
): Promise<readonly Person[]> {
  const answers = await school.during(
    Promise.all(pupils.map((pupil, index) => pupil.press(question, letter(index)))),
  );
  return pupils.filter((_, index) => {
    const answer = answers[index];
    return answer !== undefined && isSaved(answer);
  });
}

/** Everybody gives the same answer. @throws Error when somebody is not told that it was saved */
export async function allAnswer(
  school: Watched,
  pupils: readonly Person[],
  question: MessageView,
  letter: string,
): Promise<void> {
  const confirmed = await answerTogether(school, pupils, question, () => letter);
  if (confirmed.length < pupils.length)
    throw new Error(`saved for ${confirmed.length} of ${pupils.length} who answered`);
}
