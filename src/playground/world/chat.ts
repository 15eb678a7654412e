import type { MemberStatus, MessageView } from '../contract.ts';
import { NotPossible } from '../refusal.ts';
import type { Cloud } from './cloud.ts';
import * as membership from './membership.ts';
import type { Person } from './person.ts';
import { fullRights } from '../bot-api/chat-members.ts';
import type { BotRights, ChatRecord, MessageRecord, Topic } from './records.ts';
import { viewMessage } from './views.ts';

export interface MessageChoice {
  /** Leaves out what this person does not see. */
  readonly seenBy?: Person;
  /** Only this forum topic. */
  readonly threadId?: number;
}

/** A private chat with the bot, or a group. */
export class Chat {
  /** What the server holds of it; everything a test needs has a name of its own. */
  readonly record: ChatRecord;
  readonly #cloud: Cloud;

  constructor(cloud: Cloud, record: ChatRecord) {
    this.#cloud = cloud;
    this.record = record;
  }

  get id(): number {
    return this.record.id;
  }

  get type(): ChatRecord['type'] {
    return this.record.type;
  }

  get title(): string {
    return this.record.title;
  }

  /** Of a forum, without the general one. */
  get topics(): readonly Topic[] {
    return this.record.topics;
  }

  /** What stands in the chat now, oldest first. Without `seenBy`, everybody's ephemeral messages are included. */
  messages(choice: MessageChoice = {}): readonly MessageView[] {
    return this.#chosen(choice).map((message) => viewMessage(this.#cloud, message));
  }

  /** The latest message. */
  last(choice: MessageChoice = {}): MessageView | undefined {
    const message = this.#chosen(choice).at(-1);
    return message === undefined ? undefined : viewMessage(this.#cloud, message);
  }

  /** The latest message whose text or poll question fits. */
  lastWith(text: string | RegExp, choice: MessageChoice = {}): MessageView | undefined {
    const message = this.#chosen(choice).findLast(({ content, poll }) =>
      [content?.text, poll?.question.text].some(
        (held) => held !== undefined && (typeof text === 'string' ? held.includes(text) : text.test(held)),
      ),
    );
    return message === undefined ? undefined : viewMessage(this.#cloud, message);
  }

  /** The callback data behind a button, to press it again later or to forge another. */
  callbackData(message: MessageView, buttonText: string | RegExp): string {
    const data = this.#cloud.messages
      .get(message.key)
      ?.keyboard?.flat()
      .find(({ text }) =>
        typeof buttonText === 'string' ? text === buttonText : buttonText.test(text),
      )?.callback_data;
    if (data === undefined) throw new NotPossible(`the message has no callback button ${String(buttonText)}`);
    return data;
  }

  get botStatus(): MemberStatus {
    return this.record.botStatus;
  }

  addMember(person: Person): void {
    membership.addMember(this.#cloud, this.record, person.record);
  }

  removeMember(person: Person): void {
    membership.removeMember(this.#cloud, this.record, person.record);
  }

  /** Makes a member an administrator, or takes that back. */
  setAdministrator(person: Person, isAdministrator: boolean): void {
    const held = this.record.members.get(person.id);
    if (held === undefined || held.status === 'creator')
      throw new NotPossible('only a member can be made administrator');
    membership.setMemberStatus(
      this.#cloud,
      this.record,
      person.record,
      isAdministrator ? 'administrator' : 'member',
    );
  }

  addBot(by?: Person): void {
    membership.addBot(this.#cloud, this.record, by?.record ?? membership.creatorOf(this.#cloud, this.record));
  }

  removeBot(by?: Person): void {
    membership.removeBot(
      this.#cloud,
      this.record,
      by?.record ?? membership.creatorOf(this.#cloud, this.record),
    );
  }

  /** Makes the bot an administrator, a member, or a member without some rights. */
  setBotRights(
    status: 'administrator' | 'member' | 'restricted',
    rights: Partial<BotRights> = status === 'restricted'
      ? { canSendMessages: false, canSendPolls: false, canSendPhotos: false }
      : {},
  ): void {
    const by = membership.creatorOf(this.#cloud, this.record);
    membership.setBotStatus(this.#cloud, this.record, by, status, { ...fullRights, ...rights });
  }

  /** Turns a basic group into a supergroup and returns that. */
  upgrade(): Chat {
    return new Chat(this.#cloud, membership.upgradeGroup(this.#cloud, this.record));
  }

  #chosen({ seenBy, threadId }: MessageChoice): readonly MessageRecord[] {
    return this.record.timeline.filter(
      (message) =>
        (seenBy === undefined || message.onlyFor === undefined || message.onlyFor === seenBy.record) &&
        (threadId === undefined || message.threadId === threadId),
    );
  }
}
