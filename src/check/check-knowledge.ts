import { ContentError, describeFault } from '../content/index.ts';
import { PatternError } from '../reading/index.ts';
import { lintKnowledge } from './lint-knowledge.ts';
import { readAdvice } from './chat/load-advice.ts';
import { readKnowledgeSource } from './load-knowledge.ts';

/**
 * What an expert is told about the checker's folder `dir`: a line for each finding, then the totals.
 *
 * @param isQuizItem whether there is a question of this id, for what teaches a kind of scam
 */
export async function checkKnowledge(
  dir: string,
  isQuizItem: (id: string) => boolean,
): Promise<{ readonly report: string; readonly faultCount: number }> {
  const faults: string[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ContentError) faults.push(...error.faults.map(describeFault));
      else if (error instanceof PatternError) faults.push(`${dir}: ${error.message}`);
      else throw error;
      return undefined;
    }
  };
  const knowledge = await attempt(async () => {
    const source = await readKnowledgeSource(dir);
    for (const { signal, language, message } of lintKnowledge(source)) {
      faults.push(`${dir}: ${signal}${language === undefined ? '' : ` [${language}]`} ${message}`);
    }
    return source;
  });
  const advice = await attempt(() => readAdvice(dir));
  for (const { id, teach } of advice?.families.values() ?? []) {
    for (const item of teach) {
      if (!isQuizItem(item))
        faults.push(`${dir}/families.yaml: ${id} is taught by ${item}, which is not there`);
    }
  }
  const totals =
    knowledge === undefined
      ? 'what the checker knows cannot be used'
      : `${knowledge.signals.length} signals in ${Object.keys(knowledge.languages).length} languages, ` +
        `${knowledge.links.brands.length} brands`;
  return {
    report: [...faults.map((fault) => `fault   ${fault}`), `${totals}, ${faults.length} faults`].join('\n'),
    faultCount: faults.length,
  };
}
