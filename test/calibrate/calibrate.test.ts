import { describe, expect, it } from 'vitest';
import { fitWeights, type Observation } from '../../calibrate/fit-weights.ts';
import { hashExample, readHashed } from '../../calibrate/examples.ts';
import { readExamples } from '../../calibrate/read-examples.ts';
import { describeReliability } from '../../calibrate/reliability.ts';
import { trainTextModel } from '../../calibrate/train-text-model.ts';
import { textFeatures, textResemblance } from '../../src/check/text-model.ts';
import { readText } from '../../src/reading/index.ts';

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const seen = (signals: readonly number[], target: number): Observation => ({
  signals,
  resemblance: 0,
  target,
  weight: 1,
});

describe('weights', () => {
  it('grow for a sign of fraud and shrink for one that fraud and genuine messages share', () => {
    const observations = [
      ...times(50, () => seen([0, 1], 1)),
      ...times(50, () => seen([1], 0)),
      ...times(20, () => seen([], 0)),
    ];
    const { weights } = fitWeights(observations, [1, 1]);
    expect(weights[0]).toBeGreaterThan(2);
    expect(weights[1]).toBeLessThan((weights[0] ?? 0) - 1);
  });

  it('never make a warning speak for a message, nor a genuine mark against it', () => {
    const observations = [...times(50, () => seen([0], 0)), ...times(50, () => seen([1], 1))];
    const { weights } = fitWeights(observations, [2, -2]);
    expect(weights[0]).toBe(0);
    expect(Math.abs(weights[1] ?? 1)).toBe(0);
  });

  it('stay where an expert put them when nothing was seen', () => {
    const { weights } = fitWeights(
      times(10, () => seen([0], 1)),
      [1, 3.5],
    );
    expect(weights[1]).toBeCloseTo(3.5, 5);
  });
});

describe('the model of wording', () => {
  const scam = ['your parcel is held pay the fee now', 'pay the fee to release your parcel today'];
  const chat = ['are you coming to the gym tonight', 'see you at the gym after lunch'];
  const texts = [
    ...scam.map((text) => ({ features: textFeatures(readText(text)), target: 1, weight: 1 })),
    ...chat.map((text) => ({ features: textFeatures(readText(text)), target: 0, weight: 1 })),
  ];

  it('tells wordings apart that it was shown, and says nothing of what is too short', () => {
    const model = trainTextModel(texts);
    const of = (text: string) => textResemblance(model, textFeatures(readText(text)));
    expect(of('pay the fee for your parcel')).toBeGreaterThan(of('coming to the gym tonight'));
    expect(of('ok')).toBe(of('no'));
  });

  it('is the same for the same texts', () => {
    expect(trainTextModel(texts)).toEqual(trainTextModel(texts));
  });
});

describe('labelled files', () => {
  const line = (text: string, label: string) => JSON.stringify({ text, label });

  it('are read in an order that does not depend on how they are given', () => {
    const one = [line('a', 'scam'), line('b', 'legit')].join('\n');
    const other = line('c', 'spam');
    const ways = [
      readExamples([
        ['1', one],
        ['2', other],
      ]),
      readExamples([
        ['2', other],
        ['1', one],
      ]),
    ];
    expect(ways[0]).toEqual(ways[1]);
  });

  it('that hold something else are refused with file and line', () => {
    expect(() => readExamples([['some.jsonl', `${line('a', 'scam')}\n{"text":"b"}`]])).toThrow(
      /^some\.jsonl:2 /,
    );
    expect(() => readExamples([['some.jsonl', 'nonsense']])).toThrow(/^some\.jsonl:1 /);
  });
});

it('an example without its words is read back as it was', () => {
  const example = {
    label: 'scam' as const,
    family: 'grooming',
    signals: ['keep-secret', 'age-gap'],
    features: new Set([262_143, 3, 1_024]),
  };
  const line = hashExample(example);
  expect(line).not.toMatch(/secret(?!")/);
  const [back] = readHashed('some.hashed.jsonl', `${line}\n`);
  expect(back).toMatchObject({ label: 'scam', family: 'grooming', signals: ['age-gap', 'keep-secret'] });
  expect([...(back?.features ?? [])].toSorted((one, other) => one - other)).toEqual([3, 1_024, 262_143]);
});

it('the reliability of scores is told in bins, with what the thresholds catch', () => {
  const scored = [0.02, 0.3, 0.97, 0.99].map((score, index) => ({
    example: {
      label: index < 2 ? ('legit' as const) : ('scam' as const),
      family: undefined,
      signals: [],
      features: new Set<number>(),
    },
    observation: seen([], 0),
    score,
  }));
  const report = describeReliability(scored, { caution: 0.5, danger: 0.98 });
  expect(report).toContain('scam   2: caution or more 100.0 %, danger 50.0 %');
  expect(report).toContain('legit  2: caution or more 0.0 %');
  expect(report).toMatch(/Brier score 0\.02/);
});
