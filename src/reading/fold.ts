const marks = /\p{M}/gu;
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]$/u;

/** Letters that no decomposition takes apart. */
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
};

/** Rows of pictured letters that Unicode does not take for letters: 🇦, 🅐, 🅰. */
const picturedAlphabets = [0x1f1e6, 0x1f150, 0x1f170];

/** By code point. Characters, never words: nothing of a message is kept. */
const known = new Map<number, string>();

/**
 * A character as it is compared: compatibility forms undone, no accents, lower case; empty for what has no width of
 * its own. Several letters at most (`ß`).
 */
export function fold(codePoint: number): string {
  const seen = known.get(codePoint);
  if (seen !== undefined) return seen;
  const folded = compute(codePoint);
  known.set(codePoint, folded);
  return folded;
}

/** Whether the character hides in a text: no width, or it turns the direction of writing. */
export function isHidden(codePoint: number): boolean {
  return fold(codePoint) === '' && ignorable.test(String.fromCodePoint(codePoint));
}

function compute(codePoint: number): string {
  for (const first of picturedAlphabets) {
    if (codePoint >= first && codePoint < first + 26) return String.fromCharCode(97 + codePoint - first);
  }
  const character = String.fromCodePoint(codePoint);
  if (ignorable.test(character)) return '';
  const lower = character.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '');
  return Array.from(lower, (letter) => special[letter] ?? letter).join('');
}
