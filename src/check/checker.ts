import type { Assessment } from './assessment.ts';
import type { CheckKnowledge } from './knowledge.ts';
import type { CheckedMessage } from './message.ts';
import { createMessageReader } from './message-reader.ts';
import { createJudge } from './verdict.ts';
import { readWording, wordingModels } from './wording.ts';

export interface Checker {
  /** Judges one message. Never throws on any text; takes time in proportion to it. */
  assess(message: CheckedMessage): Assessment;
}

/** Makes a checker of what is known. Pure: the same message always gets the same answer. */
export function createChecker(knowledge: CheckKnowledge): Checker {
  const read = createMessageReader(knowledge);
  const judge = createJudge(knowledge);
  const models = wordingModels(knowledge);
  return {
    assess(message) {
      const { text, language, links, hits } = read(message);
      const wording = readWording(models, text);
      return { ...judge(message.text, [...hits, ...wording.hits], wording.resemblance), language, links };
    },
  };
}
