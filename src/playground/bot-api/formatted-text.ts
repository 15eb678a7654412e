import { isJsonObject } from '../json.ts';
import { badRequest } from '../refusal.ts';
import type { Entity, FormattedText } from '../world/records.ts';
import { withFoundEntities } from './find-entities.ts';
import { outerFirst, parseHtml } from './html.ts';

/** In UTF-16 code units, after the markup is out of the text. */
export const maxMessageChars = 4_096;
export const maxCaptionChars = 1_024;

/**
 * Text as the bot sent it, with its markup read, trimmed at both ends as Telegram does, and with the entities
 * that Telegram finds by itself.
 *
 * @throws Refusal 400 when the markup cannot be read, or is Markdown, which this server does not know.
 */
export function readFormattedText(text: string, parseMode: unknown, entities: unknown): FormattedText {
  const clean = withoutControlCharacters(text);
  if (parseMode === 'HTML') return finished(parseHtml(clean));
  if (typeof parseMode === 'string') {
    throw badRequest(
      `can't parse entities: the embedded server does not know parse_mode ${parseMode}; use HTML`,
    );
  }
  return finished({ text: clean, entities: readEntities(clean, entities) });
}

/** @throws Refusal 400 for a text that is empty or longer than a message may be. */
export function readMessageText(text: unknown, parseMode: unknown, entities: unknown): FormattedText {
  const formatted = readFormattedText(typeof text === 'string' ? text : '', parseMode, entities);
  if (formatted.text === '') throw badRequest('message text is empty');
  if (formatted.text.length > maxMessageChars) throw badRequest('message is too long');
  return formatted;
}

/** Text typed by a person: no markup, only what Telegram finds by itself. */
export function typedText(text: string): FormattedText {
  return finished({ text: withoutControlCharacters(text), entities: [] });
}

// eslint-disable-next-line no-control-regex -- these are the characters to be taken out
const controlCharacters = /[\u0000-\u0008\u000B-\u001F]/g;

function withoutControlCharacters(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(controlCharacters, ' ');
}

function readEntities(text: string, entities: unknown): readonly Entity[] {
  if (!Array.isArray(entities)) return [];
  return entities
    .filter(isJsonObject)
    .map((entity) => {
      const { type, offset, length } = entity;
      if (typeof type !== 'string' || typeof offset !== 'number' || typeof length !== 'number') {
        throw badRequest("can't parse MessageEntity");
      }
      if (offset < 0 || length < 0 || offset + length > text.length) {
        throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text`);
      }
      return { ...entity, type, offset, length };
    })
    .filter(({ length }) => length > 0)
    .sort(outerFirst);
}

function finished({ text, entities }: FormattedText): FormattedText {
  const trimmed = text.trim();
  if (trimmed.length === text.length) return { text, entities: withFoundEntities(text, entities) };
  const cut = text.length - text.trimStart().length;
  const moved = entities.flatMap((entity) => {
    const start = Math.max(0, entity.offset - cut);
    const end = Math.min(trimmed.length, entity.offset + entity.length - cut);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: trimmed, entities: withFoundEntities(trimmed, moved) };
}
