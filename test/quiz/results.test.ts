import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, classResult, ownResult, spread, spreadMinimum } from '../../src/quiz/results.ts';
import { libraryOf, several } from '../content/library-of.ts';
import { sessionAt } from './sessions.ts';

// In each item the first of three options is the right one.
const library = libraryOf(several(3, (index) => ({ flags: [`RF0${index + 1}`, 'RF09'] })));
const items = ['item-0', 'item-1', 'item-2'];
const finished = sessionAt({ name: 'ended', how: 'finished', question: 2, isRevealed: true }, items);
const stoppedInSecond = sessionAt({ name: 'ended', how: 'stopped', question: 1, isRevealed: false }, items);

const tallies = (...counts: readonly number[][]) =>
  new Map(counts.map((each, index) => [index, { counts: each }]));
const anyCounts = fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 6 });

describe('the spread of a question', () => {
  it('is hidden over fewer than eight answers, and shown from eight on', () => {
    expect(spreadMinimum).toBe(8);
    expect(spread({ counts: [4, 3] })).toBeUndefined();
    expect(spread({ counts: [4, 4] })).toEqual([0.5, 0.5]);
    fc.assert(
      fc.property(anyCounts, (counts) => {
        expect(spread({ counts }) === undefined).toBe(answered({ counts }) < spreadMinimum);
      }),
    );
  });

  it('adds up to everybody who answered', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        fc.pre(answered({ counts }) >= spreadMinimum);
        const shares = spread({ counts }) ?? [];
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      }),
    );
  });
});

describe('the result of a class', () => {
  it('is the share of right answers, the hardest question and the signs met, each once', () => {
    const result = classResult(finished, tallies([9, 1, 0], [2, 5, 3], [10, 0, 0]), library);
    expect(result).toEqual({
      questions: 3,
      rightShare: 21 / 30,
      hardest: 'item-1',
      flags: ['RF01', 'RF09', 'RF02', 'RF03'],
    });
  });

  it('says nothing about a question that too few answered', () => {
    const result = classResult(finished, tallies([8, 0, 0], [0, 7, 0], [6, 2, 0]), library);
    expect(result).toMatchObject({ questions: 3, rightShare: 14 / 16, hardest: 'item-2' });
  });

  it('has no share and no hardest question where too few answered each', () => {
    const result = classResult(finished, tallies([7, 0, 0], [0, 7, 0], []), library);
    expect(result).toMatchObject({ rightShare: undefined, hardest: undefined });
  });

  it('calls no question the hardest when everybody knew them all', () => {
    expect(classResult(finished, tallies([8, 0, 0], [9, 0, 0], [10, 0, 0]), library)).toMatchObject({
      rightShare: 1,
      hardest: undefined,
    });
  });

  it('leaves out what was skipped or never revealed', () => {
    const counts = tallies([10, 0, 0], [0, 10, 0], [0, 10, 0]);
    expect(classResult(stoppedInSecond, counts, library)).toMatchObject({ questions: 1, rightShare: 1 });
    expect(classResult({ ...finished, skipped: [1, 2] }, counts, library)).toMatchObject({
      questions: 1,
      flags: ['RF01', 'RF09'],
    });
  });

  it('leaves out an item that the content does not have any more', () => {
    const session = { ...finished, items: ['gone', 'item-1', 'item-2'] };
    expect(classResult(session, tallies([9, 0, 0], [9, 0, 0], [0, 9, 0]), library)).toMatchObject({
      questions: 2,
      rightShare: 0.5,
      hardest: 'item-2',
    });
  });

  it('stays between none and all for any answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 }), { maxLength: 3 }),
        (counts) => {
          const { rightShare } = classResult(finished, tallies(...counts), library);
          expect(rightShare ?? 0).toBeGreaterThanOrEqual(0);
          expect(rightShare ?? 1).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('one’s own result', () => {
  it('counts the right answers among those given', () => {
    expect(
      ownResult(
        finished,
        new Map([
          [0, 0],
          [2, 1],
        ]),
        library,
      ),
    ).toEqual({ questions: 3, answered: 2, right: 1 });
  });

  it('does not count an answer to a question that was never revealed', () => {
    expect(
      ownResult(
        stoppedInSecond,
        new Map([
          [0, 0],
          [1, 0],
        ]),
        library,
      ),
    ).toEqual({
      questions: 1,
      answered: 1,
      right: 1,
    });
  });

  it('is empty for somebody who only watched', () => {
    expect(ownResult(finished, new Map(), library)).toEqual({ questions: 3, answered: 0, right: 0 });
  });
});
