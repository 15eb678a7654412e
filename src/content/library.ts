import type { LanguageCode } from './languages.ts';
import type { AgeBand, QuizKind } from './registry.ts';

type InEveryLanguage<Text> = Readonly<Record<LanguageCode, Text>>;

export interface TopicText {
  readonly name: string;
  readonly description: string;
  /** Questions for the class to talk about afterwards; never about anybody's own experience. */
  readonly prompts: readonly string[];
}

export interface Topic {
  readonly id: string;
  /** One emoji. */
  readonly symbol: string;
  readonly text: InEveryLanguage<TopicText>;
}

export interface FlagText {
  readonly name: string;
  readonly description: string;
  readonly action: string;
}

/** A warning sign: what somebody does, never who they are. */
export interface Flag {
  readonly id: string;
  /** 1 notice, 2 slow down and check, 3 stop and tell, 4 emergency. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly text: InEveryLanguage<FlagText>;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** The day on which the address was last read, as YYYY-MM-DD. */
  readonly checked: string;
}

export interface QuizOption {
  /** A letter from `a` to `f`. */
  readonly id: string;
  readonly isCorrect: boolean;
  /** The common mistake this option stands for. */
  readonly myth?: string;
}

export interface QuizOptionText {
  /** At most 100 UTF-16 units. */
  readonly label: string;
  /** Why this option is right, or what is better; at most 400 UTF-16 units. */
  readonly feedback: string;
}

export interface QuizItemText {
  /** At most 300 UTF-16 units. */
  readonly question: string;
  /** The message to judge, at most 600 UTF-16 units; only `judge-message` items have it. */
  readonly message?: string;
  /** At most 200 UTF-16 units and two line feeds. */
  readonly explanation: string;
  /** By option id; an entry for every option of the item. */
  readonly options: Readonly<Record<string, QuizOptionText>>;
}

/** When and about whom the item's number was counted. */
export interface QuizFact {
  readonly year: number;
  readonly population: string;
  /** The day from which the number is too old to show, as YYYY-MM-DD. */
  readonly expires: string;
}

export interface QuizItem {
  readonly id: string;
  readonly topic: string;
  readonly kind: QuizKind;
  /** Whether the message is a real, harmless one; only `judge-message` items have it. */
  readonly genuine?: boolean;
  /** The twin item, for measuring before and after. */
  readonly pair?: string;
  readonly ages: readonly AgeBand[];
  readonly difficulty: 1 | 2 | 3;
  readonly sensitivity: 0 | 1 | 2;
  readonly flags: readonly string[];
  readonly steps: readonly string[];
  readonly sources: readonly string[];
  readonly fact?: QuizFact;
  readonly reviewed: string;
  /** Two to six, in the author's order; at least one is right and at least one is not. */
  readonly options: readonly QuizOption[];
  readonly text: InEveryLanguage<QuizItemText>;
}

/** What to choose quiz items by; what is left out does not restrict. */
export interface QuizSelection {
  readonly topic?: string;
  /** The band of the youngest person who will read the item. */
  readonly ages?: AgeBand;
}

/** All teaching material, read once, validated and frozen. Lists are in a stable order: by id. */
export interface ContentLibrary {
  readonly languages: readonly LanguageCode[];
  readonly topics: readonly Topic[];
  topic(id: string): Topic | undefined;
  readonly flags: readonly Flag[];
  flag(id: string): Flag | undefined;
  readonly sources: readonly Source[];
  source(id: string): Source | undefined;
  readonly quizItems: readonly QuizItem[];
  quizItem(id: string): QuizItem | undefined;
  quizItemsFor(selection: QuizSelection): readonly QuizItem[];
}

/** What a library is made of. */
export interface ContentParts {
  readonly languages: readonly LanguageCode[];
  readonly topics: readonly Topic[];
  readonly flags: readonly Flag[];
  readonly sources: readonly Source[];
  readonly quizItems: readonly QuizItem[];
}

/** Indexes and freezes the parts, which must already agree with each other. */
export function createLibrary(parts: ContentParts): ContentLibrary {
  const topics = byId(parts.topics);
  const flags = byId(parts.flags);
  const sources = byId(parts.sources);
  const quizItems = byId(parts.quizItems);
  return deepFreeze({
    languages: [...parts.languages],
    topics: [...topics.values()],
    topic: (id: string) => topics.get(id),
    flags: [...flags.values()],
    flag: (id: string) => flags.get(id),
    sources: [...sources.values()],
    source: (id: string) => sources.get(id),
    quizItems: [...quizItems.values()],
    quizItem: (id: string) => quizItems.get(id),
    quizItemsFor: ({ topic, ages }: QuizSelection) =>
      [...quizItems.values()].filter(
        (item) =>
          (topic === undefined || item.topic === topic) && (ages === undefined || item.ages.includes(ages)),
      ),
  });
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const sorted = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return new Map(sorted.map((entry) => [entry.id, entry]));
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
