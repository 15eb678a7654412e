import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { telegramLimits, truncate } from '../../src/telegram/limits.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe('a text that must be short', () => {
  it('is never longer than allowed', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, maxChars) => {
        expect(truncate(text, maxChars).length).toBeLessThanOrEqual(maxChars);
      }),
    );
  });

  it('stays as it is where it fits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(truncate(text, text.length)).toBe(text);
      }),
    );
  });

  it('is the beginning of the text, whole characters only, and an ellipsis', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, maxChars) => {
        fc.pre(text.length > maxChars);
        const shortened = truncate(text, maxChars);
        expect(shortened.endsWith('…')).toBe(true);
        const kept = shortened.slice(0, -1);
        const beginnings = graphemes(text).map((_, count, all) => all.slice(0, count).join('').trimEnd());
        expect(beginnings).toContain(kept);
      }),
    );
  });

  it('keeps a family, a flag and an accent whole', () => {
    expect(truncate('ab👨‍👩‍👧‍👦cd', 12)).toBe('ab…');
    expect(truncate('ab🇮🇹cdefgh', 6)).toBe('ab…');
    expect(truncate('ab🇮🇹cdefgh', 7)).toBe('ab🇮🇹…');
    expect(truncate('cafe\u0301 nero', 5)).toBe('caf…');
  });

  it('of a toast is at most 200 characters long', () => {
    expect(truncate('parola '.repeat(100), telegramLimits.toastChars).length).toBeLessThanOrEqual(200);
  });
});
