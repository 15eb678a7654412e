import type { Accept, Phrase } from './pattern.ts';

export interface PhraseEntry {
  readonly id: string;
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
  /** Things a token can fit, numbered in this order: words, beginnings of words, class bits. */
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly classes: readonly number[];
  /** By accept: the numbers of the things of which a token must fit one. */
  readonly accepts: readonly (readonly number[])[];
  readonly phrases: readonly EncodedPhrase[];
}

/** Entry and flags, the accept it is looked up by, then an accept and a {@link encodeStep} for each step. */
export type EncodedPhrase = readonly number[];

export const phraseFlags = { isUnless: 1, isOpening: 2, bits: 2 } as const;
export const stepFlags = { gapBits: 4, isOptional: 16 } as const;
/** Where the steps of an {@link EncodedPhrase} begin, two numbers each. */
export const firstStep = 2;

/**
 * Puts phrases into terms of numbered accepts.
 *
 * @param common words that most texts have: phrases are looked up by others where they can be
 */
export function compilePhrases(
  entries: readonly PhraseEntry[],
  common: ReadonlySet<string> = new Set(),
): CompiledPhrases {
  const numbering = new Numbering();
  const compile = ({ steps, isOpening }: Phrase, entry: number, isUnless: boolean): EncodedPhrase => {
    const required = steps.filter(({ isOptional }) => !isOptional).map(({ accept }) => accept);
    const anchor = required.reduce((best, accept) =>
      rarityOf(accept, common) > rarityOf(best, common) ? accept : best,
    );
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
  return { ids: entries.map(({ id }) => id), ...numbering.tables(), phrases };
}

class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<Accept, number>();
  readonly #accepts: Accept[] = [];

  numberOf(accept: Accept): number {
    const known = this.#known.get(accept);
    if (known !== undefined) return known;
    const { words, stems, classes } = accept;
    const key = JSON.stringify([[...words].toSorted(), stems.toSorted(), classes]);
    const number = this.#numbers.get(key) ?? this.#accepts.push(accept) - 1;
    this.#numbers.set(key, number);
    this.#known.set(accept, number);
    return number;
  }

  tables(): Pick<CompiledPhrases, 'words' | 'stems' | 'classes' | 'accepts'> {
    const words = [...new Set(this.#accepts.flatMap((accept) => [...accept.words]))];
    const stems = [...new Set(this.#accepts.flatMap((accept) => accept.stems))];
    const classes = [...new Set(this.#accepts.map((accept) => accept.classes))].filter((bits) => bits !== 0);
    const things = [...words, ...stems.map((stem) => `${stem}*`), ...classes];
    const places = new Map(things.map((thing, number) => [thing, number]));
    const numbersOf = (wanted: readonly (string | number)[]) =>
      wanted.flatMap((thing) => places.get(thing) ?? []);
    const accepts = this.#accepts.map((accept) => [
      ...numbersOf([...accept.words]),
      ...numbersOf(accept.stems.map((stem) => `${stem}*`)),
      ...numbersOf([accept.classes]),
    ]);
    return { words, stems, classes, accepts };
  }
}

/** Higher for what is less common in texts: long words, few of them. */
function rarityOf({ words, stems, classes }: Accept, common: ReadonlySet<string>): number {
  if (classes !== 0) return 0.5;
  let shortest = 9;
  for (const word of words) {
    if (common.has(word)) return 0;
    shortest = Math.min(shortest, word.length);
  }
  for (const stem of stems) shortest = Math.min(shortest, stem.length - 1);
  return shortest - Math.log2(words.size + stems.length) / 2;
}
