import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, isLanguage, languages, matchLanguage, phrases } from '../../src/i18n/index.ts';
import { parseHtml } from '../../src/playground/bot-api/html.ts';

describe('a phrase', () => {
  it('shows what is put into it as it was written, with markup and without', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...languages), (why, language) => {
        // Telegram trims nothing here: the symbol stands before, and a carriage return is not text.
        fc.pre(!why.includes('\r'));
        const say = phrases(language);
        expect(parseHtml(say.html('quiz:reveal.why', { why })).text).toBe(`💡 ${why}`);
        expect(say.plain('quiz:reveal.why', { why })).toBe(`💡 ${why}`);
      }),
    );
  });

  it('does not take a value for a phrase of its own', () => {
    const why = '{{count}} $t(help)';
    expect(phrases('en').plain('quiz:reveal.why', { why })).toBe(`💡 ${why}`);
  });

  it('counts as each language does', () => {
    const counted = (language: 'en' | 'it') =>
      [0, 1, 2, 1_000_000].map((count) => phrases(language).plain('quiz:question.handsTotal', { count }));
    expect(counted('en')).toEqual([
      '0 hands so far',
      '1 hand so far',
      '2 hands so far',
      '1000000 hands so far',
    ]);
    expect(counted('it').slice(0, 3)).toEqual(['0 mani finora', '1 mano finora', '2 mani finora']);
  });
});

describe('text for a message with markup', () => {
  it('comes out of Telegram as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\r'));
        expect(parseHtml(escapeHtml(text))).toEqual({ text, entities: [] });
      }),
    );
  });
});

describe('the language of somebody’s app', () => {
  it.each([
    ['it', 'it'],
    ['it-CH', 'it'],
    ['IT', 'it'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    ['italian', 'en'],
    [undefined, 'en'],
  ])('%s is met in %s', (tag, language) => {
    expect(matchLanguage(tag)).toBe(language);
  });

  it('is one that Faro speaks or not', () => {
    expect(isLanguage('it')).toBe(true);
    expect(isLanguage('de')).toBe(false);
  });
});
