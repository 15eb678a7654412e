import { join } from 'node:path';
import { loadHelpMaterial, type HelpMaterial } from '../../src/help/index.ts';
import { compiledCriesFile } from '../check/knowledge-of-tests.ts';

const content = join(import.meta.dirname, '../../content');

/** Everything that help says and reads, as it is shipped. */
export function helpMaterial(): Promise<HelpMaterial> {
  return loadHelpMaterial({
    helpDir: join(content, 'help'),
    resourcesDir: join(content, 'resources'),
    compiledCries: compiledCriesFile,
  });
}
