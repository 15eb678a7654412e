import type { Entity } from '../world/records.ts';
import { outerFirst } from './html.ts';

/** Endings that make a bare `name.ending` a link; Telegram's own list is longer. */
const endings =
  'com|org|net|edu|gov|info|biz|top|xyz|online|site|shop|store|club|live|link|click|app|dev|zip|icu|vip|me|io|co|ly|gl|gg|tv|' +
  'eu|it|uk|de|fr|es|ie|nl|pl|pt|ro|ch|at|be|us|ca|au|br|in|ng|ke|ru|cn|ua';

/** What comes first wins: an address with a scheme may hold an `@`, a bare name before one is an e-mail address. */
const patterns: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['bot_command', /(?<![\w/.])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/])/g],
  ['url', /(?<![\p{L}\p{N}_@.-])(?:https?|tg):\/\/[^\s<>"]+[^\s<>".,;:!?)\]}']/giu],
  ['email', /(?<![\w.+-])[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}(?![\w-])/gi],
  [
    'url',
    new RegExp(
      // Letters of every script: whoever writes a name with a look-alike letter wants it to become a link.
      `(?<![\\p{L}\\p{N}_@.-])(?:[\\p{L}\\p{N}-]+\\.)+(?:${endings})(?![\\p{L}\\p{N}_-])(?::\\d{1,5}(?!\\d))?` +
        `(?:[/?#][^\\s<>"]*[^\\s<>".,;:!?)\\]}'])?`,
      'giu',
    ),
  ],
  ['mention', /(?<![\w@.])@[a-zA-Z][a-zA-Z0-9_]{3,31}(?!\w)/g],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\p{L}\p{N}_]*[\p{L}_])[\p{L}\p{N}_]{1,255}/gu],
];

const mayHoldEntity = /[/@.#:]/;

/**
 * Adds what Telegram finds by itself (commands, links, mentions, hashtags, e-mail addresses) to the entities that
 * were given. Text inside code or a link is left alone.
 */
export function withFoundEntities(text: string, given: readonly Entity[]): readonly Entity[] {
  if (!mayHoldEntity.test(text)) return given;
  const taken = given.filter(({ type }) =>
    ['code', 'pre', 'text_link', 'text_mention', 'custom_emoji'].includes(type),
  );
  const found: Entity[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity: Entity = { type, offset: match.index, length: match[0].length };
      if (![...taken, ...found].some((other) => overlaps(entity, other))) found.push(entity);
    }
  }
  return found.length === 0 ? given : [...given, ...found].sort(outerFirst);
}

function overlaps(left: Entity, right: Entity): boolean {
  return left.offset < right.offset + right.length && right.offset < left.offset + left.length;
}
