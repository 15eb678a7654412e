import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  ContentError,
  faultsOfIssues,
  readYamlFile,
  type ContentFault,
  type ContentPlace,
} from '../../content/index.ts';
import { resourceSchema, type Resource } from './resource.ts';

/** Resources, and where each of them stands, for those who talk to authors. */
export interface LoadedResources {
  readonly resources: readonly Resource[];
  readonly placeOf: (id: string, path: readonly PropertyKey[]) => ContentPlace;
}

/**
 * Reads every file below a folder like `content/resources/`.
 *
 * @throws ContentError with every fault of every file
 */
export async function loadResources(dir: string): Promise<LoadedResources> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const files = await Promise.all(paths.map(readYamlFile));
  const faults: ContentFault[] = files.flatMap((file) => file.faults);
  const loaded = new Map<string, (typeof files)[number]>();
  const resources: Resource[] = [];
  for (const [index, file] of files.entries()) {
    if (file.faults.length > 0) continue;
    const result = resourceSchema.safeParse(file.value);
    if (!result.success) {
      faults.push(...faultsOfIssues(file, result.error.issues));
      continue;
    }
    const { id } = result.data;
    if (basename(paths[index] ?? '', '.yaml') !== id) {
      faults.push({ ...file.locate(['id']), message: `must be the name of the file (${id}.yaml)` });
    }
    if (loaded.has(id)) faults.push({ ...file.locate(['id']), message: `${id} is there already` });
    loaded.set(id, file);
    resources.push(result.data);
  }
  if (faults.length > 0) throw new ContentError(faults);
  return {
    resources,
    placeOf: (id, path) => loaded.get(id)?.locate(path) ?? { file: dir, line: 1 },
  };
}
