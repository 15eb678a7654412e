/**
 * What the playground's page and its server owe each other. Types only: the page compiles against this file
 * and nothing else of the server.
 *
 * The page is all-seeing: it receives every chat as it is and shows each screen only what that person sees
 * ({@link MessageView.onlyFor}, {@link PollView.chosen}).
 */

/** Somebody who can be played, or who plays by themselves. */
export interface PersonView {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** IETF language tag of the person's Telegram app, such as `it`. */
  readonly languageCode: string;
  /** `teacher` and `pupil` are played by whoever sits before the page; a `classmate` answers by itself. */
  readonly part: 'teacher' | 'pupil' | 'classmate';
  readonly hasBlockedBot: boolean;
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

export interface ChatView {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title: string;
  /** Forum topics of a supergroup; empty elsewhere. The general topic has `threadId` undefined. */
  readonly topics: readonly { readonly threadId: number | undefined; readonly name: string }[];
  readonly members: readonly {
    readonly personId: number;
    readonly status: MemberStatus;
    readonly isAnonymous: boolean;
  }[];
  readonly botStatus: MemberStatus;
  /** Set once a basic group has become a supergroup. */
  readonly migratedTo?: number;
}

/** A Bot API `MessageEntity`, offsets in UTF-16 code units. */
export interface EntityView {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

export interface ButtonView {
  readonly text: string;
  readonly kind: 'callback' | 'url' | 'copy' | 'disabled' | 'unsupported';
  readonly url?: string;
  readonly copyText?: string;
  readonly style?: 'danger' | 'success' | 'primary';
}

export interface PollView {
  readonly id: string;
  readonly question: string;
  readonly description?: string;
  readonly options: readonly { readonly text: string; readonly votes: number }[];
  readonly isAnonymous: boolean;
  readonly isClosed: boolean;
  readonly kind: 'regular' | 'quiz';
  readonly allowsMultipleAnswers: boolean;
  readonly allowsRevoting: boolean;
  readonly hidesResultsUntilClosed: boolean;
  readonly correctOptionIds?: readonly number[];
  readonly explanation?: string;
  /** Milliseconds since the epoch at which Telegram closes the poll by itself. */
  readonly closesAt?: number;
  /** What each person chose, by person id. */
  readonly chosen: Readonly<Record<number, readonly number[]>>;
}

/** What a person can send beside a text. */
export type MediaKind = 'picture' | 'video' | 'voice' | 'sticker' | 'document' | 'contact' | 'location';

/** A message from somebody who is not here, as it looks when it is forwarded into a chat. */
export interface OutsideMessage {
  /** A person whose account is hidden, a channel, or a person who can be looked up. */
  readonly kind: 'hidden-user' | 'channel' | 'user';
  readonly senderName: string;
  readonly text?: string;
  /** Beyond what Telegram finds by itself; of the text, or of the caption. */
  readonly entities?: readonly EntityView[];
  /** One below the other. */
  readonly buttons?: readonly { readonly text: string; readonly url: string }[];
  /** Sent instead of a text, with a caption where Telegram has one. */
  readonly media?: MediaKind;
  readonly caption?: string;
}

/** Something that happened in a group, which the page tells in its own language. */
export interface ServiceView {
  readonly what: 'joined' | 'left' | 'bot-added' | 'bot-removed' | 'became-supergroup' | 'pinned';
  /** Who did it: somebody's name, or the bot's. */
  readonly by: string;
}

export interface MessageView {
  /** Unique over all chats and stable over edits; ephemeral messages have one too. */
  readonly key: string;
  readonly chatId: number;
  /** 0 for an ephemeral message, as in the Bot API. */
  readonly messageId: number;
  readonly threadId?: number;
  /** The only person who sees this (ephemeral) message. */
  readonly onlyFor?: number;
  readonly sender: {
    readonly kind: 'bot' | 'person' | 'anonymous-admin';
    readonly personId?: number;
    readonly name: string;
  };
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly editedAt?: number;
  readonly text?: string;
  readonly entities: readonly EntityView[];
  readonly replyTo?: {
    readonly messageId: number;
    readonly name: string;
    readonly excerpt: string;
    readonly media?: MediaKind;
  };
  readonly forwardedFrom?: string;
  readonly keyboard: readonly (readonly ButtonView[])[];
  readonly poll?: PollView;
  /** A picture sent by the bot, or the mark of one sent by a person. */
  readonly picture?: { readonly url: string; readonly alt: string };
  /** What else a person sent; only its kind is known. The caption is the text. */
  readonly media?: Exclude<MediaKind, 'picture'>;
  /** A file sent by the bot. */
  readonly file?: { readonly name: string; readonly url: string };
  readonly service?: ServiceView;
  readonly isPinned?: boolean;
}

export interface CommandView {
  readonly command: string;
  readonly description: string;
}

export interface WireEntry {
  readonly number: number;
  readonly at: number;
  readonly method: string;
  readonly parameters: unknown;
  readonly ok: boolean;
  readonly errorCode?: number;
  /** Telegram's description of a refusal. */
  readonly description?: string;
}

/** What the next matching calls of the bot meet instead of an answer. */
export interface FaultView {
  /** A Bot API method, or `*`. */
  readonly method: string;
  readonly kind:
    'too-many-requests' | 'blocked' | 'server-error' | 'reset-before-acceptance' | 'reset-after-acceptance';
  /** How many calls it hits. */
  readonly times: number;
  readonly retryAfterSeconds?: number;
}

export interface Snapshot {
  readonly bot: { readonly id: number; readonly firstName: string; readonly username: string };
  readonly now: number;
  readonly persons: readonly PersonView[];
  readonly chats: readonly ChatView[];
  readonly messages: readonly MessageView[];
  readonly wire: readonly WireEntry[];
  readonly faults: readonly FaultView[];
  readonly classmatesAnswer: boolean;
}

/** Server-sent events of `GET /playground/events`; each is one JSON object in `data`. */
export type PlaygroundEvent =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'message'; readonly message: MessageView }
  | { readonly type: 'message-deleted'; readonly chatId: number; readonly key: string }
  | {
      readonly type: 'toast';
      readonly personId: number;
      readonly text: string;
      /** True: an alert that must be closed; false: a toast that goes by itself. */
      readonly isAlert: boolean;
      readonly url?: string;
    }
  | { readonly type: 'press-settled'; readonly personId: number; readonly key: string }
  | { readonly type: 'chat'; readonly chat: ChatView }
  | { readonly type: 'person'; readonly person: PersonView }
  | { readonly type: 'wire'; readonly entry: WireEntry }
  | { readonly type: 'faults'; readonly faults: readonly FaultView[] }
  | { readonly type: 'classmates'; readonly answer: boolean }
  | { readonly type: 'clock'; readonly now: number };

/** `POST /playground/act` takes one of these as JSON and answers {@link ActResult}. */
export type Act =
  | {
      readonly type: 'send';
      readonly personId: number;
      readonly chatId: number;
      readonly threadId?: number;
      readonly text: string;
      readonly replyToMessageId?: number;
    }
  | {
      readonly type: 'send-media';
      readonly personId: number;
      readonly chatId: number;
      readonly threadId?: number;
      readonly kind: MediaKind;
      readonly caption: string;
      readonly replyToMessageId?: number;
    }
  | {
      readonly type: 'forward-from';
      readonly personId: number;
      readonly chatId: number;
      readonly threadId?: number;
      readonly source: OutsideMessage;
    }
  | {
      readonly type: 'press';
      readonly personId: number;
      readonly key: string;
      readonly row: number;
      readonly column: number;
    }
  | {
      readonly type: 'vote';
      readonly personId: number;
      readonly key: string;
      /** Empty takes the vote back, where the poll allows it. */
      readonly options: readonly number[];
    }
  | { readonly type: 'forward'; readonly personId: number; readonly key: string; readonly toChatId: number }
  | { readonly type: 'set-language'; readonly personId: number; readonly languageCode: string }
  | { readonly type: 'set-blocked'; readonly personId: number; readonly blocked: boolean }
  | {
      readonly type: 'set-anonymous';
      readonly personId: number;
      readonly chatId: number;
      readonly anonymous: boolean;
    }
  | { readonly type: 'remove-bot'; readonly chatId: number }
  | { readonly type: 'add-bot'; readonly chatId: number; readonly personId: number }
  | { readonly type: 'upgrade-group'; readonly chatId: number }
  | { readonly type: 'classmates'; readonly answer: boolean }
  | { readonly type: 'advance-clock'; readonly byMs: number }
  | { readonly type: 'inject-fault'; readonly fault: FaultView }
  | { readonly type: 'clear-faults' };

export type ActResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * `GET /playground/commands?personId=&chatId=` answers the commands Telegram would suggest to that person in
 * that chat: `CommandView[]`.
 */
export type CommandsAnswer = readonly CommandView[];
