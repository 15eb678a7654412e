import type { LanguageCode } from '../languages.ts';
import type { AgeBand } from '../registry.ts';
import { youngestBand } from '../registry.ts';
import type { Finding, Rule } from './finding.ts';
import { passagesOfItem } from './passages.ts';
import { fleschKincaidGrade, gulpease } from './readability.ts';

interface ReadingScale {
  readonly name: string;
  readonly measure: (text: string) => number;
  /** How much harder than the target a text is; negative when it is easier. */
  readonly excess: (score: number, target: number) => number;
  readonly targets: Readonly<Record<AgeBand, number>>;
  /** Beyond this a text is too hard, however short the sample that the scale was given. */
  readonly maxExcess: number;
}

/** Targets of the content guide, 2.2. */
const scales: Readonly<Record<LanguageCode, ReadingScale>> = {
  en: {
    name: 'Flesch–Kincaid grade',
    measure: fleschKincaidGrade,
    excess: (score, target) => score - target,
    targets: { '9-10': 4, '11-13': 6, '14-17': 7, adult: 8 },
    maxExcess: 3,
  },
  it: {
    name: 'Gulpease index',
    measure: gulpease,
    excess: (score, target) => target - score,
    targets: { '9-10': 80, '11-13': 70, '14-17': 60, adult: 55 },
    maxExcess: 15,
  },
};

/** Text that the youngest readers of an item would find hard. */
export const readsEasily: Rule = (library) =>
  library.quizItems.flatMap((item): Finding[] =>
    library.languages.flatMap((language) => {
      const band = youngestBand(item.ages);
      const { name, measure, excess, targets, maxExcess } = scales[language];
      // A message to judge is written as such messages are; labels are fragments, not sentences.
      const text = passagesOfItem(item, language)
        .filter(({ part }) => part === 'question' || part === 'explanation' || part === 'feedback')
        .map((passage) => passage.text)
        .join('\n\n');
      const score = measure(text);
      const tooHard = excess(score, targets[band]);
      if (tooHard <= 0) return [];
      return [
        {
          severity: tooHard > maxExcess ? 'fault' : 'warning',
          subject: { kind: 'quiz', id: item.id },
          path: ['text', language],
          language,
          message: `hard to read for ${band}: ${name} ${score.toFixed(1)}, aim for ${targets[band]}`,
        },
      ];
    }),
  );
