import { vote } from './ballots.ts';
import type { Cloud } from './cloud.ts';
import { isBotPresent } from './delivery.ts';
import { pressCallback } from './pressing.ts';
import { createRandom } from './random.ts';
import type { InlineButton, MessageRecord, PersonRecord } from './records.ts';

const soonestMs = 2_000;
const latestMs = 12_000;
const seed = 20_261;
const choicePattern = /^[A-F]$/;

/** The part of the class that nobody plays: they answer questions and vote by themselves, some seconds later. */
export class Classmates {
  readonly #cloud: Cloud;
  readonly #random = createRandom(seed);
  /** Questions that have been taken up, so that an edit does not ask twice. */
  readonly #seen = new Set<string>();
  doAnswer = true;

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
    cloud.botWrote.add((message) => {
      this.#notice(message);
    });
  }

  #notice(message: MessageRecord): void {
    if (!this.doAnswer || message.chat.type === 'private') return;
    const question = questionOf(message);
    if (question === undefined || this.#seen.has(question)) return;
    this.#seen.add(question);
    for (const id of message.chat.members.keys()) {
      const person = this.#cloud.persons.get(id);
      if (person?.part !== 'classmate') continue;
      const delayMs = soonestMs + this.#random() * (latestMs - soonestMs);
      this.#cloud.clock.setTimer(() => {
        this.#answer(person, message, question);
      }, delayMs);
    }
  }

  #answer(person: PersonRecord, message: MessageRecord, question: string): void {
    const isStillAsked =
      message.isDeleted !== true && questionOf(message) === question && isBotPresent(message.chat);
    if (!this.doAnswer || !isStillAsked) return;
    const { poll } = message;
    if (poll !== undefined) {
      if (!poll.isClosed) vote(this.#cloud, person, message, [this.#pick(poll.options.length)]);
      return;
    }
    const choices = choicesOf(message);
    const data = choices[this.#pick(choices.length)]?.callback_data;
    if (data !== undefined) void pressCallback(this.#cloud, person, message, data);
  }

  #pick(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

/** Buttons that say A to F and nothing else. */
function choicesOf({ keyboard }: MessageRecord): readonly InlineButton[] {
  return (
    keyboard
      ?.flat()
      .filter(({ text, callback_data }) => choicePattern.test(text) && callback_data !== undefined) ?? []
  );
}

/** What makes a message the same question after an edit; undefined for a message that asks nothing. */
function questionOf(message: MessageRecord): string | undefined {
  if (message.poll !== undefined) return `poll ${message.poll.id}`;
  const choices = choicesOf(message);
  return choices.length < 2
    ? undefined
    : `${message.key} ${choices.map((choice) => choice.callback_data).join(' ')}`;
}
