import { fold, isHidden } from './fold.ts';
import { asCyrillic, asLatin, withoutDigits } from './lookalikes.ts';
import { joinMoney } from './money.ts';
import { joinSpaced } from './spaced.ts';
import { tokenClasses, type Island, type ReadText, type Token } from './token.ts';

/** Endings that an English apostrophe takes off a word; after other apostrophes a new word begins (`l'account`). */
const contractions = new Set(['t', 's', 're', 've', 'll', 'd', 'm']);
const phone = /\+?\(?\d[\d\s().\-/]{6,18}\d/g;
/** Too short to be surely a number to call, without anything that sets it apart. */
const plainDigits = /^\d{8}$/;
const plainDate = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const handle = /(?<![\p{L}\p{N}@])@[a-z]\w{3,31}/giu;
const wallet =
  /\b(?:0x[0-9a-f]{40}|bc1[a-z0-9]{25,59}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})\b/gi;

/**
 * A text as tokens that point back into it, read the way a person reads it: whatever was done to the letters to
 * hide the words from a program is undone. Takes time in proportion to the text.
 *
 * @param islands stretches known already (links), in any order; they win over what is found here
 */
export function readText(original: string, islands: readonly Island[] = []): ReadText {
  return {
    original,
    tokens: joinSpaced(
      joinMoney(new Tokenizer(original, withFound(original, islands)).read(), original),
      original,
    ),
  };
}

function withFound(text: string, islands: readonly Island[]): readonly Island[] {
  const found: Island[] = [...islands];
  const add = (pattern: RegExp, cls: Island['class']) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (cls === 'phone' && !isPhone(match[0])) continue;
      if (!found.some((other) => start < other.end && end > other.start))
        found.push({ start, end, class: cls });
    }
  };
  if (text.includes('@')) {
    add(email, 'email');
    add(handle, 'handle');
  }
  if (/\w{26}/.test(text)) add(wallet, 'wallet');
  if (/\d{2}/.test(text)) add(phone, 'phone');
  return found.sort((one, other) => one.start - other.start);
}

