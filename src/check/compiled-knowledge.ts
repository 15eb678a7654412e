import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckKnowledge } from './knowledge.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import { readKnowledgeSource } from './load-knowledge.ts';

/** What `dist/check-knowledge.json` holds. */
interface CompiledKnowledge {
  /** Of the files it was made from: what was made from others is not used. */
  readonly fingerprint: string;
  readonly knowledge: Omit<CheckKnowledge, 'textModel'>;
  readonly textModel:
    (Omit<NonNullable<CheckKnowledge['textModel']>, 'weights'> & { readonly weights: string }) | null;
}

/**
 * What the checker knows, quickly: from `compiledFile` while it was made of just these files, else from the files
 * themselves, so that a changed phrase counts at the next start.
 *
 * @throws ContentError with every fault of every file
 * @throws PatternError for a pattern that cannot be read
 */
export async function loadCheckKnowledge(dir: string, compiledFile: string): Promise<CheckKnowledge> {
  const compiled = await readFile(compiledFile, 'utf8').catch(() => undefined);
  if (compiled === undefined) return compileKnowledge(await readKnowledgeSource(dir));
  // Written by compileCheckKnowledge from validated files; one from others has another fingerprint.
  const { fingerprint, knowledge, textModel } = JSON.parse(compiled) as CompiledKnowledge;
  if (fingerprint !== (await fingerprintOf(dir))) return compileKnowledge(await readKnowledgeSource(dir));
  return {
    ...knowledge,
    textModel:
      textModel === null
        ? undefined
        : { ...textModel, weights: new Int8Array(Buffer.from(textModel.weights, 'base64')) },
  };
}

/** @throws ContentError with every fault of every file */
export async function compileCheckKnowledge(dir: string, compiledFile: string): Promise<void> {
  const { textModel, ...knowledge } = compileKnowledge(await readKnowledgeSource(dir));
  const compiled: CompiledKnowledge = {
    fingerprint: await fingerprintOf(dir),
    knowledge,
    textModel:
      textModel === undefined
        ? null
        : { ...textModel, weights: Buffer.from(textModel.weights).toString('base64') },
  };
  await writeFile(compiledFile, JSON.stringify(compiled));
}

async function fingerprintOf(dir: string): Promise<string> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.yaml')).toSorted();
  const contents = await Promise.all(names.map((name) => readFile(join(dir, name))));
  const hash = createHash('sha256');
  names.forEach((name, index) => {
    hash
      .update(`${name}\0`)
      .update(contents[index] ?? '')
      .update('\0');
  });
  return hash.digest('hex');
}
