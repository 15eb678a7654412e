import type { ReadText, Token } from '../reading/index.ts';
import { tokenClasses } from '../reading/index.ts';
import type { EncodedTextModel } from './knowledge.ts';

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
const leastResemblance = -1.5;
/** A long mail says no more about itself than its first words do. */
const mostTokens = 400;
const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** The distinct features of a text as hashes of 32 bits; none for a text too short to tell anything. */
export function textFeatures({ tokens }: ReadText): ReadonlySet<number> {
  const features = new Set<number>();
  if (tokens.length < leastTokens) return features;
  let before = fnvOffset;
  for (const token of tokens.slice(0, mostTokens)) {
    const word = nameOf(token);
    const hash = hashOf(word, fnvOffset);
    features.add(hash);
    features.add(hashOf(word, before));
    before = Math.imul(hash ^ 0x20, fnvPrime) >>> 0;
    for (let at = 0; at + pieceLength <= word.length; at += 1) {
      features.add(hashOf(word.slice(at, at + pieceLength), 0x9747b28c));
    }
  }
  return features;
}

/**
 * How much the wording resembles fraud: the logarithm of the odds, -1.5 to about 4, 0 for a text too short to tell.
 */
export function textResemblance({ bits, scale, bias, weights }: TextModel, text: ReadText): number {
  const features = textFeatures(text);
  if (features.size === 0) return 0;
  const mask = 2 ** bits - 1;
  let sum = 0;
  for (const feature of features) sum += weights[feature & mask] ?? 0;
  return Math.max(leastResemblance, bias + (sum * scale) / Math.sqrt(features.size));
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
