import { fillerWords, lureWords } from './lure-words.ts';

/** A stretch of a host label that is understood as one. */
export interface Piece<Key> {
  readonly kind: 'name' | 'lure' | 'filler' | 'digits' | 'unknown';
  readonly text: string;
  /** Which of the names it is. */
  readonly key?: Key;
}

/** A word that may occur in labels, and what is known of it. */
interface Entry<Key> {
  readonly text: string;
  readonly kind: 'name' | 'lure' | 'filler';
  readonly key?: Key;
}

/** Reads labels without spaces as a person does: `mypaypalsecure` is my, paypal, secure. */
export interface LabelReader<Key> {
  read(token: string): readonly Piece<Key>[];
}

const longestToken = 63;

/** @param names how each name is written, in small letters and digits */
export function createLabelReader<Key>(names: ReadonlyMap<string, Key>): LabelReader<Key> {
  const byStart = new Map<string, Entry<Key>[]>();
  const whole = new Map<string, Entry<Key>>();
  const add = (entry: Entry<Key>) => {
    if (whole.has(entry.text)) return;
    whole.set(entry.text, entry);
    // Shorter ones would be found inside everything.
    if (entry.text.length < 4 && entry.kind === 'name') return;
    const start = entry.text.slice(0, 2);
    const known = byStart.get(start);
    if (known) known.push(entry);
    else byStart.set(start, [entry]);
  };
  for (const [text, key] of names) add({ text, kind: 'name', key });
  for (const text of lureWords) add({ text, kind: 'lure' });
  for (const text of fillerWords) add({ text, kind: 'filler' });

  return {
    read(token) {
      const known = whole.get(token);
      if (known) return [known];
      return token.length > longestToken ? [{ kind: 'unknown', text: token }] : bestCover(token, byStart);
    },
  };
}

/** From here to the end of the token: how good it gets, and with which entry. */
interface Step<Key> {
  readonly score: number;
  readonly entry?: Entry<Key>;
}

/** Explains as many letters as it can with as few words as it can. */
function bestCover<Key>(token: string, byStart: ReadonlyMap<string, readonly Entry<Key>[]>): Piece<Key>[] {
  const steps: Step<Key>[] = new Array<Step<Key>>(token.length + 1);
  steps[token.length] = { score: 0 };
  for (let from = token.length - 1; from >= 0; from--) {
    let best: Step<Key> = { score: steps[from + 1]?.score ?? 0 };
    for (const entry of byStart.get(token.slice(from, from + 2)) ?? []) {
      if (!token.startsWith(entry.text, from)) continue;
      const score = worthOf(entry) + (steps[from + entry.text.length]?.score ?? 0);
      if (score > best.score) best = { score, entry };
    }
    steps[from] = best;
  }
  return piecesOf(token, steps);
}

/** A name of few letters, or a filler, must not tear a longer word apart. */
function worthOf<Key>(entry: Entry<Key>): number {
  const letters = entry.text.length;
  switch (entry.kind) {
    case 'name':
      return letters - 1;
    case 'lure':
      return letters - 1.5;
    case 'filler':
      return letters - 1.9;
  }
}

function piecesOf<Key>(token: string, steps: readonly Step<Key>[]): Piece<Key>[] {
  const pieces: Piece<Key>[] = [];
  let unknownFrom = 0;
  let at = 0;
  const closeUnknown = () => {
    if (at > unknownFrom) pieces.push(...splitDigits<Key>(token.slice(unknownFrom, at)));
  };
  while (at < token.length) {
    const entry = steps[at]?.entry;
    if (!entry) {
      at++;
      continue;
    }
    closeUnknown();
    pieces.push(entry);
    at += entry.text.length;
    unknownFrom = at;
  }
  closeUnknown();
  return pieces;
}

function splitDigits<Key>(text: string): Piece<Key>[] {
  return (text.match(/\d+|\D+/g) ?? []).map((part) => ({
    kind: /^\d/.test(part) ? 'digits' : 'unknown',
    text: part,
  }));
}
