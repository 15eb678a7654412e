import type { ContentPlace } from './fault.ts';
import type { LanguageCode } from './languages.ts';
import type { LoadedContent } from './load.ts';
import { lengthDoesNotTell, positionDoesNotTell } from './rules/answers.ts';
import { opensWithoutBlame } from './rules/blame.ts';
import { leadsNowhere } from './rules/contacts.ts';
import { everyBandHasEnough, everyFlagIsUsed } from './rules/coverage.ts';
import { factsAreCurrent, numbersComeWithFacts } from './rules/facts.ts';
import type { Finding, Rule } from './rules/finding.ts';
import { aThirdIsGenuine } from './rules/genuine-share.ts';
import { readsEasily } from './rules/reading-level.ts';
import { staysBelowSensitivityCeiling } from './rules/sensitivity.ts';
import { keepsTelegramLimits } from './rules/telegram-limits.ts';
import { avoidsHurtfulEmoji, avoidsHurtfulTerms, leavesTrainingLabelToBot } from './rules/wording.ts';

const rules: readonly Rule[] = [
  keepsTelegramLimits,
  opensWithoutBlame,
  avoidsHurtfulTerms,
  avoidsHurtfulEmoji,
  leavesTrainingLabelToBot,
  leadsNowhere,
  readsEasily,
  staysBelowSensitivityCeiling,
  numbersComeWithFacts,
  factsAreCurrent,
  lengthDoesNotTell,
  positionDoesNotTell,
  aThirdIsGenuine,
  everyBandHasEnough,
  everyFlagIsUsed,
];

/** A rule's finding with the place where an author can mend it. */
export interface LintFinding extends ContentPlace {
  readonly severity: Finding['severity'];
  readonly language?: LanguageCode;
  readonly message: string;
}

/**
 * What valid material still gets wrong, file by file.
 *
 * @param today as YYYY-MM-DD, for numbers that expire
 */
export function lintContent({ library, locate }: LoadedContent, today: string): LintFinding[] {
  return rules
    .flatMap((rule) => rule(library, today))
    .map(({ subject, path, ...finding }) => ({ ...locate(subject, path), ...finding }))
    .toSorted((one, other) =>
      one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
    );
}
