import { Tokenizer } from 'htmlparser2';
import type { TokenizerCallbacks } from 'htmlparser2';
import { badRequest } from '../refusal.ts';
import type { Entity, FormattedText } from '../world/records.ts';
import { decodeCharacters } from './html-characters.ts';
import { describeTag } from './html-tags.ts';
import type { TagMeaning } from './html-tags.ts';

interface OpenTag {
  readonly name: string;
  readonly meaning: TagMeaning;
  readonly start: number;
  /** Of a `pre`: the language that a `code` right inside it named, and where that `code` ended. */
  code?: { readonly language: string; readonly end: number };
}

/**
 * Reads Telegram's HTML: its tags and no others, each one closed, in order.
 * Source: https://core.telegram.org/bots/api#html-style
 *
 * @throws Refusal 400 `can't parse entities: …`
 */
export function parseHtml(html: string): FormattedText {
  const reader = new HtmlReader(html);
  // XML mode has no implied end tags and no tags whose content is raw, which is how Telegram reads.
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.result();
}

/** The tokenizer is told to leave character references alone, because Telegram knows four names only. */
const referencesAreDecodedHere = (): Error => new Error('the tokenizer decoded a character reference');

const cannotParse = (reason: string): Error => badRequest(`can't parse entities: ${reason}`);

class HtmlReader implements TokenizerCallbacks {
  readonly #html: string;
  readonly #stack: OpenTag[] = [];
  readonly #entities: Entity[] = [];
  #text = '';
  #tag: { readonly name: string; readonly at: number } | undefined;
  #attributes = new Map<string, string>();
  #attribute = '';
  #value = '';

  constructor(html: string) {
    this.#html = html;
  }

  result(): FormattedText {
    return { text: this.#text, entities: this.#entities.sort(outerFirst) };
  }

  ontext(start: number, end: number): void {
    const raw = this.#html.slice(start, end);
    const strayAt = raw.indexOf('<');
    if (strayAt !== -1) this.#refuseTag('', start + strayAt);
    this.#text += decodeCharacters(raw);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { name: this.#html.slice(start, end).toLowerCase(), at: start - 1 };
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribend(): void {
    this.#attributes.set(this.#attribute, decodeCharacters(this.#value));
  }

  onopentagend(): void {
    const tag = this.#tag;
    if (tag === undefined) return;
    this.#tag = undefined;
    const meaning = describeTag(tag.name, this.#attributes);
    if (meaning === undefined) return this.#refuseTag(tag.name, tag.at);
    if (meaning === 'spoiler-class-missing') {
      throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${this.#byteOffset(tag.at)}`);
    }
    this.#stack.push({ name: tag.name, meaning, start: this.#text.length });
  }

  onselfclosingtag(): void {
    this.#refuseTag(`${this.#tag?.name ?? ''}/`, this.#tag?.at ?? 0);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    const at = start - 2;
    const open = this.#stack.pop();
    if (open === undefined) throw cannotParse(`Unexpected end tag at byte offset ${this.#byteOffset(at)}`);
    if (open.name !== name) {
      throw cannotParse(
        `Unmatched end tag at byte offset ${this.#byteOffset(at)}, expected "</${open.name}>", found "</${name}>"`,
      );
    }
    this.#close(open);
  }

  onend(): void {
    const isInsideTag = this.#tag !== undefined || this.#html.lastIndexOf('<') > this.#html.lastIndexOf('>');
    if (isInsideTag) throw cannotParse('Unclosed start tag at the end of the text');
    const open = this.#stack.at(-1);
    if (open !== undefined) throw cannotParse(`Can't find end tag corresponding to start tag "${open.name}"`);
  }

  oncdata(start: number): void {
    this.#refuseTag('!', start);
  }

  oncomment(start: number): void {
    this.#refuseTag('!', start);
  }

  ondeclaration(start: number): void {
    this.#refuseTag('!', start);
  }

  onprocessinginstruction(start: number): void {
    this.#refuseTag('?', start);
  }

  onattribentity(): never {
    throw referencesAreDecodedHere();
  }

  ontextentity(): never {
    throw referencesAreDecodedHere();
  }

  #close(open: OpenTag): void {
    const end = this.#text.length;
    const parent = this.#stack.at(-1);
    const { meaning } = open;
    if (meaning.kind === 'code' && parent?.meaning.kind === 'pre') {
      if (meaning.language !== undefined && open.start === parent.start)
        parent.code = { language: meaning.language, end };
      return;
    }
    const isInsideCode = this.#stack.some(({ meaning: { kind } }) => kind === 'pre' || kind === 'code');
    const isRepeated = this.#stack.some(({ meaning: { kind } }) => kind === meaning.kind);
    if (end === open.start || isInsideCode || isRepeated) return;
    const attributes = meaning.attributes(this.#text.slice(open.start, end));
    if (attributes === undefined) return;
    const language = open.code?.end === end ? { language: open.code.language } : {};
    this.#entities.push({
      type: meaning.kind,
      offset: open.start,
      length: end - open.start,
      ...attributes,
      ...language,
    });
  }

  #refuseTag(name: string, at: number): never {
    throw cannotParse(`Unsupported start tag "${name}" at byte offset ${this.#byteOffset(at)}`);
  }

  #byteOffset(at: number): number {
    return Buffer.byteLength(this.#html.slice(0, at));
  }
}

/** Entities in Telegram's order: by offset, the longer one first. */
export function outerFirst(left: Entity, right: Entity): number {
  return left.offset - right.offset || right.length - left.length;
}
