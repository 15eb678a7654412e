import { readText } from './read-text.ts';
import { tokenClasses, type TokenClass } from './token.ts';

/** What one token must be. */
export interface Accept {
  readonly words: ReadonlySet<string>;
  /** Beginnings of words. */
  readonly stems: readonly string[];
  /** Bits of {@link tokenClasses}. */
  readonly classes: number;
}

/** A token of a phrase, after at most `gap` other tokens. */
export interface Step {
  readonly accept: Accept;
  readonly gap: number;
  readonly isOptional: boolean;
}

/** A phrase whose alternatives of several words have been written out. */
export interface Phrase {
  readonly steps: readonly Step[];
  /** Only at the beginning of a message. */
  readonly isOpening: boolean;
}

/** Named word lists of a language: `@account` in a pattern. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** A fault in a pattern, for its author. */
export class PatternError extends Error {}

const gaps: Readonly<Record<string, number>> = { '..': 3, '...': 7 };
const mostPhrases = 400;

/**
 * Reads a pattern of words:
 *
 * - `word`, `word*` (any word that begins so), `(a|b c)`, `@list`, each with `?` where it may be missing
 * - `<link>`, `<money>`, `<number>`, `<phone>`, `<email>`, `<code>`, `<brand>`, `<handle>`, `<wallet>`
 * - `..` up to three words between, `...` up to seven, never over the end of a sentence
 * - `^` at the beginning: the message begins so
 *
 * No pattern repeats without bound, so looking for it takes time in proportion to the text.
 *
 * @throws PatternError where it cannot be read
 */
export function parsePattern(source: string, lists: WordLists): readonly Phrase[] {
  const isOpening = source.startsWith('^');
  const parser = new Parser(isOpening ? source.slice(1) : source, lists);
  const phrases = parser.parse();
  return phrases.map((steps) => {
    if (steps.every(({ isOptional }) => isOptional)) {
      throw new PatternError(`nothing of "${source}" is required`);
    }
    return { steps, isOpening };
  });
}

type Sequence = readonly Step[];

/** What a word list stands for is the same wherever a pattern names it. */
const readLists = new WeakMap<WordLists, Map<string, readonly Sequence[]>>();

/** A sequence in the making, and the gap that its next step will come after. */
interface Draft {
  readonly steps: Sequence;
  readonly gap: number;
}

class Parser {
  readonly #source: string;
  readonly #parts: readonly string[];
  readonly #lists: WordLists;
  #at = 0;

  constructor(source: string, lists: WordLists) {
    this.#source = source;
    this.#lists = lists;
    this.#parts = source.match(/\.{2,3}|[()|?]|@[\w-]+|<\w+>|[^\s()|?<>]+/g) ?? [];
  }

  parse(): readonly Sequence[] {
    const sequences = this.#sequence();
    if (this.#at < this.#parts.length) this.#fail(`"${this.#parts[this.#at] ?? ''}" is out of place`);
    return sequences;
  }

  #sequence(): readonly Sequence[] {
    let drafts: readonly Draft[] = [{ steps: [], gap: 0 }];
    for (;;) {
      const part = this.#parts[this.#at];
      if (part === undefined || part === '|' || part === ')') break;
      this.#at += 1;
      const width = gaps[part];
      if (width !== undefined) {
        drafts = drafts.map(({ steps }) => ({ steps, gap: width }));
        continue;
      }
      let choices = this.#atom(part);
      if (this.#parts[this.#at] === '?') {
        this.#at += 1;
        choices = optional(choices);
      }
      drafts = drafts.flatMap((draft) => choices.map((choice) => append(draft, choice)));
      if (drafts.length > mostPhrases) this.#fail(`it stands for more than ${mostPhrases} phrases`);
    }
    if (drafts.every(({ gap }) => gap > 0)) this.#fail('a gap has nothing behind it');
    return drafts.map(({ steps }) => steps);
  }

  #atom(part: string): readonly Sequence[] {
    if (part === '(') {
      const choices = [...this.#sequence()];
      while (this.#parts[this.#at] === '|') {
        this.#at += 1;
        choices.push(...this.#sequence());
      }
      if (this.#parts[this.#at] !== ')') this.#fail('a bracket is not closed');
      this.#at += 1;
      return mergeSingles(choices);
    }
    if (part.startsWith('@')) {
      return this.#list(part.slice(1));
    }
    if (part.startsWith('<')) return [[step({ classes: this.#class(part.slice(1, -1)) })]];
    if (part === '?') this.#fail('a question mark has nothing before it');
    if (part.endsWith('*')) {
      // `pre-approv*` is a word and the beginning of another.
      const words = readText(part.slice(0, -1)).tokens.map(({ forms }) => forms[0] ?? '');
      const stem = words.pop();
      if (stem === undefined || stem.length < 2) this.#fail(`"${part}" is not the beginning of a word`);
      return [[...words.map((word) => step({ words: [word] })), step({ stems: [stem] })]];
    }
    const steps = readText(part).tokens.map(({ forms }) => step({ words: forms.slice(0, 1) }));
    if (steps.length === 0) this.#fail(`"${part}" is not a word`);
    return [steps];
  }

  #list(name: string): readonly Sequence[] {
    const known = readLists.get(this.#lists) ?? new Map<string, readonly Sequence[]>();
    readLists.set(this.#lists, known);
    const read = known.get(name);
    if (read !== undefined) return read;
    const list = this.#lists[name];
    if (list === undefined) this.#fail(`there is no word list @${name}`);
    const sequences = mergeSingles(list.flatMap((entry) => new Parser(entry, this.#lists).parse()));
    known.set(name, sequences);
    return sequences;
  }

  #class(name: string): number {
    if (!isClass(name)) this.#fail(`there is no class <${name}>`);
    return tokenClasses[name];
  }

  #fail(reason: string): never {
    throw new PatternError(`${reason}, in "${this.#source}"`);
  }
}

function isClass(name: string): name is TokenClass {
  return Object.hasOwn(tokenClasses, name);
}

function step(accept: { words?: readonly string[]; stems?: readonly string[]; classes?: number }): Step {
  const { words = [], stems = [], classes = 0 } = accept;
  return { accept: { words: new Set(words), stems, classes }, gap: 0, isOptional: false };
}

function optional(choices: readonly Sequence[]): readonly Sequence[] {
  const [only = []] = choices;
  const [single] = only;
  if (choices.length === 1 && only.length === 1 && single !== undefined)
    return [[{ ...single, isOptional: true }]];
  return [[], ...choices];
}

/** One step for all alternatives of a single word, so that they are not written out. */
function mergeSingles(choices: readonly Sequence[]): readonly Sequence[] {
  const singles: Step[] = [];
  const others: Sequence[] = [];
  for (const choice of choices) {
    const [first] = choice;
    if (choice.length === 1 && first?.gap === 0 && !first.isOptional) singles.push(first);
    else others.push(choice);
  }
  if (singles.length < 2) return choices;
  const accepts = singles.map(({ accept }) => accept);
  const merged: Step = {
    accept: {
      words: new Set(accepts.flatMap(({ words }) => [...words])),
      stems: accepts.flatMap(({ stems }) => stems),
      classes: accepts.reduce((bits, { classes }) => bits | classes, 0),
    },
    gap: 0,
    isOptional: false,
  };
  return [[merged], ...others];
}

/** What is left out leaves the gap before it open. */
function append({ steps, gap }: Draft, choice: Sequence): Draft {
  const [first, ...rest] = choice;
  if (first === undefined) return { steps, gap };
  return { steps: [...steps, { ...first, gap: Math.max(gap, first.gap) }, ...rest], gap: 0 };
}
