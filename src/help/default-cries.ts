import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import type { CryKnowledge } from './cry-knowledge.ts';
import { readCries } from './load-cries.ts';

let known: Promise<CryKnowledge> | undefined;

/** The package's own, read once, until whoever starts the bot passes in what it has read. */
export function defaultCries(): Promise<CryKnowledge> {
  known ??= readCries(join(packageRoot(), 'content/help/cries'));
  return known;
}
