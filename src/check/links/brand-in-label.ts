import type { Piece } from './label-pieces.ts';
import { isMildLure } from './lure-words.ts';
import type { BrandKey, NameIndex } from './name-index.ts';
import { ordinaryWords, wordParts } from './ordinary-words.ts';
import { asLatin, skeletonOf } from './skeleton.ts';

/** A brand that somebody who reads the label would think of. */
export interface BrandSighting {
  readonly key: BrandKey;
  readonly how:
    /** The label is its name and nothing else. */
    | 'exact'
    /** Its name beside words that are understood, or set apart by hyphens. */
    | 'beside'
    /** Its name inside a longer word: perhaps by chance. */
    | 'inside'
    /** Its name in letters that only look like it. */
    | 'disguised'
    /** A slip away from its name. */
    | 'near';
  /** `inside`: letters around the name that say nothing; `near`: how many slips away. */
  readonly slips: number;
}

/** What a host label says, word by word. */
export interface LabelReading {
  readonly pieces: readonly Piece<BrandKey>[];
  /** The one that says most, when there are several. */
  readonly brand: BrandSighting | undefined;
  /** Words that lure: login, verify, wallet. */
  readonly lures: readonly string[];
  readonly strongLures: number;
}

/** Shorter names are inside too many words. */
const shortestInside = 6;

export function readLabel(label: string, names: NameIndex): LabelReading {
  const tokens = asLatin(label)
    .split(/[-_]+/)
    .filter((token) => token !== '');
  const readings = tokens.map((token) => names.reader.read(token));
  const lures = readings.flatMap(luresOf);
  return {
    pieces: readings.flat(),
    brand: findBrand(label, tokens, readings, names),
    lures,
    strongLures: lures.filter((lure) => !isMildLure(lure)).length,
  };
}

/** `auth` in `authentic` lures nobody: a word counts when the rest is understood too, or when it is long. */
function luresOf(reading: readonly Piece<BrandKey>[]): string[] {
  const isWhole = isUnderstood(reading);
  const words = reading.filter((piece) => piece.kind !== 'digits');
  return words
    .filter(
      ({ kind, text }, index) =>
        kind === 'lure' && (isWhole || (text.length >= 5 && (index === 0 || index === words.length - 1))),
    )
    .map((piece) => piece.text);
}

function isUnderstood(reading: readonly Piece<BrandKey>[]): boolean {
  return reading.every((piece) => piece.kind !== 'unknown');
}

const rank: Readonly<Record<BrandSighting['how'], number>> = {
  exact: 5,
  disguised: 4,
  beside: 3,
  near: 2,
  inside: 1,
};

function findBrand(
  label: string,
  tokens: readonly string[],
  readings: readonly (readonly Piece<BrandKey>[])[],
  names: NameIndex,
): BrandSighting | undefined {
  let best: BrandSighting | undefined;
  const consider = (sighting: BrandSighting | undefined) => {
    if (sighting && (!best || weightOf(sighting) > weightOf(best))) best = sighting;
  };
  const squashed = tokens.join('');
  const isPlain = squashed === label.replace(/[-_]+/g, '');
  // `poste-italiane` and `credit-agricole` are names of several words.
  const whole = names.keys.get(squashed);
  if (whole) consider({ key: whole, how: isPlain ? 'exact' : 'disguised', slips: 0 });
  for (let first = 0; first < tokens.length; first++) {
    for (let last = first + 1; last < Math.min(first + 4, tokens.length); last++) {
      const key = names.keys.get(tokens.slice(first, last + 1).join(''));
      if (key) consider({ key, how: 'beside', slips: 0 });
    }
  }
  for (const reading of readings) consider(ofToken(reading, isPlain));
  if (best && !best.key.isVague && best.how !== 'inside') return best;
  for (const [index, reading] of readings.entries()) {
    const token = tokens[index] ?? '';
    consider(disguised(token, names) ?? near(reading, token, names));
  }
  return best;
}

