import { fold } from './fold.ts';
import type { ReadText } from './token.ts';

/** The small words of each language by which it is known. */
export type FunctionWords = ReadonlyMap<string, readonly string[]>;

/** Scripts that one language here stands for, when its small words do not tell. */
const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/],
  ['ko', /[\uac00-\ud7af]/],
  ['zh', /[\u4e00-\u9fff]/],
  ['ar', /[\u0600-\u06ff]/],
  ['he', /[\u0590-\u05ff]/],
  ['hi', /[\u0900-\u097f]/],
  ['th', /[\u0e00-\u0e7f]/],
  ['el', /[\u0370-\u03ff]/],
  ['uk', /[іїєґ]/i],
  ['ru', /[\u0400-\u04ff]/],
];

/** Which language a text is in, and which others it may be partly in. */
export interface LanguageGuess {
  /** An ISO 639-1 code; `und` when nothing tells. */
  readonly language: string;
  /** Whether words of this language may be meant in the text: false friends are words of another. */
  mayContain(language: string): boolean;
}

/** So many small words make a language likely. */
const leastVotes = 1.5;
const leastWordsOfItsOwn = 2;
/** Kin languages share many small words: one with this share of the likeliest one's words is as likely. */
const nearlyAsMany = 0.6;

/** Guesses the languages of texts by their small words. */
export class LanguageGuesser {
  readonly #languagesByWord = new Map<string, readonly string[]>();

  constructor(words: FunctionWords) {
    for (const [language, list] of words) {
      for (const word of list) {
        const folded = Array.from(word, (letter) => fold(letter.codePointAt(0) ?? 0)).join('');
        this.#languagesByWord.set(folded, [...(this.#languagesByWord.get(folded) ?? []), language]);
      }
    }
  }

  /** A word that several languages share counts less for each. */
  guess({ original, tokens }: ReadText): LanguageGuess {
    const votes = new Map<string, number>();
    const wordsFound: (readonly string[])[] = [];
    for (const { forms } of tokens) {
      const languages = this.#languagesByWord.get(forms[0] ?? '');
      if (languages === undefined) continue;
      wordsFound.push(languages);
      for (const language of languages) {
        votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
      }
    }
    let best = 'und';
    let most = 0;
    for (const [language, count] of votes) if (count > most) [best, most] = [language, count];
    if (most < leastVotes) {
      const language = scripts.find(([, script]) => script.test(original))?.[0] ?? best;
      return { language, mayContain: () => true };
    }
    const ofBest = wordsFound.filter((languages) => languages.includes(best)).length;
    return {
      language: best,
      mayContain: (language) => {
        if (language === best) return true;
        const fits = wordsFound.filter((languages) => languages.includes(language));
        const own = fits.filter((languages) => !languages.includes(best));
        return own.length >= leastWordsOfItsOwn || fits.length >= ofBest * nearlyAsMany;
      },
    };
  }
}
