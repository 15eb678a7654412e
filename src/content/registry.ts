/** First steps that material may refer to (content guide, 3.0.3). */
export const stepIds: ReadonlySet<string> = new Set(numbered('AC', 18));

/** Common mistakes that a wrong option may stand for (content guide, 3.0.4). */
export const mythIds: ReadonlySet<string> = new Set(numbered('MY', 28));

/** From the youngest to the oldest; the order decides which band an item with several is written for. */
export const ageBands = ['9-10', '11-13', '14-17', 'adult'] as const;
export type AgeBand = (typeof ageBands)[number];

/** What a quiz item asks for: the next step, real or fake, what a word means, how to help a friend. */
export const quizKinds = ['next-step', 'judge-message', 'meaning', 'friend'] as const;
export type QuizKind = (typeof quizKinds)[number];

/** The youngest of the given bands; material is written for them. */
export function youngestBand(ages: readonly AgeBand[]): AgeBand {
  return ageBands.find((band) => ages.includes(band)) ?? 'adult';
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
}
