import { maxCaptionChars, typedText } from '../bot-api/formatted-text.ts';
import type { MediaKind, MessageView, OutsideMessage } from '../contract.ts';
import { NotPossible } from '../refusal.ts';
import { vote } from './ballots.ts';
import type { Chat } from './chat.ts';
import { showChat } from './chats.ts';
import type { Cloud } from './cloud.ts';
import { postByPerson } from './delivery.ts';
import { createMedia, hasCaption } from './media.ts';
import { setBlocked } from './membership.ts';
import { draftFromOutside } from './outside.ts';
import { quoteFrom } from './posting.ts';
import type { Draft } from './posting.ts';
import type { PressAnswer } from './presses.ts';
import { pressButton, pressCallback } from './pressing.ts';
import type { ChatRecord, InlineButton, MessageRecord, PersonRecord, Sender } from './records.ts';
import { viewMessage, viewPerson } from './views.ts';

export interface SendOptions {
  /** A forum topic. */
  readonly threadId?: number;
  /** The message that is replied to. */
  readonly replyTo?: MessageView;
  /** The part of it that is picked out. */
  readonly quote?: string;
}

/** Somebody with a Telegram app. What they cannot do there throws {@link NotPossible}. */
export class Person {
  /** What the server holds of them; everything a test needs has a name of its own. */
  readonly record: PersonRecord;
  readonly #cloud: Cloud;

  constructor(cloud: Cloud, record: PersonRecord) {
    this.#cloud = cloud;
    this.record = record;
  }

  get id(): number {
    return this.record.id;
  }

  get firstName(): string {
    return this.record.firstName;
  }

  get lastName(): string | undefined {
    return this.record.lastName;
  }

  get username(): string | undefined {
    return this.record.username;
  }

  get part(): PersonRecord['part'] {
    return this.record.part;
  }

  get hasBlockedBot(): boolean {
    return this.record.hasBlockedBot;
  }

  get languageCode(): string {
    return this.record.languageCode;
  }

  /** Writes in a chat; `/start` in the private chat is what lets the bot write there. */
  send(chat: Chat, text: string, options: SendOptions = {}): MessageView {
    const content = typedText(text);
    if (content.text === '') throw new NotPossible('an empty message cannot be sent');
    return this.#post(chat.record, { content }, options);
  }

  /** A picture; only that it is one, and its caption, reach the bot. */
  sendPicture(chat: Chat, caption = '', options: SendOptions = {}): MessageView {
    return this.sendMedia(chat, 'picture', caption, options);
  }

  /** Anything but a text; only what it is, and its caption where Telegram has one, reach the bot. */
  sendMedia(chat: Chat, kind: MediaKind, caption = '', options: SendOptions = {}): MessageView {
    const content = typedText(caption);
    if (content.text !== '' && !hasCaption(kind))
      throw new NotPossible('this kind of message has no caption');
    if (content.text.length > maxCaptionChars) throw new NotPossible('this caption is too long');
    return this.#post(chat.record, { content, ...createMedia(this.#cloud, kind) }, options);
  }

