import { describe, expect, test } from 'vitest';
import {
  countEnglishSyllables,
  fleschKincaidGrade,
  gulpease,
} from '../../../src/content/rules/readability.ts';
import { readsEasily } from '../../../src/content/rules/reading-level.ts';
import { itemSaying, quizItem, english, italian, verdictsOn } from '../library-of.ts';

const wordy =
  'Considering the extraordinary circumstances surrounding the communication, immediate notification of responsible authorities constitutes the recommended precaution.';
const prolissa =
  'Considerando le straordinarie circostanze caratterizzanti la comunicazione, costituisce raccomandabile precauzione la tempestiva segnalazione alle competenti autorità.';

describe('how hard a text is', () => {
  test('an English sentence gets the grade that the formula gives it by hand', () => {
    // 6 words, 1 sentence, 6 syllables.
    expect(fleschKincaidGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
  });

  test('an Italian sentence gets the index that the formula gives it by hand', () => {
    // 5 words (the elided article is one), 22 letters, 1 sentence.
    expect(gulpease('L’amico legge il messaggio.')).toBeCloseTo(89 + (300 - 10 * 22) / 5);
  });

  test.each([
    ['cat', 1],
    ['make', 1],
    ['table', 2],
    ['asked', 1],
    ['wanted', 2],
    ['gives', 1],
    ['boxes', 2],
    ['secret', 2],
    ['teacher', 2],
    ['important', 3],
    ['the', 1],
  ])('“%s” has %i syllables', (word, syllables) => {
    expect(countEnglishSyllables(word)).toBe(syllables);
  });
});

describe('how hard an item is for its youngest readers', () => {
  test('short plain sentences pass for children', () => {
    expect(verdictsOn(readsEasily, quizItem())).toEqual([]);
  });

  test('office language is a fault, language by language', () => {
    const verdicts = verdictsOn(
      readsEasily,
      itemSaying({ question: wordy, explanation: wordy }, { question: prolissa, explanation: prolissa }),
    );
    expect(verdicts).toHaveLength(2);
    expect(verdicts[0]).toMatch(
      /^fault \[en\] hard to read for 9-10: Flesch–Kincaid grade \d+\.\d, aim for 4$/,
    );
    expect(verdicts[1]).toMatch(/^fault \[it\] hard to read for 9-10: Gulpease index \d+\.\d, aim for 80$/);
  });

  test('a little too hard is a warning, and only for those it is too hard for', () => {
    const text = {
      en: english({
        question:
          'When a person online wants secrets from you, what is usually the safest decision for a younger player?',
        explanation:
          'Another responsible person in your family is usually able to answer any complicated question.',
      }),
      it: italian(),
    };
    expect(verdictsOn(readsEasily, quizItem({ text }))).toHaveLength(1);
    expect(verdictsOn(readsEasily, quizItem({ text }))[0]).toMatch(/^warning \[en\]/);
    expect(verdictsOn(readsEasily, quizItem({ text, ages: ['adult', '9-10'] }))).toHaveLength(1);
    expect(verdictsOn(readsEasily, quizItem({ text, ages: ['adult'] }))).toEqual([]);
  });

  test('the message to judge may be written as such messages are', () => {
    expect(verdictsOn(readsEasily, itemSaying({ message: wordy }, { message: prolissa }))).toEqual([]);
  });
});
