import type { AgeBand } from '../registry.ts';
import { youngestBand } from '../registry.ts';
import type { Rule } from './finding.ts';

/** Content guide, 3.0.1: nothing sexual, named without detail, named. */
const ceilings: Readonly<Record<AgeBand, number>> = { '9-10': 0, '11-13': 1, '14-17': 2, adult: 2 };

/** Items more sensitive than the youngest of their readers should meet. */
export const staysBelowSensitivityCeiling: Rule = (library) =>
  library.quizItems
    .filter((item) => item.sensitivity > ceilings[youngestBand(item.ages)])
    .map((item) => ({
      severity: 'fault',
      subject: { kind: 'quiz', id: item.id },
      path: ['sensitivity'],
      message: `sensitivity ${item.sensitivity} is too much for ${youngestBand(item.ages)}, ${ceilings[youngestBand(item.ages)]} at most`,
    }));
