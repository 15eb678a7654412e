import type { Entity } from '../world/records.ts';

export interface TagMeaning {
  /** The entity's type. */
  readonly kind: string;
  /** Of a `code` tag: what its class says. */
  readonly language?: string;
  /** What the entity carries besides its place; undefined where the tag ends up without meaning. */
  attributes(text: string): Partial<Entity> | undefined;
}

const plain = (kind: string): TagMeaning => ({ kind, attributes: () => ({}) });

const plainTags = new Map<string, TagMeaning>([
  ['b', plain('bold')],
  ['strong', plain('bold')],
  ['i', plain('italic')],
  ['em', plain('italic')],
  ['u', plain('underline')],
  ['ins', plain('underline')],
  ['s', plain('strikethrough')],
  ['strike', plain('strikethrough')],
  ['del', plain('strikethrough')],
  ['tg-spoiler', plain('spoiler')],
  ['pre', plain('pre')],
]);

const languagePrefix = 'language-';

/** What a start tag means; undefined where Telegram does not know it. */
export function describeTag(
  name: string,
  attributes: ReadonlyMap<string, string>,
): TagMeaning | 'spoiler-class-missing' | undefined {
  switch (name) {
    case 'span':
      return attributes.get('class') === 'tg-spoiler' ? plain('spoiler') : 'spoiler-class-missing';
    case 'blockquote':
      return plain(attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote');
    case 'code': {
      const style = attributes.get('class');
      const language = style?.startsWith(languagePrefix) === true ? style.slice(languagePrefix.length) : '';
      return language === '' ? plain('code') : { ...plain('code'), language };
    }
    case 'a':
      return { kind: 'text_link', attributes: (text) => linkAttributes(attributes.get('href') ?? text) };
    case 'tg-emoji':
      return { kind: 'custom_emoji', attributes: () => emojiAttributes(attributes.get('emoji-id')) };
    case 'tg-time':
      return {
        kind: 'date_time',
        attributes: () => timeAttributes(attributes.get('unix'), attributes.get('format')),
      };
    default:
      return plainTags.get(name);
  }
}

/** A link whose address is none is shown as plain text. */
function linkAttributes(address: string): Partial<Entity> | undefined {
  const trimmed = address.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if (!['http:', 'https:', 'tg:', 'ton:', 'mailto:', 'tel:'].includes(url.protocol)) return undefined;
  if (url.protocol.startsWith('http') && !url.hostname.includes('.') && url.hostname !== 'localhost')
    return undefined;
  return { url: url.href };
}

function emojiAttributes(id: string | undefined): Partial<Entity> | undefined {
  return id !== undefined && /^\d+$/.test(id) ? { custom_emoji_id: id } : undefined;
}

function timeAttributes(unix: string | undefined, format: string | undefined): Partial<Entity> | undefined {
  if (unix === undefined || !/^\d{1,12}$/.test(unix)) return undefined;
  return { unix_time: Number(unix), ...(format === undefined ? {} : { date_time_format: format }) };
}
