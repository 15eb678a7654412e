import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHtml } from '../../src/playground/bot-api/html.ts';
import { readMessageText, typedText } from '../../src/playground/bot-api/formatted-text.ts';

test.each([
  ['<b>bold</b>', 'bold', [{ type: 'bold', offset: 0, length: 4 }]],
  ['<strong>x</strong>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
  [
    '<em>x</em><i>y</i>',
    'xy',
    [
      { type: 'italic', offset: 0, length: 1 },
      { type: 'italic', offset: 1, length: 1 },
    ],
  ],
  [
    '<u>x</u><ins>y</ins>',
    'xy',
    [
      { type: 'underline', offset: 0, length: 1 },
      { type: 'underline', offset: 1, length: 1 },
    ],
  ],
  ['<s>x</s>', 'x', [{ type: 'strikethrough', offset: 0, length: 1 }]],
  ['<strike>x</strike>', 'x', [{ type: 'strikethrough', offset: 0, length: 1 }]],
  ['<del>x</del>', 'x', [{ type: 'strikethrough', offset: 0, length: 1 }]],
  ['<tg-spoiler>x</tg-spoiler>', 'x', [{ type: 'spoiler', offset: 0, length: 1 }]],
  ['<span class="tg-spoiler">x</span>', 'x', [{ type: 'spoiler', offset: 0, length: 1 }]],
  [
    '<a href="https://faro.example/?a=1&amp;b=2">x</a>',
    'x',
    [{ type: 'text_link', offset: 0, length: 1, url: 'https://faro.example/?a=1&b=2' }],
  ],
  ['<code>x</code>', 'x', [{ type: 'code', offset: 0, length: 1 }]],
  ['<pre>x</pre>', 'x', [{ type: 'pre', offset: 0, length: 1 }]],
  [
    '<pre><code class="language-ts">x</code></pre>',
    'x',
    [{ type: 'pre', offset: 0, length: 1, language: 'ts' }],
  ],
  ['<blockquote>x</blockquote>', 'x', [{ type: 'blockquote', offset: 0, length: 1 }]],
  ['<blockquote expandable>x</blockquote>', 'x', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
  [
    '<tg-emoji emoji-id="5368">🌈</tg-emoji>',
    '🌈',
    [{ type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5368' }],
  ],
  [
    '<tg-time unix="1647531900" format="wDT">then</tg-time>',
    'then',
    [{ type: 'date_time', offset: 0, length: 4, unix_time: 1_647_531_900, date_time_format: 'wDT' }],
  ],
  [
    '<b>a<i>b</i></b>',
    'ab',
    [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 1, length: 1 },
    ],
  ],
  ['1 &lt; 2 &amp;&amp; &quot;x&quot; &#33;&#x1F600; &nbsp;', '1 < 2 && "x" !😀 &nbsp;', []],
  ['<a>no address</a>', 'no address', []],
])('%s is read', (html, text, entities) => {
  expect(parseHtml(html)).toEqual({ text, entities });
});

test.each([
  ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
  ['x</b>', 'Unexpected end tag at byte offset 1'],
  ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['é<script>x</script>', 'Unsupported start tag "script" at byte offset 2'],
  ['<br>', 'Unsupported start tag "br" at byte offset 0'],
  ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
  ['<b/>', 'Unsupported start tag "b/" at byte offset 0'],
  ['a < b', 'Unsupported start tag "" at byte offset 2'],
  ['<span>x</span>', 'Tag "span" must have class "tg-spoiler"'],
  ['<!-- x -->', 'Unsupported start tag "!"'],
  ['<b', 'Unclosed start tag'],
  ['<a href="x', 'Unclosed start tag'],
])('%s is refused', (html, reason) => {
  expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${reason}`);
});

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

test('whatever is escaped comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parseHtml(escape(text))).toEqual({ text, entities: [] });
    }),
  );
});

const simpleTags = ['b', 'i', 'u', 's', 'code', 'pre', 'tg-spoiler', 'blockquote'];

test('an entity covers exactly what stands between its tags', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ minLength: 1 }),
      fc.string(),
      fc.constantFrom(...simpleTags),
      (before, inside, after, tag) => {
        const { text, entities } = parseHtml(
          `${escape(before)}<${tag}>${escape(inside)}</${tag}>${escape(after)}`,
        );
        expect(text).toBe(before + inside + after);
        expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([inside]);
      },
    ),
  );
});

test('any text at all is either read or refused, and entities never leave the text', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    'b',
    'a',
    ' href="',
    '"',
    '&lt',
    '&#',
    'pre',
    '<b>',
    '</b>',
    '<code>',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      let read;
      try {
        read = readMessageText(parts.join(''), 'HTML', undefined);
      } catch (error) {
        expect(String(error)).toMatch(/Bad Request: (can't parse entities|message text is empty)/);
        return;
      }
      for (const { offset, length } of read.entities) {
        expect(offset >= 0 && length > 0 && offset + length <= read.text.length).toBe(true);
      }
    }),
  );
});

test('a text is trimmed at both ends and its entities move along', () => {
  expect(readMessageText('\n  <b> hi </b>there \n', 'HTML', undefined)).toEqual({
    text: 'hi there',
    entities: [{ type: 'bold', offset: 0, length: 3 }],
  });
});

test('lengths are counted in UTF-16 code units once the markup is out', () => {
  const long = `<b>${'x'.repeat(4_094)}🌈</b>`;
  expect(readMessageText(long, 'HTML', undefined).text).toHaveLength(4_096);
  expect(() => readMessageText(`${long}y`, 'HTML', undefined)).toThrow('Bad Request: message is too long');
  expect(() => readMessageText(' \n', undefined, undefined)).toThrow('Bad Request: message text is empty');
  expect(() => readMessageText('<b> </b>', 'HTML', undefined)).toThrow('Bad Request: message text is empty');
});

test.each([
  ['/quiz@faro_bot now', [['bot_command', '/quiz@faro_bot']]],
  ['ask @anna_c, not x@y', [['mention', '@anna_c']]],
  [
    'see https://bit.ly/x?y=1. Or paypal.com!',
    [
      ['url', 'https://bit.ly/x?y=1'],
      ['url', 'paypal.com'],
    ],
  ],
  [
    'mail me@school.org #help #1',
    [
      ['email', 'me@school.org'],
      ['hashtag', '#help'],
    ],
  ],
  [
    'go to b\u0430nk.com or città.it',
    [
      ['url', 'b\u0430nk.com'],
      ['url', 'città.it'],
    ],
  ],
  ['open shop.com:8080/pay, now', [['url', 'shop.com:8080/pay']]],
  [
    'https://bank.com@thief.example/x and bank.com@thief.com',
    [
      ['url', 'https://bank.com@thief.example/x'],
      ['email', 'bank.com@thief.com'],
    ],
  ],
  ['a name that ends in nothing real: parcel.example', []],
  ['and/or 1/2 etc.', []],
])('in "%s" Telegram finds %o', (text, found) => {
  const { entities } = typedText(text);
  expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual(
    found,
  );
});

test('nothing is found inside code or a link', () => {
  expect(
    readMessageText('<code>/quiz x.com</code> <a href="https://a.com">b.com</a>', 'HTML', undefined).entities,
  ).toHaveLength(2);
});
