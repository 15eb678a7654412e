import type { CompiledPhrases } from './compile-phrases.ts';
import { tokenClasses, type Token } from './token.ts';

/** Beginnings of words, letter by letter. */
interface LetterNode {
  readonly next: Map<number, LetterNode>;
  /** The thing that every word beginning so fits. */
  thing: number | undefined;
}

const nowhere: readonly number[] = [];

/**
 * Knows where in a text the things are that phrases ask for. The text is walked through once for single things; what
 * fits an accept, which may be dozens of them, is put together only when a phrase asks.
 */
export class AcceptIndex {
  readonly #words: ReadonlyMap<string, number>;
  readonly #stems: LetterNode = { next: new Map(), thing: undefined };
  readonly #classes: readonly (readonly [bits: number, thing: number])[];
  readonly #accepts: CompiledPhrases['accepts'];
  /** Of the text located last, by thing; valid where {@link #thingRounds} says this round. */
  readonly #places: number[][];
  readonly #thingRounds: Uint32Array;
  /** Whether an accept is there: even numbers of its round say no, odd ones yes. */
  readonly #answers: Uint32Array;
  /** By accept, put together when first asked for in {@link #foundRounds}. */
  readonly #found: (readonly number[])[];
  readonly #foundRounds: Uint32Array;
  #round = 0;

  constructor({ words, stems, classes, accepts }: Omit<CompiledPhrases, 'ids' | 'phrases'>) {
    this.#words = new Map(words.map((word, thing) => [word, thing]));
    stems.forEach((stem, index) => {
      nodeOf(this.#stems, stem).thing = words.length + index;
    });
    this.#classes = classes.map((bits, index) => [bits, words.length + stems.length + index]);
    this.#accepts = accepts;
    const count = words.length + stems.length + classes.length;
    this.#places = Array.from({ length: count }, () => []);
    this.#thingRounds = new Uint32Array(count);
    this.#answers = new Uint32Array(accepts.length);
    this.#found = accepts.map(() => nowhere);
    this.#foundRounds = new Uint32Array(accepts.length);
  }

  /** Finds where every thing is in a text, and tells which are there. */
  locate(tokens: readonly Token[]): readonly number[] {
    this.#round += 1;
    const present: number[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      for (const form of token.forms) {
        const word = this.#words.get(form);
        if (word !== undefined) this.#mark(word, at, present);
        this.#markStems(form, at, present);
      }
      if ((token.classes & ~tokenClasses.word) === 0) continue;
      for (const [bits, thing] of this.#classes) {
        if ((bits & token.classes) !== 0) this.#mark(thing, at, present);
      }
    }
    return present;
  }

  /** Whether a token of the text located last fits the accept. */
  isPresent(accept: number): boolean {
    const answer = this.#answers[accept] ?? 0;
    if (answer >> 1 === this.#round) return (answer & 1) === 1;
    const isThere = this.#accepts[accept]?.some((thing) => this.#thingRounds[thing] === this.#round) === true;
    this.#answers[accept] = this.#round * 2 + (isThere ? 1 : 0);
    return isThere;
  }

  /** The tokens of the text located last that fit an accept, in order. */
  placesOf(accept: number): readonly number[] {
    if (!this.isPresent(accept)) return nowhere;
    if (this.#foundRounds[accept] === this.#round) return this.#found[accept] ?? nowhere;
    let found: readonly number[] = nowhere;
    for (const thing of this.#accepts[accept] ?? nowhere) {
      if (this.#thingRounds[thing] === this.#round) found = inOrder(found, this.#places[thing] ?? nowhere);
    }
    this.#foundRounds[accept] = this.#round;
    this.#found[accept] = found;
    return found;
  }

  #markStems(form: string, at: number, present: number[]): void {
    let node: LetterNode | undefined = this.#stems;
    for (let letter = 0; letter < form.length; letter += 1) {
      node = node.next.get(form.charCodeAt(letter));
      if (node === undefined) return;
      if (node.thing !== undefined) this.#mark(node.thing, at, present);
    }
  }

  #mark(thing: number, at: number, present: number[]): void {
    if (this.#thingRounds[thing] !== this.#round) {
      this.#thingRounds[thing] = this.#round;
      this.#places[thing] = [at];
      present.push(thing);
      return;
    }
    const places = this.#places[thing];
    if (places?.[places.length - 1] !== at) places?.push(at);
  }
}

/** Both lists together, each place once. */
function inOrder(one: readonly number[], other: readonly number[]): readonly number[] {
  if (one.length === 0) return other;
  return [...new Set([...one, ...other])].sort((left, right) => left - right);
}

function nodeOf(root: LetterNode, stem: string): LetterNode {
  let node = root;
  for (let letter = 0; letter < stem.length; letter += 1) {
    const code = stem.charCodeAt(letter);
    const next: LetterNode = node.next.get(code) ?? { next: new Map(), thing: undefined };
    node.next.set(code, next);
    node = next;
  }
  return node;
}
