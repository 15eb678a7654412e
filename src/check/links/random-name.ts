/** Letters side by side that no language we know of has. */
const oddPairs =
  /q[^aeiou]|[^aeiou]q(?!u)|[xzj][bcdfghjklmnpqrstvwx]|[bcdfghjklmnpqrtvw][xzj][^aeiouyh]|[vfkpgbd]{3}|w[qxzvj]|v[bcdfghjkmnpqtwxz]|[jkqvxz]{2}/g;
/** How words begin that begin with two consonants. */
const beginnings =
  /^(?:[aeiouy]|[a-z][aeiouy]|b[lr]|c[hlrnz]|d[hjrwz]|f[jlr]|g[hlnrw]|h[jlrt]|k[hlnrv]|l[jly]|m[bcn]|n[dgj]|p[fhlnrs]|qu|rh|s[chjklmnpqrtvwz]|t[hrsvw]|v[lr]|w[hr]|xi|z[hlmw])/;

/**
 * How much a label looks made by a machine: 0 not at all, 1 somewhat, 2 clearly. Counts what a person who makes up
 * a name avoids: long runs of consonants, letters and digits in turns, long numbers.
 */
export function randomness(label: string): 0 | 1 | 2 {
  if (label.length < 5) return 0;
  const parts = label.split(/[-_]+/).filter((part) => part !== '');
  const mixed = parts.filter((part) => /\d/.test(part) && /[a-z]/.test(part)).length;
  const odd = mixed >= 2 && parts.length >= 4 ? 2 : Math.max(0, ...parts.map(oddness));
  if (odd >= 2) return 2;
  return odd >= 1 ? 1 : 0;
}

const clearlyOdd = 2.5;

function oddness(part: string): number {
  const letters = part.replace(/[^a-z]/g, '');
  const digits = part.length - letters.length;
  const odd = Math.max(0, ...part.split(/\d+/).map(oddLetters));
  // Abbreviations are odd, too: letters alone must be very odd.
  return digits === 0 && odd < clearlyOdd ? Math.min(1, odd) : oddDigits(part, letters.length, digits) + odd;
}

function oddDigits(part: string, letters: number, digits: number): number {
  if (digits === 0) return 0;
  if (/^[0-9a-f]{8,}$/.test(part) && digits >= 2 && letters > 0) return 2;
  // Letters and digits in turns: a1b2c3.
  const turns = part.match(/[a-z]\d|\d[a-z]/g)?.length ?? 0;
  if (turns >= 3 || isShuffled(part)) return 2;
  if (digits >= 5) return 2;
  // A year, or a round number, has four digits in many honest names.
  if (digits === 4 && !/(?:1[89]|20)\d\d|000|^\d{4}[a-z]{5}/.test(part)) return 2;
  return digits >= 3 || (turns === 2 && part.length >= 6) ? 1 : 0;
}

/** `b6tib0q`: digits between letters twice, and no word anywhere. */
function isShuffled(part: string): boolean {
  return (part.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0) >= 4 && !/[a-z]{4}/.test(part);
}

/** Shorter ones without a vowel are abbreviations. */
const longestAbbreviation = 6;

const longestPrefix = 4;
const startsLikeWord = /^[^aeiouy]{0,2}[aeiouy]/;
const legalForm = /(?:llc|ltd|gmbh|inc|srl|pty|kft|sro)$/;

function oddLetters(run: string): number {
  const letters = run.replace(legalForm, '');
  const odd = oddInWord(letters);
  return odd > 1 && isAbbreviationAndWord(letters) ? 1 : odd;
}

/** `jmtstore`, `xmlgrid`: several letters that stand for something, and then a word. */
function isAbbreviationAndWord(letters: string): boolean {
  for (let from = 2; from <= longestPrefix && from + 4 <= letters.length; from++) {
    if (/[aeiouy]/.test(letters.slice(0, from))) return false;
    const word = letters.slice(from);
    if (startsLikeWord.test(word) && beginnings.test(word) && oddInWord(word) === 0) return true;
  }
  return false;
}

function oddInWord(letters: string): number {
  if (letters.length < 5) return 0;
  const longestRun = Math.max(0, ...(letters.match(/[^aeiouy]+/g) ?? []).map((run) => run.length));
  const pairs = letters.match(oddPairs)?.length ?? 0;
  const isAbbreviation = letters.length <= longestAbbreviation && longestRun === letters.length;
  return (
    (longestRun < 5 ? 0 : longestRun === 5 || isAbbreviation ? 1 : 2) +
    (isAbbreviation || beginnings.test(letters) ? 0 : 1) +
    (pairs < 2 ? pairs / 2 : pairs) +
    (/([a-z])\1\1/.test(letters) ? 1 : 0)
  );
}
