import type { QuizItem } from '../library.ts';
import type { Finding, Rule } from './finding.ts';
import { aboutPassage, passagesOfItem } from './passages.ts';
import type { Passage } from './passages.ts';

/** In UTF-16 units, as Telegram's clients count them. */
const maxUnits = {
  /** The question of a native poll. */
  question: 300,
  /** With the question and a label of up to 40 units it fits a poll's description (1024). */
  message: 600,
  /** The explanation of a native quiz poll. */
  explanation: 200,
  /** An option of a native poll. */
  label: 100,
  feedback: 400,
} as const;

/** Of a poll's explanation. */
const maxExplanationLineFeeds = 2;

/** A message holds 4096; the rest is for the headings, letters, bars and counts around an item's own text. */
const maxItemUnits = 3800;

/** Text that Telegram would refuse or that would not fit one message. */
export const keepsTelegramLimits: Rule = (library) =>
  library.quizItems.flatMap((item) =>
    library.languages.flatMap((language) => {
      const passages = passagesOfItem(item, language);
      return [...passages.flatMap(findTooLong), ...findTooMuch(item, passages)];
    }),
  );

function findTooLong(passage: Passage): Finding[] {
  const { part, text } = passage;
  const findings: Finding[] = [];
  if (part in maxUnits) {
    const limit = maxUnits[part as keyof typeof maxUnits];
    if (text.length > limit) {
      findings.push(
        aboutPassage(passage, 'fault', `the ${part} has ${text.length} characters, ${limit} at most`),
      );
    }
  }
  const lineFeeds = text.split('\n').length - 1;
  if (part === 'explanation' && lineFeeds > maxExplanationLineFeeds) {
    findings.push(
      aboutPassage(
        passage,
        'fault',
        `the explanation has ${lineFeeds} line feeds, ${maxExplanationLineFeeds} at most`,
      ),
    );
  }
  if (part === 'label' && text.includes('\n')) {
    findings.push(aboutPassage(passage, 'fault', 'the label must stand on one line'));
  }
  return findings;
}

function findTooMuch(item: QuizItem, passages: readonly Passage[]): Finding[] {
  const units = passages.reduce((sum, { text }) => sum + text.length, 0);
  const [first] = passages;
  if (first === undefined || units <= maxItemUnits) return [];
  return [
    aboutPassage(
      first,
      'fault',
      `all texts of ${item.id} together have ${units} characters, ${maxItemUnits} at most`,
    ),
  ];
}
