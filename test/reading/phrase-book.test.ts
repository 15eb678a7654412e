import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compilePhrases,
  parsePattern,
  PatternError,
  PhraseBook,
  readText,
  type WordLists,
} from '../../src/reading/index.ts';

const lists: WordLists = { account: ['account', 'profile', 'bank card'] };

function find(patterns: readonly string[], text: string, unless: readonly string[] = []): string | undefined {
  const parse = (sources: readonly string[]) => sources.flatMap((source) => parsePattern(source, lists));
  const book = new PhraseBook(
    compilePhrases([{ id: 'sign', phrases: parse(patterns), unless: parse(unless) }]),
  );
  const [match] = book.match(readText(text));
  return match === undefined ? undefined : text.slice(match.start, match.end);
}

describe('a pattern of words', () => {
  it.each([
    ['words in a row', 'send me money', 'Please SEND me money!', 'SEND me money'],
    ['beginnings of words', 'block* your', 'we are blocking your card', 'blocking your'],
    ['alternatives', '(send|give) (me|us) (money|your code)', 'give us your code', 'give us your code'],
    ['a word that may be missing', 'your (bank)? account', 'your account', 'your account'],
    [
      'a word list, with entries of several words',
      '@account .. blocked',
      'bank card is now blocked',
      'bank card is now blocked',
    ],
    [
      'a gap of three words',
      'account .. blocked',
      'account has just been blocked',
      'account has just been blocked',
    ],
    [
      'a gap before what may be missing',
      'account .. (has been)? blocked',
      'account is now blocked',
      'account is now blocked',
    ],
    ['an amount', 'pay <money>', 'pay € 3,99 now', 'pay € 3,99'],
    ['a first word that may be missing', 'your? account .. blocked', 'account blocked', 'account blocked'],
    ['the beginning of the message', '^hi mum', 'Hi mum, new number', 'Hi mum'],
  ])('finds %s', (_, pattern, text, quote) => {
    expect(find([pattern], text)).toBe(quote);
  });

  it.each([
    ['over the end of a sentence', 'send money', 'What shall I send? Money is short'],
    ['over too wide a gap', 'account .. blocked', 'account which I had last year is blocked'],
    ['in the middle, where it must begin', '^hi mum', 'she said hi mum'],
    ['inside other words', 'pin', 'spinning'],
  ])('finds nothing %s', (_, pattern, text) => {
    expect(find([pattern], text)).toBeUndefined();
  });

  it('gives way in a sentence that says the opposite, and only there', () => {
    const unless = ['never .. code'];
    expect(find(['your code'], 'Never tell your code', unless)).toBeUndefined();
    expect(find(['your code'], 'Never tell a code. Send your code', unless)).toBe('your code');
  });

  it.each([
    ['(a', 'a bracket is not closed'],
    ['a)', 'out of place'],
    ['@nothing', 'no word list'],
    ['<colour>', 'no class'],
    ['a ..', 'a gap has nothing behind it'],
    ['a?', 'nothing of "a?" is required'],
    ['x*', 'not the beginning of a word'],
  ])('that cannot be read is refused with the reason: %s', (pattern, reason) => {
    expect(() => parsePattern(pattern, lists)).toThrow(PatternError);
    expect(() => parsePattern(pattern, lists)).toThrow(reason);
  });

  it('finds itself in any text made of it, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.array(word),
        fc.array(word),
        (phrase, before, after) => {
          expect(find([phrase.join(' ')], [...before, ...phrase, ...after].join(' '))).toBeDefined();
        },
      ),
    );
  });
});
