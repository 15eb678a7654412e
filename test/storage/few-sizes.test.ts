import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padToFewSizes, splitToFewSizes } from '../../src/storage/index.ts';

const isPowerOfTwo = (length: number): boolean => Number.isInteger(Math.log2(length));

describe('lists in statements', () => {
  it('are cut into pieces of few sizes, with every value in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 1_000 }), (values) => {
        const pieces = splitToFewSizes(values);
        expect(pieces.flat()).toEqual(values);
        expect(pieces.every(({ length }) => isPowerOfTwo(length))).toBe(true);
        expect(new Set(pieces.map(({ length }) => length)).size).toBe(pieces.length);
      }),
    );
  });

  it('are padded with nothing but what they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 1_000 }), (values) => {
        const padded = padToFewSizes(values);
        expect(isPowerOfTwo(padded.length)).toBe(true);
        expect(padded.length).toBeLessThan(2 * values.length);
        expect(new Set(padded)).toEqual(new Set(values));
      }),
    );
    expect(padToFewSizes([])).toEqual([]);
  });
});
