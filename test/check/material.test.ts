import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerOf } from '../../src/check/chat/answer.ts';
import { answerView } from '../../src/check/chat/answer-view.ts';
import { loadCheckMaterial } from '../../src/check/index.ts';
import { readAdvice } from '../../src/check/chat/load-advice.ts';
import { loadContent } from '../../src/content/index.ts';
import { languages, phrases } from '../../src/i18n/index.ts';
import { textOf } from '../shown.ts';

const content = join(import.meta.dirname, '../../content');

/** A copy of the advice, in which something is replaced. */
function adviceWith(file: string, old: string | RegExp, replacement: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'faro-advice-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  for (const name of ['families.yaml', 'first-steps.yaml'])
    cpSync(join(content, 'check', name), join(dir, name));
  const text = readFileSync(join(dir, file), 'utf8');
  writeFileSync(join(dir, file), text.replace(old, replacement));
  return dir;
}

describe('our advice', () => {
  it('teaches with questions that exist', async () => {
    const [advice, library] = await Promise.all([readAdvice(join(content, 'check')), loadContent(content)]);
    const missing = [...advice.families.values()]
      .flatMap(({ teach }) => teach)
      .filter((id) => library.quizItem(id) === undefined);
    expect(missing).toEqual([]);
  });

  it('sends nobody to a quiz where it may hurt', async () => {
    const advice = await readAdvice(join(content, 'check'));
    const careful = [...advice.families.values()].filter(({ care }) => care === true);
    expect(careful.map(({ id }) => id).toSorted()).toEqual(['blackmail-email', 'grooming', 'sextortion']);
    expect(careful.flatMap(({ teach }) => teach)).toEqual([]);
  });
});

describe('advice that cannot be used', () => {
  it.each([
    ['families.yaml', '- id: parcel', '- id: parcell', 'id must be one of parcel'],
    ['families.yaml', '- id: bank\n', '- id: parcel\n', 'bank is missing'],
    ['families.yaml', '\n  care: true', '\n  caring: true', 'caring is not known here'],
    ['first-steps.yaml', /\n {6}label: I paid/, '', 'label is missing'],
    ['first-steps.yaml', '- id: meet', '- id: met', 'id must be one of clicked'],
  ])('is refused with its place (%s: %s)', async (file, old, replacement, fault) => {
    await expect(readAdvice(adviceWith(file, old, replacement))).rejects.toThrow(fault);
    await expect(readAdvice(adviceWith(file, old, replacement))).rejects.toThrow(`${file}:`);
  });
});

describe('everything that the check knows', () => {
  it('loads, and answers in both languages', async () => {
    const material = await loadCheckMaterial(join(content, 'check'), 'not compiled');
    const { checker } = material;
    const scam = 'Poste Italiane: il tuo conto è bloccato, verifica i dati https://poste-verifica.top/login';
    const answer = answerOf(checker.assess({ text: scam }));
    expect(answer.verdict).toBe('danger');
    for (const language of languages) {
      expect(textOf(answerView(answer, material, phrases(language)))).toContain('poste-verifica[.]top');
    }
  });
});
