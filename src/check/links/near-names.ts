import { editDistance } from './edit-distance.ts';

/** Finds the name that a text is a few slips away from. */
export interface NearNames<Key> {
  find(text: string): { readonly key: Key; readonly slips: number } | undefined;
}

interface Entry<Key> {
  readonly text: string;
  /** Which letters it has, a bit for each. */
  readonly letters: number;
  readonly slips: number;
  readonly key: Key;
}

const mostSlips = 3;

/** How many slips a name of this length may have and still be taken for it. */
function allowedSlips(length: number): number {
  if (length < 6) return 0;
  if (length < 9) return 1;
  return length < 13 ? 2 : mostSlips;
}

/**
 * Compares a text only with names of about its length, the longer ones first, that share one of their first two letters with it, and nearly
 * all their letters: a slip changes two of those at most.
 */
export function indexNearNames<Key>(names: Iterable<readonly [string, Key]>): NearNames<Key> {
  const drawers = new Map<number, Entry<Key>[]>();
  for (const [text, key] of names) {
    const slips = allowedSlips(text.length);
    if (slips === 0) continue;
    const entry = { text, letters: lettersOf(text), slips, key };
    for (const letter of firstLetters(text)) {
      const drawer = drawerOf(letter, text.length);
      const known = drawers.get(drawer);
      if (known) known.push(entry);
      else drawers.set(drawer, [entry]);
    }
  }
  return {
    find(text) {
      const letters = lettersOf(text);
      let best: { key: Key; slips: number } | undefined;
      for (const letter of firstLetters(text)) {
        for (let length = text.length + mostSlips; length >= text.length - mostSlips; length--) {
          if (Math.abs(length - text.length) > allowedSlips(length)) continue;
          for (const entry of drawers.get(drawerOf(letter, length)) ?? []) {
            const limit = best ? Math.min(entry.slips, best.slips - 1) : entry.slips;
            if (countOfBits(entry.letters ^ letters) > 2 * limit) continue;
            const slips = editDistance(text, entry.text, limit);
            if (slips <= limit) best = { key: entry.key, slips };
          }
        }
      }
      return best;
    },
  };
}

function drawerOf(letter: number, length: number): number {
  return letter * 64 + length;
}

function firstLetters(text: string): readonly number[] {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  return first === second ? [first] : [first, second];
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    letters |= code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << 26;
  }
  return letters;
}

/** How many bits are set (Hacker's Delight, 5-1). */
function countOfBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