function weightOf({ key, how, slips }: BrandSighting): number {
  // `whatsapps`: one letter too many, or one slip in a long name.
  const isClose = (how === 'inside' && slips <= 3) || (how === 'near' && slips === 1);
  return (isClose ? rank.near + 0.5 : rank[how]) * 100 + (key.isVague ? 0 : 250) + key.text.length;
}

function ofToken(reading: readonly Piece<BrandKey>[], isPlain: boolean): BrandSighting | undefined {
  const unknown = reading.filter((piece) => piece.kind === 'unknown');
  const isWhole = unknown.length === 0;
  let best: BrandSighting | undefined;
  for (const piece of reading) {
    const { key } = piece;
    if (!key || (best && best.key.text.length >= key.text.length)) continue;
    if (reading.length > 1 && !standsOut(piece, key, reading, isWhole)) continue;
    best = {
      key,
      how: isPlain ? (isWhole ? 'beside' : 'inside') : 'disguised',
      slips: unknown.reduce((sum, { text }) => sum + text.length, 0),
    };
  }
  return best;
}

/** Whether the name can be no accident inside this word: `leader` is not the `ADER` with an article. */
function standsOut(
  piece: Piece<BrandKey>,
  key: BrandKey,
  reading: readonly Piece<BrandKey>[],
  isWhole: boolean,
): boolean {
  const { length } = key.text;
  if (!isWhole) return !key.isVague && length >= shortestInside && !wordParts.has(key.text);
  const isLured = reading.some((other) => other.kind === 'lure' && other.text.length >= 4);
  const isBesideWords = reading.every(
    (other) =>
      other === piece ||
      other.kind === 'digits' ||
      (other.kind === 'filler' ? isLured : other.text.length >= 4),
  );
  return isBesideWords || (!key.isVague && length >= shortestInside && !wordParts.has(key.text));
}

/** `ltau-client`, `lnstagram-help`: no word begins like this, an `I` does. */
const startsWithFalseI = /^l(?:[nst][a-z]|cloud)/;

/** `paypa1`, `arnazon`, `rnicrosoft`, `gooogle`. */
function disguised(token: string, names: NameIndex): BrandSighting | undefined {
  const afterL = startsWithFalseI.test(token) ? names.reader.read(`i${token.slice(1)}`)[0]?.key : undefined;
  if (afterL?.isVague === false) return { key: afterL, how: 'disguised', slips: 0 };
  if (token.length < 5 || token.length > 30) return undefined;
  if (names.keys.has(token) || ordinaryWords.has(token)) return undefined;
  const skeleton = skeletonOf(token);
  const key = names.skeletons.get(skeleton);
  if (key) return { key, how: 'disguised', slips: 0 };
  if (!/[a-z]\d[a-z]|rn|vv/.test(token)) return undefined;
  for (let from = 0; from + shortestInside <= skeleton.length; from++) {
    for (let to = skeleton.length; to >= from + shortestInside; to--) {
      const inside = names.skeletons.get(skeleton.slice(from, to));
      if (inside && !token.includes(inside.text)) return { key: inside, how: 'disguised', slips: 0 };
    }
  }
  return undefined;
}

const manyDigits = /\d{3}/;

/** `mettamask`, `facebok-login`. */
function near(
  reading: readonly Piece<BrandKey>[],
  token: string,
  names: NameIndex,
): BrandSighting | undefined {
  if (isUnderstood(reading) || manyDigits.test(token)) return undefined;
  for (const text of [token, ...besideLures(reading)]) {
    if (text.length < shortestInside || ordinaryWords.has(text)) continue;
    const skeleton = skeletonOf(text);
    const found = names.near.find(text) ?? (skeleton === text ? undefined : names.near.find(skeleton));
    if (found) return { key: found.key, how: 'near', slips: found.slips };
  }
  return undefined;
}

/** What is left of `mettamasklogin` without the word that lures. */
function besideLures(reading: readonly Piece<BrandKey>[]): readonly string[] {
  const rest = reading.filter((piece) => piece.kind !== 'lure' || piece.text.length < 4);
  const [only] = rest;
  return rest.length === 1 && only?.kind === 'unknown' && reading.length > 1 ? [only.text] : [];
}