  /** Forwards a message with its origin; of its buttons, addresses alone go along. */
  forward(message: MessageView, to: Chat): MessageView {
    const original = this.#find(message.key);
    const { content, picture, media, poll, keyboard, sender, chat, sentAtMs, forwardedFrom } = original;
    if (original.onlyFor !== undefined) throw new NotPossible('an ephemeral message cannot be forwarded');
    const keepsKeyboard = keyboard?.flat().every(({ url }) => url !== undefined) === true;
    return this.#post(to.record, {
      ...(content === undefined ? {} : { content }),
      ...(picture === undefined ? {} : { picture }),
      ...(media === undefined ? {} : { media }),
      ...(poll === undefined ? {} : { poll }),
      ...(keepsKeyboard ? { keyboard } : {}),
      forwardedFrom: forwardedFrom ?? { kind: 'inside', sender, chat, sentAtMs },
    });
  }

  /** Forwards into a chat what came from somebody, or a channel, that is not in this world. */
  forwardFrom(source: OutsideMessage, to: Chat, options: Pick<SendOptions, 'threadId'> = {}): MessageView {
    return this.#post(to.record, draftFromOutside(this.#cloud, source), options);
  }

  /**
   * Presses a button by its text, in a message or in the latest message of a chat that has it. Resolves with what
   * the app shows once the bot has answered, or with `expired` after 15 seconds of the clock.
   */
  async press(where: Chat | MessageView, buttonText: string | RegExp): Promise<PressAnswer> {
    const [message, button] = this.#findButton(where, buttonText);
    return pressButton(this.#cloud, this.record, message, button);
  }

  /** Presses the button at a place in the keyboard. */
  async pressAt(key: string, row: number, column: number): Promise<PressAnswer> {
    const message = this.#find(key);
    const button = message.keyboard?.[row]?.[column];
    if (button === undefined) throw new NotPossible('there is no button at this place');
    return pressButton(this.#cloud, this.record, message, button);
  }

  /** A forged press: any data, on any message, whether or not such a button is there. */
  async pressData(where: MessageView, data: string): Promise<PressAnswer> {
    return pressCallback(this.#cloud, this.record, this.#find(where.key), data);
  }

  /** Votes in a poll; an empty list takes the vote back. */
  vote(message: MessageView, options: readonly number[]): void {
    vote(this.#cloud, this.record, this.#find(message.key), options);
  }

  block(): void {
    setBlocked(this.#cloud, this.record, true);
  }

  unblock(): void {
    setBlocked(this.#cloud, this.record, false);
  }

  setLanguage(languageCode: string): void {
    this.record.languageCode = languageCode;
    this.#cloud.stage.show(() => ({ type: 'person', person: viewPerson(this.record) }));
  }

  /** Administrators may post in the group's name. */
  setAnonymous(chat: Chat, isAnonymous: boolean): void {
    const membership = chat.record.members.get(this.id);
    if (membership?.status !== 'creator' && membership?.status !== 'administrator') {
      throw new NotPossible('only administrators can be anonymous');
    }
    membership.isAnonymous = isAnonymous;
    showChat(this.#cloud, chat.record);
  }

  #post(
    chat: ChatRecord,
    draft: Omit<Draft, 'sender'>,
    { threadId, replyTo, quote }: SendOptions = {},
  ): MessageView {
    this.#refuseAbsence(chat);
    if (threadId !== undefined && !chat.topics.some((topic) => topic.threadId === threadId)) {
      throw new NotPossible('there is no such topic');
    }
    const replied = replyTo === undefined ? undefined : this.#findReplied(chat, replyTo.key);
    const message = postByPerson(this.#cloud, chat, this.record, {
      ...draft,
      sender: this.#senderIn(chat),
      ...(threadId === undefined ? {} : { threadId }),
      ...(replied === undefined ? {} : { replyTo: replied }),
      ...(replied === undefined || quote === undefined ? {} : { quote: quoteFrom(replied, quote) }),
    });
    return viewMessage(this.#cloud, message);
  }

  #refuseAbsence(chat: ChatRecord): void {
    if (chat.migratedTo !== undefined) throw new NotPossible('this group became a supergroup');
    if (chat.type === 'private') {
      if (chat.person !== this.record) throw new NotPossible("this is somebody else's private chat");
      if (this.record.hasBlockedBot) throw new NotPossible('you have blocked the bot');
      this.record.hasStartedBot = true;
      return;
    }
    const status = chat.members.get(this.id)?.status;
    if (status === undefined || status === 'left' || status === 'kicked') {
      throw new NotPossible('you are not in this group');
    }
  }

  #senderIn(chat: ChatRecord): Sender {
    const isAnonymous = chat.members.get(this.id)?.isAnonymous === true;
    return { kind: isAnonymous ? 'anonymous-admin' : 'person', person: this.record };
  }

  #find(key: string): MessageRecord {
    const message = this.#cloud.messages.get(key);
    if (message === undefined) throw new NotPossible('this message is gone');
    return message;
  }

  #findReplied(chat: ChatRecord, key: string): MessageRecord {
    const message = this.#find(key);
    if (message.chat !== chat) throw new NotPossible('this message is in another chat');
    if (message.onlyFor !== undefined && message.onlyFor !== this.record)
      throw new NotPossible('you do not see this message');
    return message;
  }

  #findButton(where: Chat | MessageView, wanted: string | RegExp): readonly [MessageRecord, InlineButton] {
    const fits = (text: string): boolean =>
      typeof wanted === 'string' ? text === wanted : wanted.test(text);
    const candidates =
      'record' in where
        ? where.record.timeline
            .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === this.record)
            .toReversed()
        : [this.#find(where.key)];
    for (const message of candidates) {
      const button = message.keyboard?.flat().find(({ text }) => fits(text));
      if (button !== undefined) return [message, button];
    }
    const offered = candidates.slice(0, 5).map(({ content, keyboard }) => {
      const buttons =
        keyboard
          ?.flat()
          .map(({ text }) => `[${text}]`)
          .join(' ') ?? '';
      return `${content?.text ?? '(no text)'} ${buttons}`;
    });
    throw new NotPossible(`no button ${String(wanted)}; the latest messages were:\n${offered.join('\n')}`);
  }
}
