import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ContentError, faultsOfIssues, readYamlFile, type ContentFault } from '../content/index.ts';
import { firstStepsSchema, pathIds, type FirstSteps, type PathId } from './first-steps.ts';

/**
 * Reads a folder like `content/help/steps/`.
 *
 * @throws ContentError with every fault of every file
 */
export async function loadFirstSteps(dir: string): Promise<ReadonlyMap<PathId, FirstSteps>> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.yaml')).toSorted();
  const faults: ContentFault[] = [];
  const paths = new Map<PathId, FirstSteps>();
  for (const name of names) {
    const file = await readYamlFile(join(dir, name));
    faults.push(...file.faults);
    if (file.faults.length > 0) continue;
    const result = firstStepsSchema.safeParse(file.value);
    if (!result.success) {
      faults.push(...faultsOfIssues(file, result.error.issues));
    } else if (basename(name, '.yaml') !== result.data.id) {
      faults.push({ ...file.locate(['id']), message: 'must be the name of the file' });
    } else paths.set(result.data.id, result.data);
  }
  for (const id of pathIds) {
    if (faults.length === 0 && !paths.has(id))
      faults.push({ file: dir, line: 1, message: `${id} is missing` });
  }
  if (faults.length > 0) throw new ContentError(faults);
  return paths;
}
