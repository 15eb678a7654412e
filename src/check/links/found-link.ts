import type { Span } from '../message.ts';

/** A link of a message, however it is written there. */
export interface FoundLink {
  /** Complete and rearmed: `https://poste-pacco.top/x` also where the text says `hxxps://poste-pacco[.]top/x`. */
  readonly url: string;
  /** In small letters; other scripts as `xn--`. */
  readonly host: string;
  /** In the original text; `undefined` for what stands behind a button. */
  readonly span?: Span;
  readonly from: 'text' | 'entity' | 'button';
  /** What the person sees instead of the address. */
  readonly shownText?: string;
}
