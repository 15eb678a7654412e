/** A stretch of a text, in UTF-16 code units: from `start` up to, but not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The parts of a Bot API `MessageEntity` that tell where a link leads. */
export interface MessageEntity {
  readonly type: string;
  /** In UTF-16 code units. */
  readonly offset: number;
  /** In UTF-16 code units. */
  readonly length: number;
  /** Where a `text_link` leads. */
  readonly url?: string | undefined;
}

/** What there is to judge. Nothing of it is kept. */
export interface CheckedMessage {
  readonly text: string;
  readonly entities?: readonly MessageEntity[];
  /** Addresses behind the inline buttons of a forwarded message. */
  readonly buttonUrls?: readonly string[];
  /** What is known of who sent it; unknown when left out. */
  readonly sender?: {
    readonly isForwarded?: boolean;
    /** Not among the person's contacts, as far as they say. */
    readonly isUnknown?: boolean;
  };
}
