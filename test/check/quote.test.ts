import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, isolated } from '../../src/check/quote.ts';
import { withFoundEntities } from '../../src/playground/bot-api/find-entities.ts';

describe('words of somebody else', () => {
  it.each([
    ['https://bad.top/x', 'hxxps://bad[.]top/x'],
    ['go to bad.top now', 'go to bad[.]top now'],
    ['pay €1.90, then 2.50', 'pay €1.90, then 2.50'],
    ['call +39 333 1234567 now', 'call +39•••67 now'],
    ['write to a@bad.top', 'write to a@\u2060bad[.]top'],
    ['two\n\nlines  here', 'two lines here'],
    ['a\uD800b', 'a\uFFFDb'],
    ['\u202Eesrever', 'esrever'],
  ])('%j becomes %j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });

  it('cannot be tapped, whatever they are', () => {
    const parts = fc.constantFrom(
      'http://',
      'https://',
      'bad.top',
      'www.',
      '@admin_help',
      '/start',
      '#win',
      '1.2.3.4',
      'x@y.com',
      't.me/abc',
      ' ',
      'пример.рф',
      'EXAMPLE.COM',
      '.',
      '/',
      '@',
      'a',
      '+39 333 123 4567',
      '😀',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (texts) => {
        const shown = isolated(texts.join(''));
        expect(withFoundEntities(shown, []).map(({ type }) => type)).toEqual([]);
        expect(shown.length).toBeLessThanOrEqual(82);
      }),
      { numRuns: 500 },
    );
  });

  it('keep their direction to themselves, and are whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const shown = isolated(text);
        expect(shown).toMatch(/^\u2068[^\u202A-\u202E\u2066-\u2069]*\u2069$/u);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
