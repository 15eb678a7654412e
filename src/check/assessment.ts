import type { Family } from './knowledge.ts';
import type { ReadLink } from './links/index.ts';
import type { Span } from './message.ts';

/** Never "safe": that nothing was found proves nothing. */
export type Verdict = 'danger' | 'caution' | 'unknown';

/** A sign, as it weighed in an assessment. */
export interface FoundSignal {
  /** Also the key of its explanation in `content/check/signals.yaml`. */
  readonly id: string;
  /** What it added to the sum before it became a score; below 0 where it speaks for a genuine message. */
  readonly strength: number;
  /** Whether it is one a person can be shown as a reason. */
  readonly isReason: boolean;
  /** Where in the original text. */
  readonly span: Span | undefined;
  /** The words there, as they stand in the original. */
  readonly quote: string | undefined;
  /** What fills the gaps of the explanation. */
  readonly details: Readonly<Record<string, string>>;
}

export interface Assessment {
  readonly verdict: Verdict;
  /** From 0 to 1: of a hundred messages with this score, about so many in a hundred are fraud. */
  readonly score: number;
  /** What it most looks like; `undefined` where nothing warns. */
  readonly family: Family | undefined;
  /** The strongest first. */
  readonly signals: readonly FoundSignal[];
  /** ISO 639-1; `und` when nothing tells. */
  readonly language: string;
  readonly links: readonly ReadLink[];
}
