import type { CompiledPhrases } from './compile-phrases.ts';
import { tokenClasses, type Token } from './token.ts';

/** Beginnings of words, letter by letter. */
interface LetterNode {
  readonly next: Map<number, LetterNode>;
  /** Accepts that every word beginning so fits. */
  accepts: readonly number[] | undefined;
}

const nowhere: readonly number[] = [];

/** Finds what fits all of many accepts, by their numbers, in one walk through a text. */
export class AcceptIndex {
  readonly #words: ReadonlyMap<string, readonly number[]>;
  readonly #stems: LetterNode = { next: new Map(), accepts: undefined };
  readonly #classes: CompiledPhrases['classes'];
  /** Of the text located last, by accept; valid where {@link #rounds} says this round. */
  readonly #places: number[][];
  readonly #rounds: Uint32Array;
  #round = 0;

  constructor({
    acceptCount,
    words,
    stems,
    classes,
  }: Omit<CompiledPhrases, 'ids' | 'languages' | 'phrases'>) {
    this.#words = new Map(Object.entries(words));
    for (const [stem, accepts] of Object.entries(stems)) nodeOf(this.#stems, stem).accepts = accepts;
    this.#classes = classes;
    this.#places = Array.from({ length: acceptCount }, () => []);
    this.#rounds = new Uint32Array(acceptCount);
  }

  /** Finds where everything is in a text, and tells which accepts some token fits. */
  locate(tokens: readonly Token[]): readonly number[] {
    this.#round += 1;
    const present: number[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      for (const form of token.forms) {
        const exact = this.#words.get(form);
        if (exact !== undefined) this.#mark(exact, at, present);
        this.#markStems(form, at, present);
      }
      if ((token.classes & ~tokenClasses.word) === 0) continue;
      for (const [bits, accepts] of this.#classes) {
        if ((bits & token.classes) !== 0) this.#mark(accepts, at, present);
      }
    }
    return present;
  }

  /** The tokens of the text located last that fit an accept, in order. */
  placesOf(accept: number): readonly number[] {
    return this.isPresent(accept) ? (this.#places[accept] ?? nowhere) : nowhere;
  }

  isPresent(accept: number): boolean {
    return this.#rounds[accept] === this.#round;
  }

  #markStems(form: string, at: number, present: number[]): void {
    let node: LetterNode | undefined = this.#stems;
    for (let letter = 0; letter < form.length; letter += 1) {
      node = node.next.get(form.charCodeAt(letter));
      if (node === undefined) return;
      if (node.accepts !== undefined) this.#mark(node.accepts, at, present);
    }
  }

  #mark(accepts: readonly number[], at: number, present: number[]): void {
    for (const accept of accepts) {
      if (this.#rounds[accept] !== this.#round) {
        this.#rounds[accept] = this.#round;
        this.#places[accept] = [at];
        present.push(accept);
        continue;
      }
      const places = this.#places[accept];
      if (places?.[places.length - 1] !== at) places?.push(at);
    }
  }
}

function nodeOf(root: LetterNode, stem: string): LetterNode {
  let node = root;
  for (let letter = 0; letter < stem.length; letter += 1) {
    const code = stem.charCodeAt(letter);
    const next: LetterNode = node.next.get(code) ?? { next: new Map(), accepts: undefined };
    node.next.set(code, next);
    node = next;
  }
  return node;
}
