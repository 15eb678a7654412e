import { AcceptIndex } from './accept-index.ts';
import { phraseFlags, type CompiledPhrases, type EncodedPhrase } from './compile-phrases.ts';
import { isComplete, placePhrase } from './place-phrase.ts';
import type { ReadText } from './token.ts';

export interface PhraseMatch {
  readonly id: string;
  /** In the original text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

type Range = readonly [first: number, last: number];

/**
 * Finds many phrases in one go. Each is looked at only where its rarest word is, and compared only when its other
 * words are there too. Phrases have bounded length, so the time grows with the text alone.
 */
export class PhraseBook {
  readonly #ids: readonly string[];
  readonly #accepts: AcceptIndex;
  /** By the things that their anchor accepts. */
  readonly #phrases: (EncodedPhrase[] | undefined)[] = [];

  constructor({ ids, phrases, ...accepts }: CompiledPhrases) {
    this.#ids = ids;
    this.#accepts = new AcceptIndex(accepts);
    for (const phrase of phrases) {
      for (const thing of accepts.accepts[phrase[1] ?? 0] ?? []) (this.#phrases[thing] ??= []).push(phrase);
    }
  }

  /** The first place of every entry that is in the text, in the order of the entries. */
  match({ tokens }: ReadText): PhraseMatch[] {
    const found = new Map<number, Range[]>();
    const barred = new Map<number, Set<number>>();
    // Two things of one anchor bring a phrase twice.
    const placed = new Set<EncodedPhrase>();
    for (const thing of this.#accepts.locate(tokens)) {
      const phrases = this.#phrases[thing];
      if (phrases === undefined) continue;
      for (const phrase of phrases) {
        if (!isComplete(phrase, this.#accepts) || placed.has(phrase)) continue;
        placed.add(phrase);
        const [head = 0] = phrase;
        const entry = head >> phraseFlags.bits;
        for (const range of placePhrase(phrase, this.#accepts, tokens)) {
          const [first] = range;
          if ((head & phraseFlags.isOpening) !== 0 && first > 1) continue;
          if ((head & phraseFlags.isUnless) === 0) {
            const ranges = found.get(entry);
            if (ranges === undefined) found.set(entry, [range]);
            else ranges.push(range);
          } else barred.set(entry, (barred.get(entry) ?? new Set()).add(tokens[first]?.sentence ?? 0));
        }
      }
    }
    return [...found]
      .toSorted(([one], [other]) => one - other)
      .flatMap(([entry, ranges]) => {
        const sentences = barred.get(entry);
        const range = ranges
          .toSorted(([one], [other]) => one - other)
          .find(([first]) => sentences?.has(tokens[first]?.sentence ?? 0) !== true);
        const [first, last] = [tokens[range?.[0] ?? -1], tokens[range?.[1] ?? -1]];
        const id = this.#ids[entry];
        if (first === undefined || last === undefined || id === undefined) return [];
        return [{ id, start: first.start, end: last.end }];
      });
  }
}
