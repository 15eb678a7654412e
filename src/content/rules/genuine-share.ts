import type { Rule } from './finding.ts';

/** Fewer messages than this have no share worth the name. */
const minMessages = 3;
/** A third, so that people learn to tell real from fake instead of suspecting everything (content guide, 4.1). */
const minShare = 0.3;
const maxShare = 0.45;

/** Topics whose messages to judge are too often fake, or too often real. */
export const aThirdIsGenuine: Rule = (library) =>
  library.topics.flatMap(({ id }) => {
    const judged = library.quizItemsFor({ topic: id }).filter(({ kind }) => kind === 'judge-message');
    const genuine = judged.filter((item) => item.genuine === true).length;
    const allowed = allowedCounts(judged.length);
    if (judged.length < minMessages || allowed.includes(genuine)) return [];
    return [
      {
        severity: 'fault',
        subject: { kind: 'topic', id },
        path: [],
        message: `${genuine} of ${judged.length} messages to judge are genuine, it should be ${allowed.join(' or ')}`,
      },
    ];
  });

/** Of four messages no whole number lies within the bounds: then what is next to a third will do. */
function allowedCounts(total: number): number[] {
  const counts = Array.from({ length: total + 1 }, (_, count) => count);
  const within = counts.filter((count) => count / total >= minShare && count / total <= maxShare);
  return within.length > 0 ? within : [Math.floor(total / 3), Math.ceil(total / 3)];
}
