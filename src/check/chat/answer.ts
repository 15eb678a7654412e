import type { Assessment, FoundSignal, Verdict } from '../assessment.ts';
import type { Family } from '../knowledge.ts';

/** What a person is told of a message. */
export interface Answer {
  readonly verdict: Verdict;
  readonly family: Family | undefined;
  /** The strongest first; empty details where only the signal is remembered. */
  readonly reasons: readonly FoundSignal[];
  /** Whether the person has said if it was right. */
  readonly isRated: boolean;
}

/** As many signals as a button can carry. */
export const mostReasons = 6;
/** Several signs of one link say much the same. */
const mostLinkReasons = 2;

/** Picks what can be given as a reason. */
export function answerOf({ verdict, family, signals }: Assessment): Answer {
  let links = 0;
  // The link that imitates a brand says all of it.
  const isImitated = signals.some(({ id }) => id.startsWith('link-brand') || id === 'link-lookalike-brand');
  const reasons = signals
    .filter(({ isReason, strength }) => isReason && strength > 0)
    .filter(({ id }) => !(isImitated && id === 'brand-without-its-link'))
    // The same words said twice convince nobody more.
    .filter(
      ({ quote }, at, all) => quote === undefined || all.findIndex((other) => other.quote === quote) === at,
    )
    .filter(({ id }) => !id.startsWith('link-') || ++links <= mostLinkReasons)
    .slice(0, mostReasons);
  return { verdict, family, reasons, isRated: false };
}
