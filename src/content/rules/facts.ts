import type { QuizItem } from '../library.ts';
import type { Finding, Rule } from './finding.ts';
import { aboutPassage, passagesOfItem } from './passages.ts';
import type { Passage } from './passages.ts';

const percentage = /\d\s?(?:%|per ?cent\b|percento\b)/iu;
const largeNumber =
  /(?<![\d.,:/-])\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?!\d)|(?<![\d.,:/-])\d{3,}(?![\d:/-])/gu;
const year = /^(?:19|20)\d\d$/;
/** Emergency and child help lines of the content guide, 3.0.5. */
const helpLines = ['112', '114', '19696', '116 111', '116111'];
/** What a story counts: money, and the currencies and crowds of games. */
const storyUnitAfter =
  /^\s?(?:€|\$|£|euro|dollar|pound|coin|gem|point|player|follower|like|monet|gemm|punt|giocator|metr|mes?tre|word|parol)/iu;
const storyUnitBefore = /(?:€|\$|£)\s?$/u;

/** A number that claims something about the world needs the year, the population and an end (content guide, 1.5). */
export const numbersComeWithFacts: Rule = (library) =>
  library.quizItems
    .filter((item) => item.fact === undefined)
    .flatMap((item) =>
      library.languages
        .flatMap((language) => passagesOfItem(item, language))
        // What a message or a quotation claims is not what Faro claims.
        .filter(({ part }) => part !== 'message')
        .flatMap(findClaims),
    );

/** Numbers that have become too old to show. */
export const factsAreCurrent: Rule = (library, today) =>
  library.quizItems
    .filter((item) => isExpired(item, today))
    .map((item) => ({
      severity: 'warning',
      subject: { kind: 'quiz', id: item.id },
      path: ['fact', 'expires'],
      message: `the number is out of date since ${item.fact?.expires ?? ''}: look it up again`,
    }));

function isExpired({ fact }: QuizItem, today: string): boolean {
  return fact !== undefined && fact.expires <= today;
}

function findClaims(passage: Passage): Finding[] {
  const text = passage.text.replaceAll(/“[^”]*”|«[^»]*»/g, '');
  const claims = [
    ...(percentage.exec(text)?.slice(0, 1) ?? []),
    ...[...text.matchAll(largeNumber)].filter((found) => isClaim(found, text)).map(([number]) => number),
  ];
  return claims.map((claim) =>
    aboutPassage(
      passage,
      'fault',
      `“${claim}” looks like a statistic: add fact with year, population, expires`,
    ),
  );
}

function isClaim(found: RegExpExecArray, text: string): boolean {
  const [number] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + number.length);
  return (
    !year.test(number) &&
    !helpLines.includes(number) &&
    !storyUnitBefore.test(before) &&
    !storyUnitAfter.test(after)
  );
}
