import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { ContentError, faultsOfIssues, readYamlFile, type ContentFault } from '../content/index.ts';
import {
  languageFileSchema,
  signalsSchema,
  textModelSchema,
  weightsSchema,
  type KnowledgeSource,
  type LanguageKnowledge,
} from './knowledge.ts';
import { brandsSchema, hostListsSchema } from './links/index.ts';

/**
 * Reads what the checker knows from a folder like `content/check/`.
 *
 * @throws ContentError with every fault of every file
 */
export async function readKnowledgeSource(dir: string): Promise<KnowledgeSource> {
  const faults: ContentFault[] = [];
  const read = async <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const file = await readYamlFile(join(dir, path));
    faults.push(...file.faults);
    if (file.faults.length > 0) return undefined;
    const result = schema.safeParse(file.value);
    if (result.success) return result.data;
    faults.push(...faultsOfIssues(file, result.error.issues));
    return undefined;
  };
  const [signals, brands, hosts, weights, textModel, pressureModel] = await Promise.all([
    read('signals.yaml', signalsSchema),
    read('brands.yaml', brandsSchema),
    read('hosts.yaml', hostListsSchema),
    read('weights.yaml', weightsSchema).catch(absent),
    read('text-model.yaml', textModelSchema).catch(absent),
    read('pressure-model.yaml', textModelSchema).catch(absent),
  ]);
  const languages: Record<string, LanguageKnowledge> = {};
  const codes = (await readdir(join(dir, 'languages'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  for (const code of codes) {
    const names = (await readdir(join(dir, 'languages', code)))
      .filter((name) => name.endsWith('.yaml'))
      .toSorted();
    const functionWords: string[] = [];
    const lists: Record<string, readonly string[]> = {};
    const phrases: LanguageKnowledge['signals'] = {};
    for (const name of names) {
      const file = await read(join('languages', code, name), languageFileSchema);
      functionWords.push(...(file?.functionWords ?? []));
      Object.assign(lists, file?.lists);
      Object.assign(phrases, file?.signals);
    }
    languages[code] = { functionWords, lists, signals: phrases };
  }
  if (faults.length > 0 || signals === undefined || brands === undefined || hosts === undefined) {
    throw new ContentError(faults);
  }
  return {
    signals,
    languages,
    links: { brands, hosts },
    weights,
    textModel,
    pressureModel,
  };
}

/** Before anything was learned the strengths in `signals.yaml` count. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
