import { describe, expect, test } from 'vitest';
import { lengthDoesNotTell, positionDoesNotTell } from '../../../src/content/rules/answers.ts';
import { everyBandHasEnough, everyFlagIsUsed } from '../../../src/content/rules/coverage.ts';
import { aThirdIsGenuine } from '../../../src/content/rules/genuine-share.ts';
import { staysBelowSensitivityCeiling } from '../../../src/content/rules/sensitivity.ts';
import type { AgeBand, QuizItem } from '../../../src/content/index.ts';
import { english, italian, quizItem, several, verdictsOn } from '../library-of.ts';

test.each<[sensitivity: QuizItem['sensitivity'], ages: AgeBand[], verdicts: string[]]>([
  [0, ['9-10', 'adult'], []],
  [1, ['9-10', 'adult'], ['fault sensitivity 1 is too much for 9-10, 0 at most']],
  [1, ['11-13'], []],
  [2, ['14-17', '11-13'], ['fault sensitivity 2 is too much for 11-13, 1 at most']],
  [2, ['14-17'], []],
  [2, ['adult'], []],
])('sensitivity %i for %j', (sensitivity, ages, verdicts) => {
  expect(verdictsOn(staysBelowSensitivityCeiling, quizItem({ sensitivity, ages }))).toEqual(verdicts);
});

describe('messages to judge', () => {
  const judged = (total: number, genuine: number) =>
    several(total, (index) => ({ kind: 'judge-message', genuine: index < genuine }));

  test.each([
    [3, 1],
    [4, 1],
    [4, 2],
    [5, 2],
    [9, 3],
    [9, 4],
    [12, 5],
  ])('of %i, %i genuine ones are about a third', (total, genuine) => {
    expect(verdictsOn(aThirdIsGenuine, ...judged(total, genuine))).toEqual([]);
  });

  test.each([
    [3, 0, '1'],
    [3, 2, '1'],
    [5, 1, '2'],
    [9, 5, '3 or 4'],
  ])('of %i, %i genuine ones are not', (total, genuine, wanted) => {
    expect(verdictsOn(aThirdIsGenuine, ...judged(total, genuine))).toEqual([
      `fault ${genuine} of ${total} messages to judge are genuine, it should be ${wanted}`,
    ]);
  });

  test('so few that a share means nothing are left alone', () => {
    expect(verdictsOn(aThirdIsGenuine, ...judged(2, 0))).toEqual([]);
  });
});

describe('somebody who guesses', () => {
  const answeredBy = (right: string): Partial<QuizItem> => ({
    options: ['a', 'b', 'c'].map((id) => ({ id, isCorrect: id === right })),
  });
  const withLabels = (longest: string): Partial<QuizItem> => ({
    text: {
      en: english({
        options: Object.fromEntries(
          ['a', 'b', 'c'].map((id) => [
            id,
            { label: id === longest ? 'A long label.' : 'Short.', feedback: 'Yes.' },
          ]),
        ),
      }),
      it: italian(),
    },
  });

  test('is not helped by a position that is right too often', () => {
    expect(
      verdictsOn(positionDoesNotTell, ...several(6, (index) => answeredBy(index < 4 ? 'b' : 'a'))),
    ).toEqual(['warning option b is right in 4 of 6 items']);
    expect(
      verdictsOn(positionDoesNotTell, ...several(6, (index) => answeredBy(index < 3 ? 'b' : 'a'))),
    ).toEqual([]);
  });

  test('is not helped by long right answers', () => {
    const items = (count: number) =>
      several(5, (index) => ({ ...answeredBy('a'), ...withLabels(index < count ? 'a' : 'b') }));
    expect(verdictsOn(lengthDoesNotTell, ...items(4))).toEqual([
      'warning [en] the right answer is the longest in 4 of 5 items',
    ]);
    expect(verdictsOn(lengthDoesNotTell, ...items(3))).toEqual([]);
  });

  test('finds no pattern in a handful of items', () => {
    expect(verdictsOn(positionDoesNotTell, ...several(4, () => answeredBy('a')))).toEqual([]);
  });
});

describe('a class of some age', () => {
  const items = (count: number) => several(count, () => ({ ages: ['9-10', '11-13', '14-17', 'adult'] }));

  test('has a session to play and one question more', () => {
    expect(verdictsOn(everyBandHasEnough, ...items(6))).toEqual([]);
  });

  test('is a warning when the same five come every time, a fault below that', () => {
    expect(verdictsOn(everyBandHasEnough, ...items(5))[0]).toBe(
      'warning 5 quiz items for 9-10, at least 6 are wanted',
    );
    expect(verdictsOn(everyBandHasEnough, ...items(4))).toHaveLength(4);
    expect(verdictsOn(everyBandHasEnough, ...items(4))[3]).toBe(
      'fault 4 quiz items for adult, at least 6 are wanted',
    );
  });
});

test('a red flag that no item uses is a warning', () => {
  expect(verdictsOn(everyFlagIsUsed, quizItem({ flags: [] }))).toEqual([
    'warning no item uses the red flag RF01',
  ]);
  expect(verdictsOn(everyFlagIsUsed, quizItem())).toEqual([]);
});
