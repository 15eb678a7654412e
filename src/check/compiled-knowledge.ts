import { loadCompiled, writeCompiled } from '../content/index.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import type { CheckKnowledge } from './knowledge.ts';
import { readKnowledgeSource } from './load-knowledge.ts';

/**
 * What the checker knows, from `compiledFile` while it fits the files in `dir`, else from these.
 *
 * @throws ContentError with every fault of every file
 * @throws PatternError for a pattern that cannot be read
 */
export function loadCheckKnowledge(dir: string, compiledFile: string): Promise<CheckKnowledge> {
  return loadCompiled(dir, compiledFile, () => readAndCompile(dir));
}

/** @throws as {@link loadCheckKnowledge} */
export function compileCheckKnowledge(dir: string, compiledFile: string): Promise<void> {
  return writeCompiled(dir, compiledFile, () => readAndCompile(dir));
}

async function readAndCompile(dir: string): Promise<CheckKnowledge> {
  return compileKnowledge(await readKnowledgeSource(dir));
}
