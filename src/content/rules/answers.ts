import type { LanguageCode } from '../languages.ts';
import type { ContentLibrary, QuizItem, Topic } from '../library.ts';
import type { Finding, Rule } from './finding.ts';

/** Fewer items than this show no pattern. */
const minItems = 5;
const maxLongestShare = 0.6;
const maxPositionShare = 0.5;

/** In which topics the right answer can be guessed by its length. */
export const lengthDoesNotTell: Rule = (library) =>
  eachTopic(library, (topic, items) =>
    library.languages.flatMap((language) => {
      const longest = items.filter((item) => isRightAnswerLongest(item, language)).length;
      if (items.length < minItems || longest / items.length <= maxLongestShare) return [];
      return [
        {
          ...aboutTopic(topic),
          language,
          message: `the right answer is the longest in ${longest} of ${items.length} items`,
        },
      ];
    }),
  );

/** In which topics the right answer can be guessed by its place. */
export const positionDoesNotTell: Rule = (library) =>
  eachTopic(library, (topic, items) => {
    if (items.length < minItems) return [];
    const letters = [...new Set(items.flatMap((item) => item.options.map(({ id }) => id)))].toSorted();
    return letters.flatMap((letter) => {
      const right = items.filter((item) =>
        item.options.some(({ id, isCorrect }) => isCorrect && id === letter),
      );
      if (right.length / items.length <= maxPositionShare) return [];
      return [
        {
          ...aboutTopic(topic),
          message: `option ${letter} is right in ${right.length} of ${items.length} items`,
        },
      ];
    });
  });

/** Only items with one right answer can give it away. */
function eachTopic(
  library: ContentLibrary,
  find: (topic: Topic, items: readonly QuizItem[]) => Finding[],
): Finding[] {
  return library.topics.flatMap((topic) =>
    find(
      topic,
      library
        .quizItemsFor({ topic: topic.id })
        .filter(({ options }) => options.filter(({ isCorrect }) => isCorrect).length === 1),
    ),
  );
}

function isRightAnswerLongest(item: QuizItem, language: LanguageCode): boolean {
  const lengthOf = (id: string) => item.text[language].options[id]?.label.length ?? 0;
  const longestWrong = Math.max(
    ...item.options.filter(({ isCorrect }) => !isCorrect).map(({ id }) => lengthOf(id)),
  );
  return item.options.some(({ id, isCorrect }) => isCorrect && lengthOf(id) > longestWrong);
}

function aboutTopic({ id }: Topic): Omit<Finding, 'message'> {
  return { severity: 'warning', subject: { kind: 'topic', id }, path: [] };
}
