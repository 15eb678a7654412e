import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuizItem } from '../../src/content/index.ts';
import { drawQuestions } from '../../src/quiz/draw.ts';
import { libraryOf, several } from '../content/library-of.ts';

const wanted = { topic: 'grooming', ages: '9-10', count: 5 } as const;

const anyItems: fc.Arbitrary<QuizItem[]> = fc
  .array(
    fc.record({
      difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
      genuine: fc.constantFrom(true, false, undefined),
    }),
    { maxLength: 15 },
  )
  .map((drafts) =>
    drafts.flatMap(({ difficulty, genuine }, index) => {
      const [item] = several(1, () => ({
        id: `item-${index}`,
        difficulty,
        ...(genuine === undefined ? {} : { kind: 'judge-message', genuine }),
      }));
      return item === undefined ? [] : [item];
    }),
  );

/** Chance, from a list of numbers in [0, 1) used round and round. */
const anyChance = fc
  .array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 20 })
  .map((numbers) => {
    return () => {
      let drawn = 0;
      return () => numbers[drawn++ % numbers.length] ?? 0;
    };
  });

describe('the questions of a quiz', () => {
  it('are as many as wanted, or all there are, and none comes twice', () => {
    fc.assert(
      fc.property(anyItems, anyChance, (items, chance) => {
        const { items: drawn, spares } = drawQuestions(libraryOf(items), wanted, chance());
        expect(drawn).toHaveLength(Math.min(wanted.count, items.length));
        expect([...drawn, ...spares].toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('go from easier to harder', () => {
    fc.assert(
      fc.property(anyItems, anyChance, (items, chance) => {
        const library = libraryOf(items);
        const { items: drawn } = drawQuestions(library, wanted, chance());
        const difficulties = drawn.map((id) => library.quizItem(id)?.difficulty ?? 0);
        expect(difficulties).toEqual(difficulties.toSorted((one, other) => one - other));
      }),
    );
  });

  it('never have fake messages alone to judge where a genuine one exists', () => {
    fc.assert(
      fc.property(anyItems, anyChance, (items, chance) => {
        fc.pre(items.some(({ genuine }) => genuine === true));
        const library = libraryOf(items);
        const drawn = drawQuestions(library, wanted, chance()).items.map((id) => library.quizItem(id));
        if (drawn.some((item) => item?.genuine === false)) {
          expect(drawn.some((item) => item?.genuine === true)).toBe(true);
        }
      }),
    );
  });

  it('are of the topic and fit for the youngest who plays', () => {
    const fitting = several(3, () => ({ ages: ['9-10', '11-13'] }));
    const older = several(3, (index) => ({ id: `older-${index}`, ages: ['14-17'] }));
    const elsewhere = several(3, (index) => ({ id: `scam-${index}`, topic: 'scams' }));
    const { items, spares } = drawQuestions(
      libraryOf([...fitting, ...older, ...elsewhere]),
      wanted,
      () => 0.5,
    );
    expect(items.toSorted()).toEqual(['item-0', 'item-1', 'item-2']);
    expect(spares).toEqual([]);
  });

  it('are others with other chances', () => {
    const library = libraryOf(several(12, () => ({})));
    const draws = [0, 0.3, 0.6, 0.99].map((chance) =>
      drawQuestions(library, wanted, () => chance).items.join(),
    );
    expect(new Set(draws).size).toBeGreaterThan(1);
  });
});
