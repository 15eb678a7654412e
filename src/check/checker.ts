import type { Assessment } from './assessment.ts';
import type { CheckKnowledge } from './knowledge.ts';
import type { CheckedMessage } from './message.ts';
import { createMessageReader } from './message-reader.ts';
import { decodeTextModel, textResemblance } from './text-model.ts';
import { createJudge } from './verdict.ts';

export interface Checker {
  /** Judges one message. Never throws on any text; takes time in proportion to it. */
  assess(message: CheckedMessage): Assessment;
}

/** Makes a checker of what is known. Pure: the same message always gets the same answer. */
export function createChecker(knowledge: CheckKnowledge): Checker {
  const read = createMessageReader(knowledge);
  const judge = createJudge(knowledge);
  const textModel = knowledge.textModel && decodeTextModel(knowledge.textModel);
  return {
    assess(message) {
      const { text, language, links, hits } = read(message);
      const resemblance = textModel === undefined ? 0 : textResemblance(textModel, text);
      return { ...judge(message.text, hits, resemblance), language, links };
    },
  };
}
