/**
 * Cuts a list into pieces whose lengths are powers of two, the longest first: statements made from them have few
 * different texts, as `kept-statements.ts` asks.
 */
export function splitToFewSizes<T>(values: readonly T[]): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let from = 0; from < values.length;) {
    const length = 2 ** Math.floor(Math.log2(values.length - from));
    pieces.push(values.slice(from, from + length));
    from += length;
  }
  return pieces;
}

/** Repeats the last value up to a length that is a power of two, for conditions such as `in (…)`. */
export function padToFewSizes<T>(values: readonly T[]): readonly T[] {
  const last = values.at(-1);
  if (last === undefined) return values;
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: length - values.length }, () => last)];
}
