import type { ReadText, Token } from '../reading/index.ts';
import { tokenClasses } from '../reading/index.ts';
import type { EncodedTextModel } from './knowledge.ts';
import type { Span } from './message.ts';

/** A small linear model over hashed words, pairs of words and pieces of words. */
export interface TextModel {
  /** The number of weights is two to this power. */
  readonly bits: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  readonly bias: number;
  /** One signed byte a weight. */
  readonly weights: Int8Array;
}

/** Reads a model as it stands in a file: its weights in base64. */
export function decodeTextModel({ weights, ...model }: EncodedTextModel): TextModel {
  return { ...model, weights: new Int8Array(Buffer.from(weights, 'base64')) };
}

const pieceLength = 4;
const leastTokens = 3;
/** However friendly the words: one strong sign must be able to outweigh them. */
const leastResemblance = -2.5;
/** Most messages are genuine. */
const usualResemblance = -1.25;
/** A long mail says no more about itself than its first words do. */
const mostTokens = 400;
const mostQuotedWords = 9;
const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** The distinct features of a text as hashes of 32 bits; none for a text too short to tell anything. */
export function textFeatures({ tokens }: ReadText): ReadonlySet<number> {
  const features = new Set<number>();
  if (tokens.length < leastTokens) return features;
  eachFeature(tokens, (feature) => features.add(feature));
  return features;
}

/**
 * What a model says of a text's wording: the logarithm of the odds; `undefined` for a text too short to tell.
 */
export function textOdds(
  { bits, scale, bias, weights }: TextModel,
  features: ReadonlySet<number>,
): number | undefined {
  if (features.size === 0) return undefined;
  const mask = 2 ** bits - 1;
  let sum = 0;
  for (const feature of features) sum += weights[feature & mask] ?? 0;
  return bias + (sum * scale) / Math.sqrt(features.size);
}

/** How much the wording resembles fraud: -2.5 to about 4; what most messages have, for a text too short to tell. */
export function textResemblance(model: TextModel, features: ReadonlySet<number>): number {
  return Math.max(leastResemblance, textOdds(model, features) ?? usualResemblance);
}

/** The words that told a model most, side by side. */
export function tellingWords({ bits, weights }: TextModel, { tokens }: ReadText): Span | undefined {
  const mask = 2 ** bits - 1;
  const worth = new Array<number>(Math.min(tokens.length, mostTokens)).fill(0);
  eachFeature(tokens, (feature, at) => {
    worth[at] = (worth[at] ?? 0) + (weights[feature & mask] ?? 0);
  });
  let best: { readonly from: number; readonly to: number; readonly sum: number } | undefined;
  for (let from = 0; from < worth.length; from += 1) {
    let sum = 0;
    for (let to = from; to < Math.min(worth.length, from + mostQuotedWords); to += 1) {
      sum += worth[to] ?? 0;
      if (best === undefined || sum > best.sum) best = { from, to, sum };
    }
  }
  const [first, last] = [tokens[best?.from ?? -1], tokens[best?.to ?? -1]];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** Visits what each word brings: itself, its pair with the one before, its pieces. */
function eachFeature(tokens: readonly Token[], visit: (feature: number, at: number) => void): void {
  let before = fnvOffset;
  for (let index = 0; index < tokens.length && index < mostTokens; index += 1) {
    const token = tokens[index];
    if (token === undefined) return;
    const word = nameOf(token);
    const hash = hashOf(word, fnvOffset);
    visit(hash, index);
    visit(hashOf(word, before), index);
    before = Math.imul(hash ^ 0x20, fnvPrime) >>> 0;
    for (let at = 0; at + pieceLength <= word.length; at += 1) {
      visit(hashOf(word.slice(at, at + pieceLength), 0x9747b28c), index);
    }
  }
}

/** Numbers, links and the like by their kind: which one it is should not be learned. */
function nameOf({ forms, classes }: Token): string {
  if ((classes & tokenClasses.money) !== 0) return '<money>';
  if ((classes & tokenClasses.number) !== 0)
    return (classes & tokenClasses.phone) !== 0 ? '<phone>' : '<number>';
  return forms.at(-1) ?? '';
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), fnvPrime);
  // The low bits choose the weight: mix the high ones in.
  return (hash ^ (hash >>> 15)) >>> 0;
}
