import { join } from 'node:path';
import type { z } from 'zod';
import { ContentError, faultsOfIssues, readYamlFile, type ContentFault } from '../../content/index.ts';
import { cases, familiesSchema, firstStepsSchema, type Advice } from './advice.ts';
import { families } from '../knowledge.ts';

/**
 * Reads the advice from a folder like `content/check/`.
 *
 * @throws ContentError with every fault of both files
 */
export async function readAdvice(dir: string): Promise<Advice> {
  const faults: ContentFault[] = [];
  const read = async <Schema extends z.ZodType<readonly { readonly id: string }[]>>(
    path: string,
    schema: Schema,
    wanted: readonly string[],
  ): Promise<z.output<Schema> | undefined> => {
    const file = await readYamlFile(join(dir, path));
    faults.push(...file.faults);
    if (file.faults.length > 0) return undefined;
    const result = schema.safeParse(file.value);
    if (!result.success) {
      faults.push(...faultsOfIssues(file, result.error.issues));
      return undefined;
    }
    for (const id of wanted) {
      const times = result.data.filter((entry) => entry.id === id).length;
      if (times !== 1) {
        const message = times === 0 ? `${id} is missing` : `${id} is there twice`;
        faults.push({ ...file.locate([]), message });
      }
    }
    return result.data;
  };
  const [familyAdvice, firstSteps] = await Promise.all([
    read('families.yaml', familiesSchema, families),
    read('first-steps.yaml', firstStepsSchema, cases),
  ]);
  if (faults.length > 0 || familyAdvice === undefined || firstSteps === undefined) {
    throw new ContentError(faults);
  }
  return {
    families: new Map(familyAdvice.map((family) => [family.id, family])),
    firstSteps: new Map(firstSteps.map((steps) => [steps.id, steps])),
  };
}
