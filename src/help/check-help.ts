import { join } from 'node:path';
import { ContentError, describeFault } from '../content/index.ts';
import { loadFirstSteps } from './load-first-steps.ts';
import { lintResources } from './resources/lint-resources.ts';
import { loadResources } from './resources/load-resources.ts';

/**
 * What an author is told about `help/steps/` and `resources/` below `dir`: a line for each finding, then the totals.
 *
 * @param today as YYYY-MM-DD
 */
export async function checkHelp(
  dir: string,
  today: string,
): Promise<{ readonly report: string; readonly faultCount: number }> {
  const lines: string[] = [];
  let faultCount = 0;
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      lines.push(...error.faults.map((fault) => `fault   ${describeFault(fault)}`));
      faultCount += error.faults.length;
      return undefined;
    }
  };
  const loaded = await attempt(() => loadResources(join(dir, 'resources')));
  for (const finding of loaded === undefined ? [] : lintResources(loaded, today)) {
    if (finding.severity === 'fault') faultCount += 1;
    lines.push(`${finding.severity.padEnd(7)} ${describeFault(finding)}`);
  }
  const steps = await attempt(() => loadFirstSteps(join(dir, 'help/steps')));
  const countries = new Set(loaded?.resources.map(({ country }) => country)).size;
  const totals =
    `${loaded?.resources.length ?? 0} resources in ${countries} countries and regions, ` +
    `${steps?.size ?? 0} paths of first steps, ${faultCount} faults`;
  return { report: [...lines, totals].join('\n'), faultCount };
}
