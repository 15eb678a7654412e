import { AnswerCodec } from './answer-codec.ts';
import type { Advice } from './advice.ts';
import { createChecker, type Checker } from '../checker.ts';
import { loadCheckKnowledge } from '../compiled-knowledge.ts';
import { createExplain, type Explain } from '../explain.ts';
import type { CheckKnowledge } from '../knowledge.ts';
import { readAdvice } from './load-advice.ts';

/** What the screens of the check are made of. */
export interface CheckTexts {
  readonly explain: Explain;
  readonly advice: Advice;
  readonly codec: AnswerCodec;
}

/** All that the bot needs to judge a message and to speak of it. */
export interface CheckMaterial extends CheckTexts {
  readonly checker: Checker;
}

export function createCheckMaterial(knowledge: CheckKnowledge, advice: Advice): CheckMaterial {
  const reasons = knowledge.signals.filter(({ say }) => say !== undefined);
  return {
    checker: createChecker(knowledge),
    explain: createExplain(knowledge),
    advice,
    codec: new AnswerCodec(reasons.map(({ id }) => id)),
  };
}

/**
 * Reads everything from a folder like `content/check/`, or what the checker knows from a file that was compiled of it.
 *
 * @throws ContentError with the faults of the files
 */
export async function loadCheckMaterial(dir: string, compiledFile: string): Promise<CheckMaterial> {
  const [knowledge, advice] = await Promise.all([loadCheckKnowledge(dir, compiledFile), readAdvice(dir)]);
  return createCheckMaterial(knowledge, advice);
}
