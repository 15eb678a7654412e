import type { LanguageCode } from '../languages.ts';
import type { Finding, Rule } from './finding.ts';
import { aboutPassage, passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';
import { avoidedTerms } from './terms.ts';
import type { AvoidedTerm } from './terms.ts';

/** Eroticising or trivialising (content guide, 2.1). */
const avoidedEmoji = ['🍑', '🍆', '😈', '💦', '😂', '🤡'];

interface TermPattern {
  readonly pattern: RegExp;
  readonly say: string;
}

const termPatterns: Readonly<Record<LanguageCode, readonly TermPattern[]>> = {
  en: avoidedTerms.en.flatMap(patternsOf),
  it: avoidedTerms.it.flatMap(patternsOf),
};

/**
 * Terms that blame, sensationalise or belittle. The label of an option that stands for a myth may hold one, since
 * that is how people say it; the author is warned all the same.
 */
export const avoidsHurtfulTerms: Rule = (library) => passagesOf(library).flatMap(findTerms);

/** Emoji that have no place in this material. */
export const avoidsHurtfulEmoji: Rule = (library) =>
  passagesOf(library).flatMap((passage) =>
    avoidedEmoji
      .filter((emoji) => passage.text.includes(emoji))
      .map((emoji) => aboutPassage(passage, 'fault', `the emoji ${emoji} eroticises or trivialises`)),
  );

/** The bot marks messages to judge; a second mark in the text would stand there twice. */
export const leavesTrainingLabelToBot: Rule = (library) =>
  passagesOf(library)
    .filter(({ text }) => /TRAINING EXAMPLE|\bESEMPIO\b/.test(text))
    .map((passage) => aboutPassage(passage, 'fault', 'the training label is added by the bot: leave it out'));

function findTerms(passage: Passage): Finding[] {
  return termPatterns[passage.language].flatMap(({ pattern, say }) => {
    const found = pattern.exec(withPlainApostrophes(passage.text));
    if (found === null) return [];
    const severity = passage.quotesMyth ? 'warning' : 'fault';
    return [aboutPassage(passage, severity, `do not say “${found[0]}”; better: ${say}`)];
  });
}

function patternsOf({ avoid, say }: AvoidedTerm): TermPattern[] {
  return avoid.map((term) => {
    const words = withPlainApostrophes(term).replaceAll('(s)', 's?').replaceAll(' ', '\\s+');
    return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'iu'), say };
  });
}

function withPlainApostrophes(text: string): string {
  return text.replaceAll('’', "'");
}
