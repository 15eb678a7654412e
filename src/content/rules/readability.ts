import type { LanguageCode } from '../languages.ts';

/** School grade by Flesch and Kincaid (1975), for English: the higher, the harder. */
export function fleschKincaidGrade(text: string): number {
  const words = wordsOf(text, 'en');
  const syllables = words.reduce((sum, word) => sum + countEnglishSyllables(word), 0);
  return 0.39 * (words.length / sentencesOf(text, 'en')) + 11.8 * (syllables / words.length) - 15.59;
}

/** Gulpease index (GULP, Rome 1988), for Italian: the higher, the easier. */
export function gulpease(text: string): number {
  // An elided article or pronoun (“l’oggetto”) is a word of its own, as the index was made on.
  const words = wordsOf(text.replaceAll(/['’]/g, ' '), 'it');
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return 89 + (300 * sentencesOf(text, 'it') - 10 * letters) / words.length;
}

/** Close enough for a grade over a whole item: runs of vowels, without the silent endings. */
export function countEnglishSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const spoken = letters
    .replace(/^y/, '')
    .replace(/(?<=[^aeiouy])e$/, (ending, at: number) => (letters[at - 1] === 'l' ? ending : ''))
    .replace(/(?<=[^aeiouytd])ed$|(?<=[^aeiouysxzcg])es$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

function wordsOf(text: string, language: LanguageCode): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
}

function sentencesOf(text: string, language: LanguageCode): number {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}
