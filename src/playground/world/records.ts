import type { MediaKind, MemberStatus, OutsideMessage, PersonView, ServiceView } from '../contract.ts';
import type { JsonObject } from '../json.ts';

/** What the embedded Telegram knows of a person. */
export interface PersonRecord {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly part: PersonView['part'];
  languageCode: string;
  hasBlockedBot: boolean;
  /** Pressed "Start" in the private chat, so that the bot may write there. */
  hasStartedBot: boolean;
  /** Some update or answer has shown this person to the bot. */
  isKnownToBot: boolean;
}

export interface Membership {
  status: MemberStatus;
  isAnonymous: boolean;
}

export interface Topic {
  readonly threadId: number;
  readonly name: string;
}

/** What a bot may do in a group beyond reading; meaningful while it is restricted or an administrator. */
export interface BotRights {
  readonly canSendMessages: boolean;
  readonly canSendPolls: boolean;
  readonly canSendPhotos: boolean;
  readonly canPinMessages: boolean;
  readonly canDeleteMessages: boolean;
}

export interface ChatRecord {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly title: string;
  readonly isForum: boolean;
  /** The human side of a private chat. */
  readonly person?: PersonRecord;
  readonly topics: Topic[];
  readonly members: Map<number, Membership>;
  readonly messages: Map<number, MessageRecord>;
  readonly ephemeral: Map<number, MessageRecord>;
  /** Everything in the order in which it came, ephemeral messages included. */
  timeline: MessageRecord[];
  nextMessageId: number;
  nextEphemeralId: number;
  botStatus: MemberStatus;
  botRights: BotRights;
  /** The bot has been a member at some time, so it knows the chat. */
  isKnownToBot: boolean;
  migratedTo?: number;
}

export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: JsonObject;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

/** Text with entities whose offsets are UTF-16 code units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface InlineButton extends JsonObject {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
  readonly disabled?: JsonObject;
  readonly style?: 'danger' | 'success' | 'primary';
}

export type InlineKeyboard = readonly (readonly InlineButton[])[];

export type Sender =
  { readonly kind: 'bot' } | { readonly kind: 'person' | 'anonymous-admin'; readonly person: PersonRecord };

export interface Picture {
  readonly fileId: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
}

/** Anything but a picture, with what the Bot API tells of it. */
export interface Media {
  readonly kind: Exclude<MediaKind, 'picture'>;
  readonly fields: JsonObject;
  /** A real file, which only the bot sends: what a person sends is only a sign of it. */
  readonly file?: { readonly name: string; readonly url: string };
}

/** A service message: its fields in the Bot API and what the page tells of it. */
export interface ServiceNote {
  readonly fields: JsonObject;
  readonly view: ServiceView;
}

export interface MessageRecord {
  readonly key: string;
  readonly chat: ChatRecord;
  /** 0 for an ephemeral message. */
  readonly id: number;
  readonly ephemeralId?: number;
  /** Who alone sees an ephemeral message. */
  readonly onlyFor?: PersonRecord;
  readonly threadId?: number;
  readonly sender: Sender;
  readonly sentAtMs: number;
  editedAtMs?: number;
  /** The text, or the caption of a picture or other media. */
  content?: FormattedText;
  linkPreview?: JsonObject;
  readonly picture?: Picture;
  readonly media?: Media;
  readonly poll?: PollRecord;
  readonly service?: ServiceNote;
  keyboard?: InlineKeyboard;
  /** Sent with a reply keyboard or a forced reply: Telegram never lets such a message be edited. */
  readonly isSealed?: boolean;
  readonly replyTo?: MessageRecord;
  /** The part of the replied message that the person picked out. */
  readonly quote?: Quote;
  readonly forwardedFrom?: ForwardOrigin;
  /** Set on a message that the bot posted through a guest query. */
  readonly guestCaller?: PersonRecord;
  isPinned?: boolean;
  isDeleted?: boolean;
}

export interface Quote extends FormattedText {
  /** Where it begins in the replied message, in UTF-16 code units. */
  readonly position: number;
}

/** Where a forwarded message was written first. */
export type ForwardOrigin = InsideOrigin | OutsideOrigin;

export interface InsideOrigin {
  readonly kind: 'inside';
  readonly sender: Sender;
  readonly chat: ChatRecord;
  readonly sentAtMs: number;
}

/** Somebody, or a channel, that exists nowhere else in this world. */
export interface OutsideOrigin {
  readonly kind: OutsideMessage['kind'];
  readonly id: number;
  readonly name: string;
  readonly sentAtMs: number;
}

export interface PollOptionRecord extends FormattedText {
  readonly persistentId: string;
}

export interface PollRecord {
  readonly id: string;
  readonly question: FormattedText;
  readonly description?: FormattedText;
  readonly options: readonly PollOptionRecord[];
  readonly isAnonymous: boolean;
  readonly kind: 'regular' | 'quiz';
  readonly allowsMultipleAnswers: boolean;
  readonly allowsRevoting: boolean;
  readonly shufflesOptions: boolean;
  readonly hidesResultsUntilClosed: boolean;
  readonly correctOptionIds?: readonly number[];
  readonly explanation?: FormattedText;
  readonly openPeriodSeconds?: number;
  readonly closesAtMs?: number;
  /** Every message that shows this poll: the original and its forwards. */
  readonly shownBy: MessageRecord[];
  readonly votes: Map<number, readonly number[]>;
  isClosed: boolean;
}
