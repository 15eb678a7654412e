import type { LanguageCode } from '../languages.ts';
import type { Rule } from './finding.ts';
import { aboutPassage, passagesOf } from './passages.ts';

/** A verdict or a reproach as the first words after a mistake ends the listening. */
const openings: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^\W*(?:wrong|incorrect|bad (?:choice|answer|idea)|you should(?:n[’']t)? (?:not )?have|you shouldn[’']t|how could you)(?!\p{L})/iu,
  it: /^\W*(?:sbagliato|errato|risposta (?:errata|sbagliata)|male|(?:non )?(?:dovevi|avresti dovuto|potevi)|come hai potuto)(?!\p{L})/iu,
};

/** Feedback that opens with blame. */
export const opensWithoutBlame: Rule = (library) =>
  passagesOf(library)
    .filter(({ part, language, text }) => part === 'feedback' && openings[language].test(text))
    .map((passage) =>
      aboutPassage(passage, 'fault', 'the feedback opens with blame: start with what is true or what helps'),
    );
