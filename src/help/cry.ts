import type { CompiledPhrases, PhraseEntry } from '../reading/index.ts';
import { compilePhrases, parsePattern, PhraseBook, readText } from '../reading/index.ts';
import type { CryKind, CryKnowledge } from './cry-knowledge.ts';
import { cryKinds } from './cry-knowledge.ts';

/** A text in which somebody speaks of themselves, or of a friend, and needs help. */
export interface Cry {
  readonly kind: CryKind;
  /** Not certain: to be asked, never passed over. */
  readonly isCertain: boolean;
}

export interface CryReader {
  /** `undefined` for everything that is no cry for help. */
  read(text: string): Cry | undefined;
}

/** Laughter, by which a text may be a joke; it never makes a cry be passed over. */
const laughter = /[\u{1F602}\u{1F923}\u{1F480}\u{1F639}\u{1F92A}\u{1F61C}\u{1F606}]/u;

const joking = 'joking';
const addressed = 'addressed';
const surely = (kind: CryKind) => `${kind}!`;
const perhaps = (kind: CryKind) => `${kind}?`;

/** Looks for the phrases of every language in every text: people mix them. */
export function createCryReader(cries: CompiledPhrases): CryReader {
  const book = new PhraseBook(cries);
  return {
    read(text) {
      const found = new Set(book.match(readText(text)).map(({ id }) => id));
      const isSomebodyElses = found.has(addressed);
      const certain = cryKinds.find((kind) => found.has(surely(kind)));
      const possible = isSomebodyElses ? undefined : cryKinds.find((kind) => found.has(perhaps(kind)));
      const isDoubtful = isSomebodyElses || found.has(joking) || laughter.test(text);
      // Words that may mean despair are taken at their word where something else is wrong for certain.
      if (possible === 'despair' && certain !== undefined && certain !== 'for-a-friend') {
        return { kind: possible, isCertain: !isDoubtful };
      }
      if (certain !== undefined) return { kind: certain, isCertain: !isDoubtful };
      return possible === undefined ? undefined : { kind: possible, isCertain: false };
    },
  };
}

/** @throws PatternError for a pattern that cannot be read */
export function compileCries(knowledge: CryKnowledge): CompiledPhrases {
  return compilePhrases(entriesOf(knowledge));
}

function entriesOf(knowledge: CryKnowledge): PhraseEntry[] {
  return Object.values(knowledge).flatMap(({ lists, kinds, ...marks }) => {
    const phrasesOf = (patterns: readonly string[] = []) =>
      patterns.flatMap((pattern) => parsePattern(pattern, lists));
    return [
      { id: joking, phrases: phrasesOf(marks.joking) },
      { id: addressed, phrases: phrasesOf(marks.addressed) },
      ...cryKinds.flatMap((kind) => {
        const unless = phrasesOf(kinds[kind].unless);
        return [
          { id: surely(kind), phrases: phrasesOf(kinds[kind].patterns), unless },
          { id: perhaps(kind), phrases: phrasesOf(kinds[kind].perhaps), unless },
        ];
      }),
    ];
  });
}
