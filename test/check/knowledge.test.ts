import { beforeAll, describe, expect, it } from 'vitest';
import type { KnowledgeSource } from '../../src/check/knowledge.ts';
import { lintKnowledge } from '../../src/check/lint-knowledge.ts';
import { readKnowledgeSource } from '../../src/check/load-knowledge.ts';
import { knowledgeDir } from './knowledge-of-tests.ts';

let knowledge: KnowledgeSource;
beforeAll(async () => {
  knowledge = await readKnowledgeSource(knowledgeDir);
});

describe('what the checker knows', () => {
  it('does what its examples say, in every language', () => {
    expect(lintKnowledge(knowledge)).toEqual([]);
  });

  it('has at least 300 brands, each with a source, in Italy, the United Kingdom and the United States', () => {
    const { brands } = knowledge.links;
    expect(brands.length).toBeGreaterThanOrEqual(300);
    expect(brands.filter(({ source }) => source.trim() === '')).toEqual([]);
    for (const country of ['IT', 'GB', 'US']) {
      expect(brands.filter(({ countries }) => countries.includes(country)).length).toBeGreaterThan(50);
    }
  });

  it('explains every sign that can be a reason, in both languages and in a sentence each', () => {
    for (const { id, say } of knowledge.signals) {
      if (say === undefined) continue;
      expect(say.en, id).toMatch(/^[A-Z“].+[.!]$/u);
      expect(say.it, id).toMatch(/^[A-ZÈ«].+[.!]$/u);
      expect(say.it, id).not.toBe(say.en);
    }
  });
});

describe('a fault in it', () => {
  it('is named: an example that is not found, one that is, and a name that leads nowhere', () => {
    const signal = {
      id: 'odd-sign',
      strength: 1,
      families: ['bank' as const],
      say: { en: 'Odd.', it: 'Strano.' },
    };
    const waits = { ...signal, id: 'both', when: [['odd-sign'], ['nowhere']] };
    const phrases = { patterns: ['pay now'], fires: ['pay later'], quiet: ['pay now please'] };
    const found = lintKnowledge({
      ...knowledge,
      signals: [signal, waits],
      languages: { en: { functionWords: [], lists: {}, signals: { 'odd-sign': phrases, unknown: phrases } } },
    });
    expect(found.map(({ signal: id, message }) => `${id} ${message}`)).toEqual(
      expect.arrayContaining([
        'odd-sign is not found in: pay later',
        'odd-sign is found in: pay now please',
        'unknown is not in signals.yaml',
        'both waits for nowhere, which is not there',
        'odd-sign has no phrases',
      ]),
    );
  });
});
