import { expect } from 'vitest';
import type { Chat, MessageView, Person } from '../../src/playground/index.ts';
import type { School } from './school.ts';
import { now } from './seeing.ts';

/** A person in their private chat with the bot. */
export interface Asker {
  readonly person: Person;
  readonly chat: Chat;
}

export function addAsker(school: School, languageCode = 'en'): Asker {
  const person = school.world.addPerson({ firstName: 'Noa', languageCode });
  return { person, chat: school.world.privateChat(person) };
}

/** What the bot answers to what has just been sent: one message, which replies to it. */
export async function seesAnswer(school: School, chat: Chat, asked: MessageView): Promise<MessageView> {
  const answer = await school.sees(
    () =>
      chat
        .messages()
        .find((shown) => shown.sender.kind === 'bot' && shown.replyTo?.messageId === asked.messageId),
    'an answer',
  );
  return answer;
}

/** Pastes a text and sees the answer. */
export async function asks(school: School, { person, chat }: Asker, text: string): Promise<MessageView> {
  return seesAnswer(school, chat, person.send(chat, text));
}

/** Presses a button and sees the message become something that says so. */
export async function turns(
  school: School,
  { person, chat }: Asker,
  message: MessageView,
  button: string | RegExp,
  into: string | RegExp,
): Promise<MessageView> {
  await school.during(person.press(now(chat, message), button));
  return school.sees(
    () => {
      const shown = now(chat, message);
      return new RegExp(into).test(shown.text ?? '') && shown;
    },
    `a screen with ${String(into)}`,
  );
}

/** No part of a message of the bot that a tap would follow, except its own routes. */
export function expectNothingToTap({ entities, text = '' }: MessageView): void {
  const taps = entities.filter(({ type }) =>
    ['url', 'text_link', 'mention', 'email', 'phone_number', 'hashtag', 'bot_command'].includes(type),
  );
  expect(taps.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([]);
}

export function botMessages(chat: Chat): readonly MessageView[] {
  return chat.messages().filter(({ sender }) => sender.kind === 'bot');
}
