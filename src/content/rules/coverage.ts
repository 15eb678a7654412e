import { ageBands } from '../registry.ts';
import type { Rule } from './finding.ts';

/** A session has five questions by default; one more lets it differ the next time. */
const wantedItems = 6;
const minItems = 5;

/** Topics with too little for a session with people of some age. */
export const everyBandHasEnough: Rule = (library) =>
  library.topics.flatMap((topic) =>
    ageBands.flatMap((ages) => {
      const count = library.quizItemsFor({ topic: topic.id, ages }).length;
      if (count >= wantedItems) return [];
      return [
        {
          severity: count < minItems ? 'fault' : 'warning',
          subject: { kind: 'topic', id: topic.id },
          path: [],
          message: `${count} quiz items for ${ages}, at least ${wantedItems} are wanted`,
        },
      ];
    }),
  );

/** Red flags that nobody can meet. */
export const everyFlagIsUsed: Rule = (library) => {
  const used = new Set(library.quizItems.flatMap(({ flags }) => flags));
  return library.flags
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      severity: 'warning',
      subject: { kind: 'flag', id },
      path: [],
      message: `no item uses the red flag ${id}`,
    }));
};
