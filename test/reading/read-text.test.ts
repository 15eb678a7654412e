import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, tokenClasses, type TokenClass } from '../../src/reading/index.ts';

/** The words as they are compared; the last form is the one with every disguise undone. */
const words = (text: string) => readText(text).tokens.map(({ forms }) => forms.at(-1));
const quoted = (text: string) => readText(text).tokens.map(({ start, end }) => text.slice(start, end));
const quotedOf = (text: string, wanted: TokenClass) =>
  readText(text)
    .tokens.filter(({ classes }) => (classes & tokenClasses[wanted]) !== 0)
    .map(({ start, end }) => text.slice(start, end));

describe('a text is read the way a person reads it', () => {
  it.each([
    ['capitals and accents', 'PERCHÉ È Così', ['perche', 'e', 'cosi']],
    ['English and Italian apostrophes', 'Don’t open l’account', ['dont', 'open', 'l', 'account']],
    ['characters without width', 'pay\u200bp\u2060al', ['paypal']],
    ['mathematical letters', '𝐅𝐑𝐄𝐄 𝓰𝓲𝓯𝓽', ['free', 'gift']],
    ['full-width letters', 'Ｆｒｅｅ', ['free']],
    ['letters in boxes and flags', '🅵🆁🅴🅴 🇫🇷🇪🇪', ['free', 'free']],
    ['digits in the place of letters', 'pa55w0rd', ['password']],
    ['signs in the place of letters', 'p@yment', ['payment']],
    ['letters set apart', 'p a s s w o r d', ['password']],
    ['letters with dots between', 'p.a.y.p.a.l', ['paypal']],
    ['letters drawn out', 'freeee', ['free']],
    ['Cyrillic letters in a Latin word', 'pаypаl', ['paypal']],
    ['Latin letters in a Cyrillic word', 'пaртнeров', ['партнеров']],
  ])('through %s', (_, text, expected) => {
    const forms = readText(text).tokens.map((token) => token.forms);
    expect(forms).toHaveLength(expected.length);
    expected.forEach((word, at) => {
      expect(forms[at]).toContain(word);
    });
  });

  it('knows amounts, codes, numbers to call, addresses and names for what they are', () => {
    expect(quotedOf('Pay £3.99, 3,99 € or Rs 500 now', 'money')).toEqual(['£3.99', '3,99 €', 'Rs 500']);
    expect(quotedOf('Your code is 482913.', 'code')).toEqual(['482913']);
    expect(quotedOf('Call +44 7911 123456 today', 'phone')).toEqual(['+44 7911 123456']);
    expect(quotedOf('On 12/05/2024 at 15:30', 'phone')).toEqual([]);
    expect(quotedOf('write to me@example.org', 'email')).toEqual(['me@example.org']);
    expect(quotedOf('ask @faro_help', 'handle')).toEqual(['@faro_help']);
  });

  it('keeps everyday abbreviations as they are', () => {
    expect(words('e.g. the U.S. team')).not.toContain('egthe');
    expect(quoted('I am 5 ok')).toEqual(['I', 'am', '5', 'ok']);
  });
});

describe('whatever the text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 400 });

  it('every token lies inside it, in order, and none is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, forms } of readText(text).tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(forms.length).toBeGreaterThan(0);
          last = end;
        }
      }),
    );
  });

  it('capitals and hidden characters change no word', () => {
    const plain = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,8}$/);
    fc.assert(
      fc.property(plain, fc.nat(), (text, at) => {
        const place = at % text.length;
        const hidden = `${text.slice(0, place)}\u200b${text.slice(place)}`;
        expect(words(text.toUpperCase())).toEqual(words(text));
        expect(words(hidden)).toEqual(words(text));
      }),
    );
  });
});
