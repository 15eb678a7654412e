/** What a token is besides its letters; a token may be several at once. */
export const tokenClasses = {
  word: 1,
  number: 2,
  money: 4,
  link: 8,
  email: 16,
  phone: 32,
  handle: 64,
  /** A number of four to eight digits, as codes have. */
  code: 128,
  wallet: 256,
  brand: 512,
} as const;

export type TokenClass = keyof typeof tokenClasses;

export interface Token {
  /** In the original text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The word as it is compared, and as it may be meant: without lookalikes, without digits for letters. */
  readonly forms: readonly string[];
  /** Bits of {@link tokenClasses}. */
  classes: number;
  /** Counted from 0; phrases do not reach over the end of a sentence or line. */
  readonly sentence: number;
  /** Letters of several scripts, digits in place of letters, or letters set apart: written to be misread. */
  readonly disguise?: 'mixed-script' | 'digits' | 'spaced' | 'hidden';
}

/** A stretch that is already known for what it is, such as a link: one token whatever it contains. */
export interface Island {
  readonly start: number;
  readonly end: number;
  readonly class: TokenClass;
}

export interface ReadText {
  readonly original: string;
  readonly tokens: readonly Token[];
}
