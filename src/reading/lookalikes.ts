/**
 * Letters of other scripts that are drawn like Latin ones, after folding (lower case, no accents). From the
 * Unicode consortium's table of confusable characters (UTS 39), cut down to what is seen in messages.
 *
 * @see https://www.unicode.org/Public/security/latest/confusables.txt
 */
const latinByLookalike: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  у: 'y',
  з: '3',
  б: '6',
  н: 'h',
  и: 'u',
  ь: 'b',
  ү: 'y',
  // Greek
  α: 'a',
  β: 'b',
  γ: 'y',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ζ: 'z',
  // Armenian, and Latin letters that folding leaves alone
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
  ց: 'g',
  զ: 'q',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ʏ: 'y',
  ʀ: 'r',
  ɴ: 'n',
  ɪ: 'i',
  ʟ: 'l',
  ʙ: 'b',
  ɢ: 'g',
  ʜ: 'h',
  ᴀ: 'a',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ᴊ: 'j',
  ᴋ: 'k',
  ᴍ: 'm',
  ᴏ: 'o',
  ᴘ: 'p',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ᴢ: 'z',
  ꜱ: 's',
  ꜰ: 'f',
};

/** What writers put in the place of a Cyrillic letter. */
const cyrillicByLookalike: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  n: 'п',
  o: 'о',
  p: 'р',
  r: 'г',
  t: 'т',
  u: 'и',
  x: 'х',
  y: 'у',
  '0': 'о',
  '3': 'з',
  '4': 'ч',
  '6': 'б',
};

/** Digits and signs that stand for a letter in a Latin word. */
const letterByDigit: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
};

/** The word as it looks to a reader of Latin letters; `undefined` where a letter looks like none. */
export function asLatin(word: string): string | undefined {
  return spell(word, (letter) => (isAscii(letter) ? letter : latinByLookalike[letter]));
}

/** The word as it looks to a reader of Cyrillic letters; `undefined` where a letter looks like none. */
export function asCyrillic(word: string): string | undefined {
  return spell(word, (letter) => (isAscii(letter) ? cyrillicByLookalike[letter] : letter));
}

/** `pa55w0rd` with its letters back; a `1` may be an l or an i. */
export function withoutDigits(word: string): readonly string[] {
  const read = (one: string) =>
    spell(word, (letter) => (letter === '1' ? one : (letterByDigit[letter] ?? letter))) ?? word;
  return word.includes('1') ? [read('l'), read('i')] : [read('l')];
}

function spell(word: string, look: (letter: string) => string | undefined): string | undefined {
  let spelt = '';
  for (const letter of word) {
    const seen = look(letter);
    if (seen === undefined) return undefined;
    spelt += seen;
  }
  return spelt;
}

function isAscii(letter: string): boolean {
  return letter < '\u0080';
}
