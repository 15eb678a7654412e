import type { ContentLibrary } from '../content/index.ts';
import type { Session } from './session.ts';
import { isSettled } from './session.ts';

/** How often each option of one question was chosen, in the item's order. */
export interface Tally {
  readonly counts: readonly number[];
}

/**
 * A spread or a class's result is shown only over at least this many answers: over fewer, one child's could be
 * guessed. Never to be set below five.
 */
export const spreadMinimum = 8;

export function answered(tally: Tally): number {
  return tally.counts.reduce((sum, count) => sum + count, 0);
}

/** The share of each option in 0..1; `undefined` over too few answers to show. */
export function spread(tally: Tally): readonly number[] | undefined {
  const total = answered(tally);
  return total < spreadMinimum ? undefined : tally.counts.map((count) => count / total);
}

export interface ClassResult {
  readonly questions: number;
  /** Share of right answers in 0..1 over the questions with enough answers; `undefined` if there is none. */
  readonly rightShare: number | undefined;
  /** Item id of the question with the smallest share of right answers, if it is below one. */
  readonly hardest: string | undefined;
  /** Red-flag ids met, each once, in order. */
  readonly flags: readonly string[];
}

/** What a class knew, from the tallies of each question by its number. */
export function classResult(
  session: Session,
  tallies: ReadonlyMap<number, Tally>,
  library: ContentLibrary,
): ClassResult {
  const settled = session.items.flatMap((id, question) => {
    const item = library.quizItem(id);
    return item !== undefined && isSettled(session, question) ? [{ item, tally: tallies.get(question) }] : [];
  });
  const measured = settled.flatMap(({ item, tally }) => {
    if (tally === undefined || answered(tally) < spreadMinimum) return [];
    const right = item.options.reduce(
      (sum, option, index) => sum + (option.isCorrect ? (tally.counts[index] ?? 0) : 0),
      0,
    );
    return [{ id: item.id, right, answers: answered(tally) }];
  });
  const answers = measured.reduce((sum, question) => sum + question.answers, 0);
  const right = measured.reduce((sum, question) => sum + question.right, 0);
  const hardest = measured.toSorted((one, other) => one.right / one.answers - other.right / other.answers)[0];
  return {
    questions: settled.length,
    rightShare: answers === 0 ? undefined : right / answers,
    hardest: hardest !== undefined && hardest.right < hardest.answers ? hardest.id : undefined,
    flags: [...new Set(settled.flatMap(({ item }) => item.flags))],
  };
}

export interface OwnResult {
  readonly answered: number;
  readonly right: number;
  readonly questions: number;
}

/** One person's result, from the option they chose by question number. */
export function ownResult(
  session: Session,
  choices: ReadonlyMap<number, number>,
  library: ContentLibrary,
): OwnResult {
  const settled = session.items.flatMap((id, question) =>
    isSettled(session, question) ? [{ id, question }] : [],
  );
  const chosen = settled.flatMap(({ id, question }) => {
    const choice = choices.get(question);
    return choice === undefined ? [] : [library.quizItem(id)?.options[choice]];
  });
  return {
    questions: settled.length,
    answered: chosen.length,
    right: chosen.filter((option) => option?.isCorrect === true).length,
  };
}