function isPhone(text: string): boolean {
  if (plainDate.test(text) || plainDigits.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15 && !text.includes('\n');
}

const isLetter = /^\p{L}$/u;
const sentenceEnd = new Set(['.', '!', '?', '\n', ';', '…', '。', '！', '？', '|']);
const letterSigns = new Set(['@', '$']);

/** Soft hyphen, joiner of emoji, and how a character is to be drawn. */
const ordinaryInWords = new Set([0xad, 0x200d, 0xfe0e, 0xfe0f]);
/** Persian and Indian spelling needs it. */
const nonJoiner = 0x200c;

class Tokenizer {
  readonly #text: string;
  readonly #islands: readonly Island[];
  readonly #tokens: Token[] = [];
  #sentence = 0;
  #endsSentence = false;
  /** The word being read: its folded letters and where it began; -1 between words. */
  #word = '';
  #start = -1;
  #end = 0;
  #hasDigit = false;
  #hasLetter = false;
  #hasOther = false;
  #hasHidden = false;

  constructor(text: string, islands: readonly Island[]) {
    this.#text = text;
    this.#islands = islands;
  }

  read(): Token[] {
    let next = 0;
    for (let at = 0; at < this.#text.length;) {
      const island = this.#islands[next];
      if (island !== undefined && at >= island.start) {
        next += 1;
        if (island.end <= at) continue;
        this.#closeWord();
        this.#push(
          island.start,
          island.end,
          [`<${island.class}>`],
          tokenClasses[island.class] | (island.class === 'phone' ? tokenClasses.number : 0),
        );
        at = island.end;
        continue;
      }
      const codePoint = this.#text.codePointAt(at) ?? 0;
      const width = codePoint > 0xffff ? 2 : 1;
      this.#take(codePoint, at, at + width);
      at += width;
    }
    this.#closeWord();
    return this.#tokens;
  }

  #take(codePoint: number, at: number, end: number): void {
    const folded = fold(codePoint);
    if (folded === '') {
      const isOrdinary = ordinaryInWords.has(codePoint) || (codePoint === nonJoiner && this.#hasOther);
      if (this.#start >= 0 && !isOrdinary && isHidden(codePoint)) this.#hasHidden = true;
      return;
    }
    const first = folded.charCodeAt(0);
    const isDigit = first >= 48 && first <= 57;
    const isPlain = first >= 97 && first <= 122;
    if (isPlain || isDigit || (first > 127 && isLetter.test(folded[0] ?? ''))) {
      if (this.#start < 0) this.#start = at;
      this.#word += folded;
      this.#end = end;
      if (isDigit) this.#hasDigit = true;
      else this.#hasLetter = true;
      if (first > 127) this.#hasOther = true;
      return;
    }
    if (this.#start >= 0 && this.#joins(folded, end)) {
      if (folded !== "'") {
        this.#word += folded;
        this.#end = end;
      }
      return;
    }
    this.#closeWord();
    if (sentenceEnd.has(folded) && this.#tokens.length > 0) this.#endsSentence = true;
  }

  /** Whether a sign inside a word belongs to it: the dot of 3.99, the apostrophe of don't, the @ of p@yment. */
  #joins(sign: string, next: number): boolean {
    const following = fold(this.#text.codePointAt(next) ?? 32);
    const code = following.charCodeAt(0);
    const digitFollows = code >= 48 && code <= 57;
    if (sign === '.' || sign === ',' || sign === ':')
      return this.#hasDigit && !this.#hasLetter && digitFollows;
    if (letterSigns.has(sign)) return this.#hasLetter && code >= 97 && code <= 122;
    if (sign !== "'") return false;
    if (!this.#hasLetter || !(code >= 97 && code <= 122)) return false;
    const rest = /^[a-z]+/i.exec(this.#text.slice(next, next + 3))?.[0].toLowerCase() ?? '';
    return (
      contractions.has(rest) && !/^[a-z]/i.test(this.#text.slice(next + rest.length, next + rest.length + 1))
    );
  }

  #closeWord(): void {
    if (this.#start < 0) return;
    const word = this.#word;
    if (this.#hasLetter) {
      const { forms, disguise } = readForms(word, this.#hasDigit, this.#hasOther);
      const isMask = word.length >= 3 && /^x+$/.test(word);
      const classes = isMask
        ? tokenClasses.number |
          (word.length >= 8 ? tokenClasses.phone : word.length >= 4 ? tokenClasses.code : 0)
        : tokenClasses.word;
      this.#push(this.#start, this.#end, forms, classes, this.#hasHidden ? 'hidden' : disguise);
    } else {
      const digits = word.replace(/\D/g, '').length;
      const isCode = digits === word.length && digits >= 4 && digits <= 8;
      this.#push(this.#start, this.#end, [word], tokenClasses.number | (isCode ? tokenClasses.code : 0));
    }
    this.#word = '';
    this.#start = -1;
    this.#hasDigit = this.#hasLetter = this.#hasOther = this.#hasHidden = false;
  }

  #push(
    start: number,
    end: number,
    forms: readonly string[],
    classes: number,
    disguise?: Token['disguise'],
  ): void {
    if (this.#endsSentence) this.#sentence += 1;
    this.#endsSentence = false;
    const token: Token = { start, end, forms, classes, sentence: this.#sentence };
    this.#tokens.push(disguise === undefined ? token : { ...token, disguise });
  }
}

const ascii = /[a-z]/;
const cyrillicOrGreek = /[\u0370-\u052f]/;
/** A Latin name with the ending of a Cyrillic language (`iPadе`) is ordinary writing. */
const foreignWithEnding = /^[a-z0-9]+[\u0370-\u052f]+$/;

function readForms(
  word: string,
  hasDigit: boolean,
  hasOther: boolean,
): { readonly forms: readonly string[]; readonly disguise?: Token['disguise'] } {
  const forms = [word];
  let disguise: Token['disguise'];
  if (hasOther) {
    const isMixed = ascii.test(word) && cyrillicOrGreek.test(word) && !foreignWithEnding.test(word);
    const latin = asLatin(word);
    if (latin !== undefined) forms.push(latin);
    if (isMixed) {
      disguise = 'mixed-script';
      const cyrillic = asCyrillic(word);
      if (cyrillic !== undefined) forms.push(cyrillic);
    }
  }
  if (hasDigit || word.includes('@') || word.includes('$')) {
    const read = withoutDigits(word).filter((form) => form !== word);
    forms.push(...read);
    if (/^[a-z@$]+[0-9@$]+[a-z]/.test(word) && word.length >= 4) disguise ??= 'digits';
  }
  if (/(.)\1\1/.test(word)) forms.push(word.replace(/(.)\1\1+/g, '$1'), word.replace(/(.)\1\1+/g, '$1$1'));
  return disguise === undefined ? { forms } : { forms, disguise };
}
