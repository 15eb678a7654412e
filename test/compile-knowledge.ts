import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compileCheckKnowledge } from '../src/check/index.ts';
import { compiledKnowledgeFile, knowledgeDir } from './check/knowledge-of-tests.ts';

/** Reading what the checker knows from its sources takes a second; every file of tests would pay it. */
export default async function compileOnce(): Promise<void> {
  await mkdir(dirname(compiledKnowledgeFile), { recursive: true });
  await compileCheckKnowledge(knowledgeDir, compiledKnowledgeFile);
}
