import type { AcceptIndex } from './accept-index.ts';
import { firstStep, stepFlags, type EncodedPhrase } from './compile-phrases.ts';
import type { Token } from './token.ts';

/** A phrase found so far. */
interface Partial {
  readonly first: number;
  readonly last: number;
  /** The gap before a step that was left out is open to the next one. */
  readonly gap: number;
}

const widestGap = 7;

/** Whether everything that must be there is somewhere in the text located last. */
export function isComplete(phrase: EncodedPhrase, text: AcceptIndex): boolean {
  for (let at = firstStep; at < phrase.length; at += 2) {
    const isOptional = ((phrase[at + 1] ?? 0) & stepFlags.isOptional) !== 0;
    if (!isOptional && !text.isPresent(phrase[at] ?? 0)) return false;
  }
  return true;
}

/**
 * The places of a phrase as first and last token, in order of the last. No place reaches over the end of a sentence.
 */
export function placePhrase(
  phrase: EncodedPhrase,
  text: AcceptIndex,
  tokens: readonly Token[],
): readonly (readonly [first: number, last: number])[] {
  let partials: readonly Partial[] = [];
  let mayBegin = true;
  for (let at = firstStep; at < phrase.length; at += 2) {
    const places = text.placesOf(phrase[at] ?? 0);
    const flags = phrase[at + 1] ?? 0;
    const gap = flags & (2 ** stepFlags.gapBits - 1);
    const isOptional = (flags & stepFlags.isOptional) !== 0;
    const extended = extend(partials, places, gap, tokens);
    const next = mayBegin ? merge(extended, places.map(begin)) : extended;
    partials = isOptional
      ? merge(
          next,
          partials.map((partial) => widen(partial, gap)),
        )
      : next;
    mayBegin &&= isOptional;
    if (partials.length === 0 && !mayBegin) return [];
  }
  return partials.map(({ first, last }) => [first, last]);
}

/** Both lists are in order of their last tokens. */
function extend(
  partials: readonly Partial[],
  places: readonly number[],
  gap: number,
  tokens: readonly Token[],
): readonly Partial[] {
  if (partials.length === 0) return partials;
  const extended: Partial[] = [];
  let from = 0;
  for (const at of places) {
    // What is too far behind now is so for every later place: no gap is wider than this.
    while (from < partials.length && (partials[from]?.last ?? 0) + 1 + widestGap < at) from += 1;
    let best: Partial | undefined;
    for (let index = from; index < partials.length; index += 1) {
      const partial = partials[index];
      if (partial === undefined || partial.last >= at) break;
      const reach = partial.last + 1 + Math.max(gap, partial.gap);
      if (reach >= at && tokens[partial.last]?.sentence === tokens[at]?.sentence) best = partial;
    }
    if (best !== undefined) extended.push({ first: best.first, last: at, gap: 0 });
  }
  return extended;
}

function begin(place: number): Partial {
  return { first: place, last: place, gap: 0 };
}

function widen({ first, last, gap }: Partial, by: number): Partial {
  return { first, last, gap: Math.max(gap, by) };
}

function merge(one: readonly Partial[], other: readonly Partial[]): readonly Partial[] {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  return [...one, ...other].toSorted((left, right) => left.last - right.last || left.first - right.first);
}
