import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compileCheckKnowledge } from '../src/check/index.ts';
import { compileCriesFile } from '../src/help/index.ts';
import {
  compiledCriesFile,
  compiledKnowledgeFile,
  criesDir,
  knowledgeDir,
} from './check/knowledge-of-tests.ts';

/** Reading what the bot knows from its sources takes seconds; every file of tests would pay them. */
export default async function compileOnce(): Promise<void> {
  await mkdir(dirname(compiledKnowledgeFile), { recursive: true });
  await compileCheckKnowledge(knowledgeDir, compiledKnowledgeFile);
  await compileCriesFile(criesDir, compiledCriesFile);
}
