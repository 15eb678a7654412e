import type { LanguageCode } from '../languages.ts';
import type { ContentLibrary, Flag, QuizItem, Topic } from '../library.ts';
import type { ContentSubject } from '../load.ts';
import type { ContentPath } from '../yaml-file.ts';
import type { Finding } from './finding.ts';

/** One piece of text that people will read. */
export interface Passage {
  readonly subject: ContentSubject;
  readonly path: ContentPath;
  readonly language: LanguageCode;
  readonly part: 'question' | 'message' | 'explanation' | 'label' | 'feedback' | 'topic' | 'flag';
  readonly text: string;
  /** Whether the passage says what a common mistake says, so that people can recognise it. */
  readonly quotesMyth: boolean;
}

/** Every passage of the material, in every language. */
export function passagesOf(library: ContentLibrary): Passage[] {
  return library.languages.flatMap((language) => [
    ...library.quizItems.flatMap((item) => passagesOfItem(item, language)),
    ...library.topics.flatMap((topic) => passagesOfTopic(topic, language)),
    ...library.flags.flatMap((flag) => passagesOfFlag(flag, language)),
  ]);
}

export function passagesOfItem(item: QuizItem, language: LanguageCode): Passage[] {
  const { question, message, explanation, options } = item.text[language];
  const passage = (part: Passage['part'], path: ContentPath, text: string, quotesMyth = false): Passage => ({
    subject: { kind: 'quiz', id: item.id },
    path: ['text', language, ...path],
    language,
    part,
    text,
    quotesMyth,
  });
  return [
    passage('question', ['question'], question),
    ...(message === undefined ? [] : [passage('message', ['message'], message)]),
    passage('explanation', ['explanation'], explanation),
    ...item.options.flatMap(({ id, myth }) => {
      const option = options[id];
      return option === undefined
        ? []
        : [
            passage('label', ['options', id, 'label'], option.label, myth !== undefined),
            passage('feedback', ['options', id, 'feedback'], option.feedback),
          ];
    }),
  ];
}

/** A finding about a passage. */
export function aboutPassage(
  { subject, path, language }: Passage,
  severity: Finding['severity'],
  message: string,
): Finding {
  return { severity, subject, path, language, message };
}

function passagesOfTopic(topic: Topic, language: LanguageCode): Passage[] {
  const { name, description, prompts } = topic.text[language];
  const texts: [ContentPath, string][] = [
    [['name'], name],
    [['description'], description],
    ...prompts.map((prompt, index): [ContentPath, string] => [['prompts', index], prompt]),
  ];
  return texts.map(([path, text]) => ({
    subject: { kind: 'topic', id: topic.id },
    path: ['text', language, ...path],
    language,
    part: 'topic',
    text,
    quotesMyth: false,
  }));
}

function passagesOfFlag(flag: Flag, language: LanguageCode): Passage[] {
  return Object.entries(flag.text[language]).map(([key, text]: [string, string]) => ({
    subject: { kind: 'flag', id: flag.id },
    path: ['text', language, key],
    language,
    part: 'flag',
    text,
    quotesMyth: false,
  }));
}
