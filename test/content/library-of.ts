import { contentLanguages, createLibrary } from '../../src/content/index.ts';
import type { ContentLibrary, ContentParts, QuizItem, QuizItemText } from '../../src/content/index.ts';
import type { Finding, Rule } from '../../src/content/rules/finding.ts';

export const today = '2026-11-23';

/** A library of one topic and one red flag around the given items. */
export function libraryOf(quizItems: readonly QuizItem[], parts: Partial<ContentParts> = {}): ContentLibrary {
  const prompts = ['What would a friend notice?'];
  return createLibrary({
    languages: contentLanguages,
    topics: [
      {
        id: 'grooming',
        symbol: '🪝',
        text: {
          en: { name: 'Tricky friendships', description: 'How trust is used.', prompts },
          it: { name: 'Amicizie trabocchetto', description: 'Come si usa la fiducia.', prompts },
        },
      },
    ],
    flags: [
      {
        id: 'RF01',
        severity: 3,
        text: {
          en: { name: 'Keep it secret', description: 'Someone asks you to hide a chat.', action: 'Show it.' },
          it: {
            name: 'Tienilo segreto',
            description: 'Ti chiedono di nascondere una chat.',
            action: 'Mostrala.',
          },
        },
      },
    ],
    sources: [{ id: 'WHO22', title: 'A report', url: 'https://www.who.int/report', checked: today }],
    quizItems,
    ...parts,
  });
}

/** A faultless item, with what a story changes about it. */
export function quizItem(changes: Partial<QuizItem> = {}): QuizItem {
  return {
    id: 'gift',
    topic: 'grooming',
    kind: 'next-step',
    ages: ['9-10'],
    difficulty: 1,
    sensitivity: 0,
    flags: ['RF01'],
    steps: ['AC07'],
    sources: ['WHO22'],
    reviewed: today,
    options: [
      { id: 'a', isCorrect: true },
      { id: 'b', isCorrect: false, myth: 'MY19' },
      { id: 'c', isCorrect: false },
    ],
    text: { en: english(), it: italian() },
    ...changes,
  };
}

export function english(changes: Partial<QuizItemText> = {}): QuizItemText {
  return {
    question: 'What can Leo do?',
    explanation: 'A safe person has no secrets with you.',
    options: {
      a: { label: 'Tell a grown-up.', feedback: 'Yes. A grown-up can help.' },
      b: { label: 'Keep quiet about it.', feedback: 'It feels kind. A gift buys no secret.' },
      c: { label: 'Stop playing.', feedback: 'A good start. Now tell someone.' },
    },
    ...changes,
  };
}

export function italian(changes: Partial<QuizItemText> = {}): QuizItemText {
  return {
    question: 'Che cosa può fare Leo?',
    explanation: 'Chi è sicuro non ha segreti con te.',
    options: {
      a: { label: 'Dirlo a un grande.', feedback: 'Sì. Un grande ti aiuta.' },
      b: { label: 'Stare zitto con tutti.', feedback: 'Sembra gentile. Un regalo non compra un segreto.' },
      c: { label: 'Non giocare più.', feedback: 'Un buon inizio. Ora dillo a qualcuno.' },
    },
    ...changes,
  };
}

/** An item whose English, or whose Italian, differs. */
export function itemSaying(en: Partial<QuizItemText>, it: Partial<QuizItemText> = {}): QuizItem {
  return quizItem({ text: { en: english(en), it: italian(it) } });
}

/** What a rule says about one item, as `severity message`. */
export function verdictsOn(rule: Rule, ...items: QuizItem[]): string[] {
  return rule(libraryOf(items), today).map(describe);
}

export function describe({ severity, language, message }: Finding): string {
  return [severity, ...(language === undefined ? [] : [`[${language}]`]), message].join(' ');
}

/** As many items as asked for, alike but for their ids. */
export function several(count: number, change: (index: number) => Partial<QuizItem>): QuizItem[] {
  return Array.from({ length: count }, (_, index) => quizItem({ id: `item-${index}`, ...change(index) }));
}
