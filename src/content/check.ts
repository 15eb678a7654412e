import { ContentError, describeFault } from './fault.ts';
import { lintContent } from './lint.ts';
import { readContent } from './load.ts';

/** What an author is told about the material. */
export interface ContentReport {
  /** A line for each finding, then the totals. */
  readonly report: string;
  readonly faultCount: number;
}

/**
 * Reads and lints the material in `dir`.
 *
 * @param today as YYYY-MM-DD
 */
export async function checkContent(dir: string, today: string): Promise<ContentReport> {
  try {
    const content = await readContent(dir);
    const findings = lintContent(content, today);
    const faults = findings.filter(({ severity }) => severity === 'fault');
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    return {
      report: [
        ...warnings.map((warning) => `warning ${describeFault(warning)}`),
        ...faults.map((fault) => `fault   ${describeFault(fault)}`),
        `${content.library.quizItems.length} items, ${faults.length} faults, ${warnings.length} warnings`,
      ].join('\n'),
      faultCount: faults.length,
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return {
      report: [
        ...error.faults.map((fault) => `fault   ${describeFault(fault)}`),
        `${error.faults.length} faults of form; style is checked once they are mended`,
      ].join('\n'),
      faultCount: error.faults.length,
    };
  }
}
