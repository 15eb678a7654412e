import { truncate } from '../telegram/index.ts';

const maxQuoteChars = 80;

/** First strong isolate, pop directional isolate: what is between them cannot turn the line around it. */
const isolate = '\u2068';
const endOfIsolate = '\u2069';
/** Keeps two characters together and breaks what Telegram would make a link of. */
const joiner = '\u2060';

const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B\u2060\uFEFF]/gu;
const loneSurrogates = /\p{Surrogate}/gu;
/** A dot between letters or digits, of which the second begins an ending such as `top` or `xn--p1ai`. */
const dotOfAddress = /(?<=[\p{L}\p{N}])\.(?=[\p{L}][\p{L}\p{N}-])/gu;
const scheme = /\bh(?:tt|xx)p(s?):?\/\//giu;
const mentionOrCommand = /([@#]|(?<![\w/])\/)(?=[\p{L}\p{N}_])/gu;
const longNumber = /(?:\+?\d)(?:[ .()/-]{0,2}\d){6,}/g;

/** Words of somebody else made harmless: nothing in them can be tapped, dialled, or turn the text around. */
export function harmless(text: string): string {
  return text
    .replace(loneSurrogates, '\uFFFD')
    .replace(directions, '')
    .replace(invisible, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(scheme, 'hxxp$1://')
    .replace(dotOfAddress, '[.]')
    .replace(longNumber, (number) => `${number.slice(0, 3)}•••${number.slice(-2)}`)
    .replace(mentionOrCommand, `$1${joiner}`);
}

/** A short quotation in its own direction, not yet escaped. */
export function isolated(text: string): string {
  return `${isolate}${truncate(harmless(text), maxQuoteChars)}${endOfIsolate}`;
}
