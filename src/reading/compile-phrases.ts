import type { Accept, Phrase } from './pattern.ts';

export interface PhraseEntry {
  readonly id: string;
  /** The language of the phrases. */
  readonly language: string;
  readonly phrases: readonly Phrase[];
  /** Where one of these stands in the same sentence, the entry's phrases there do not count. */
  readonly unless?: readonly Phrase[];
}

/**
 * Phrases as plain data, short enough to be kept in a file: reading them from patterns at every start takes a second.
 * What a token must be ("accept") has a number, which equal ones share.
 */
export interface CompiledPhrases {
  /** By entry. */
  readonly ids: readonly string[];
  readonly languages: readonly string[];
  readonly acceptCount: number;
  /** By word, by beginning of a word, by class bits: the accepts that it fits. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  readonly stems: Readonly<Record<string, readonly number[]>>;
  readonly classes: readonly (readonly [bits: number, accepts: readonly number[]])[];
  /** Written by {@link encodePhrase}. */
  readonly phrases: readonly EncodedPhrase[];
}

/** Entry and flags, the accept it is looked up by, then an accept and a {@link encodeStep} for each step. */
export type EncodedPhrase = readonly number[];

export const phraseFlags = { isUnless: 1, isOpening: 2, bits: 2 } as const;
export const stepFlags = { gapBits: 4, isOptional: 16 } as const;
/** Where the steps of an {@link EncodedPhrase} begin, two numbers each. */
export const firstStep = 2;

/** Puts phrases into terms of numbered accepts. */
export function compilePhrases(entries: readonly PhraseEntry[]): CompiledPhrases {
  const numbering = new Numbering();
  const compile = ({ steps, isOpening }: Phrase, entry: number, isUnless: boolean): EncodedPhrase => {
    const required = steps.filter(({ isOptional }) => !isOptional).map(({ accept }) => accept);
    const anchor = required.reduce((best, accept) => (rarityOf(accept) > rarityOf(best) ? accept : best));
    const flags = (isUnless ? phraseFlags.isUnless : 0) | (isOpening ? phraseFlags.isOpening : 0);
    return [
      entry * 2 ** phraseFlags.bits + flags,
      numbering.numberOf(anchor),
      ...steps.flatMap(({ accept, gap, isOptional }) => [
        numbering.numberOf(accept),
        gap + (isOptional ? stepFlags.isOptional : 0),
      ]),
    ];
  };
  const phrases = entries.flatMap(({ phrases: wanted, unless = [] }, entry) => [
    ...wanted.map((phrase) => compile(phrase, entry, false)),
    ...unless.map((phrase) => compile(phrase, entry, true)),
  ]);
  return {
    ids: entries.map(({ id }) => id),
    languages: entries.map(({ language }) => language),
    ...numbering.tables(),
    phrases,
  };
}

class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<Accept, number>();
  readonly #words = new Map<string, number[]>();
  readonly #stems = new Map<string, number[]>();
  readonly #classes: [number, number[]][] = [];

  numberOf(accept: Accept): number {
    const known = this.#known.get(accept);
    if (known !== undefined) return known;
    const { words, stems, classes } = accept;
    const key = JSON.stringify([[...words].toSorted(), stems.toSorted(), classes]);
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#known.set(accept, number);
    if (this.#numbers.has(key)) return number;
    this.#numbers.set(key, number);
    for (const word of words) this.#words.set(word, [...(this.#words.get(word) ?? []), number]);
    for (const stem of stems) this.#stems.set(stem, [...(this.#stems.get(stem) ?? []), number]);
    if (classes !== 0) {
      const same = this.#classes.find(([bits]) => bits === classes);
      if (same === undefined) this.#classes.push([classes, [number]]);
      else same[1].push(number);
    }
    return number;
  }

  tables(): Pick<CompiledPhrases, 'acceptCount' | 'words' | 'stems' | 'classes'> {
    return {
      acceptCount: this.#numbers.size,
      words: Object.fromEntries(this.#words),
      stems: Object.fromEntries(this.#stems),
      classes: this.#classes,
    };
  }
}

/** Higher for what is less common in texts: long words, few of them. */
function rarityOf({ words, stems, classes }: Accept): number {
  if (classes !== 0) return 0.5;
  const lengths = [...[...words].map(({ length }) => length), ...stems.map(({ length }) => length - 1)];
  return Math.min(...lengths, 9) - Math.log2(lengths.length) / 2;
}
