import type { AgeBand, ContentLibrary, QuizItem } from '../content/index.ts';

export interface Draw {
  readonly items: readonly string[];
  readonly spares: readonly string[];
}

/**
 * Draws the questions of a session, easier ones first. Of messages to judge, a genuine one is always among
 * them where the content has one: who only ever meets scams learns to suspect everything.
 *
 * @param random a number in [0, 1), as Math.random gives
 */
export function drawQuestions(
  library: ContentLibrary,
  wanted: { readonly topic: string; readonly ages: AgeBand; readonly count: number },
  random: () => number,
): Draw {
  const shuffled = shuffle(library.quizItemsFor({ topic: wanted.topic, ages: wanted.ages }), random);
  const { drawn, spares } = withGenuine(shuffled.slice(0, wanted.count), shuffled.slice(wanted.count));
  return {
    items: drawn.toSorted((one, other) => one.difficulty - other.difficulty).map(({ id }) => id),
    spares: spares.map(({ id }) => id),
  };
}

function withGenuine(
  drawn: readonly QuizItem[],
  spares: readonly QuizItem[],
): { readonly drawn: readonly QuizItem[]; readonly spares: readonly QuizItem[] } {
  const fake = drawn.findIndex((item) => item.genuine === false);
  const genuine = spares.find((item) => item.genuine === true);
  const replaced = drawn[fake];
  if (replaced === undefined || genuine === undefined || drawn.some((item) => item.genuine === true)) {
    return { drawn, spares };
  }
  return {
    drawn: drawn.with(fake, genuine),
    spares: [...spares.filter((item) => item !== genuine), replaced],
  };
}

function shuffle(items: readonly QuizItem[], random: () => number): QuizItem[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const [one, other] = [shuffled[last], shuffled[pick]];
    if (one !== undefined && other !== undefined) [shuffled[last], shuffled[pick]] = [other, one];
  }
  return shuffled;
}
