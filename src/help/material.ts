import { join } from 'node:path';
import type { CompiledPhrases } from '../reading/index.ts';
import type { FirstSteps, PathId } from './first-steps.ts';
import { loadCries } from './load-cries.ts';
import { loadFirstSteps } from './load-first-steps.ts';
import { loadResources } from './resources/load-resources.ts';
import type { Resource } from './resources/resource.ts';

/** Everything that help says and reads, beside its own phrases. */
export interface HelpMaterial {
  /** How people ask for help. */
  readonly cries: CompiledPhrases;
  readonly steps: ReadonlyMap<PathId, FirstSteps>;
  readonly resources: readonly Resource[];
}

export interface HelpMaterialPlaces {
  /** Like `content/help`. */
  readonly helpDir: string;
  /** Like `content/resources`. */
  readonly resourcesDir: string;
  readonly compiledCries: string;
}

/** @throws ContentError with every fault of a folder's files */
export async function loadHelpMaterial(places: HelpMaterialPlaces): Promise<HelpMaterial> {
  const [cries, steps, { resources }] = await Promise.all([
    loadCries(join(places.helpDir, 'cries'), places.compiledCries),
    loadFirstSteps(join(places.helpDir, 'steps')),
    loadResources(places.resourcesDir),
  ]);
  return { cries, steps, resources };
}
