import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, describeStats, jsonSchemaFiles, loadContent } from '../../src/content/index.ts';
import { packageRoot } from '../../src/package-root.ts';
import { today } from './library-of.ts';
import { changed, lineOf, writeMaterial } from './material.ts';

const gift = 'quiz/grooming/gift.yaml';
const contentDir = join(packageRoot(), 'content');

describe('faro content check', () => {
  test('names file, line and language of what the rules find, and counts', async () => {
    const dir = await writeMaterial({
      [gift]: changed(gift, 'Chi è sicuro non ha segreti', 'Dovevi dirlo, non ha'),
    });
    const { report, faultCount } = await checkContent(dir, today);
    const lines = report.replaceAll(`${dir}/`, '').split('\n');
    expect(lines).toContain(
      `fault   ${gift}:${lineOf(gift, 'Chi è sicuro')} [it] do not say “Dovevi”; better: hai fatto bene a dirlo, adesso aiuta`,
    );
    // Besides that, two items are too few for any of the four age bands.
    expect(faultCount).toBe(5);
    expect(lines.at(-1)).toBe('2 items, 5 faults, 0 warnings');
  });

  test('stops at faults of form and says that style comes after', async () => {
    const { report, faultCount } = await checkContent(
      await writeMaterial({ [gift]: changed(gift, 'difficulty: 1', 'difficulty: 7') }),
      today,
    );
    expect(faultCount).toBe(1);
    expect(report).toContain(`${gift}:5 difficulty must be one of 1, 2, 3`);
    expect(report.split('\n').at(-1)).toBe('1 faults of form; style is checked once they are mended');
  });
});

test('faro content stats counts per topic, age band, kind and language in columns', async () => {
  const lines = describeStats(await loadContent(await writeMaterial())).split('\n');
  expect(lines).toEqual([
    'topic     items  9-10  11-13  14-17  adult  next-step  judge-message  meaning  friend  genuine  en  it',
    'grooming      2     2      2      0      0          1              1        0       0    100 %   2   2',
    'all           2     2      2      0      0          1              1        0       0    100 %   2   2',
  ]);
});

describe('the material that ships', () => {
  test('has no fault', async () => {
    const { report, faultCount } = await checkContent(contentDir, today);
    expect(faultCount, report).toBe(0);
  });

  test('has at least twelve quiz items for each of grooming, sextortion and scams', async () => {
    const library = await loadContent(contentDir);
    for (const topic of ['grooming', 'sextortion', 'scams']) {
      expect(library.quizItemsFor({ topic }).length, topic).toBeGreaterThanOrEqual(12);
    }
  });

  test('brings the JSON Schemas that its own schemas give (npx faro content schema renews them)', async () => {
    for (const [name, text] of jsonSchemaFiles()) {
      expect(await readFile(join(contentDir, 'schema', name), 'utf8'), name).toBe(text);
    }
  });
});
