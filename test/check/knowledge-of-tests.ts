import { join } from 'node:path';
import { loadCheckKnowledge } from '../../src/check/index.ts';
import type { CheckKnowledge } from '../../src/check/knowledge.ts';

const root = join(import.meta.dirname, '../..');
export const knowledgeDir = join(root, 'content/check');

/** Compiled once before all tests, see `test/compile-knowledge.ts`. */
export const compiledKnowledgeFile = join(root, 'node_modules/.cache/faro-check-knowledge.json');

let loading: Promise<CheckKnowledge> | undefined;

/** What the checker knows, read once for a file of tests. */
export function checkKnowledge(): Promise<CheckKnowledge> {
  loading ??= loadCheckKnowledge(knowledgeDir, compiledKnowledgeFile);
  return loading;
}

export const criesDir = join(root, 'content/help/cries');
export const compiledCriesFile = join(root, 'node_modules/.cache/faro-cries.json');
