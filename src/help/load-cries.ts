import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { YamlFile } from '../content/index.ts';
import {
  ContentError,
  faultsOfIssues,
  loadCompiled,
  readYamlFile,
  writeCompiled,
  type ContentFault,
} from '../content/index.ts';
import { parsePattern, PatternError, type CompiledPhrases, type WordLists } from '../reading/index.ts';
import { compileCries } from './cry.ts';
import { criesSchema, type CriesOfLanguage, type CryKnowledge } from './cry-knowledge.ts';

/**
 * Reads how people ask for help from a folder like `content/help/cries/`, one file a language.
 *
 * @throws ContentError with every fault of every file
 */
export async function readCries(dir: string): Promise<CryKnowledge> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.yaml')).toSorted();
  const faults: ContentFault[] = [];
  const knowledge: Record<string, CriesOfLanguage> = {};
  for (const name of names) {
    const file = await readYamlFile(join(dir, name));
    faults.push(...file.faults);
    if (file.faults.length > 0) continue;
    const result = criesSchema.safeParse(file.value);
    if (!result.success) {
      faults.push(...faultsOfIssues(file, result.error.issues));
      continue;
    }
    faults.push(...unreadablePatterns(file, result.data));
    knowledge[name.slice(0, -'.yaml'.length)] = result.data;
  }
  if (faults.length > 0) throw new ContentError(faults);
  return knowledge;
}

function unreadablePatterns(file: YamlFile, { lists, joking, addressed, kinds }: CriesOfLanguage) {
  return [
    ...faultsIn(file, ['joking'], joking, lists),
    ...faultsIn(file, ['addressed'], addressed, lists),
    ...Object.entries(kinds).flatMap(([kind, phrases]) =>
      (['patterns', 'perhaps', 'unless'] as const).flatMap((part) =>
        faultsIn(file, ['kinds', kind, part], phrases[part] ?? [], lists),
      ),
    ),
  ];
}

function faultsIn(
  file: YamlFile,
  path: readonly string[],
  patterns: readonly string[],
  lists: WordLists,
): ContentFault[] {
  return patterns.flatMap((pattern, index) => {
    try {
      parsePattern(pattern, lists);
      return [];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      return [{ ...file.locate([...path, index]), message: error.message }];
    }
  });
}

/**
 * How people ask for help, from `compiledFile` while it fits the files in `dir`, else from these.
 *
 * @throws ContentError with every fault of every file
 */
export function loadCries(dir: string, compiledFile: string): Promise<CompiledPhrases> {
  return loadCompiled(dir, compiledFile, async () => compileCries(await readCries(dir)));
}

/** @throws as {@link loadCries} */
export function compileCriesFile(dir: string, compiledFile: string): Promise<void> {
  return writeCompiled(dir, compiledFile, async () => compileCries(await readCries(dir)));
}
