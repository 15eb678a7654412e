import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defang, findLinks } from '../../../src/check/links/index.ts';

function urlsIn(text: string): string[] {
  return findLinks({ text }).map((link) => link.url);
}

describe('a link in a message', () => {
  it.each([
    ['Guarda https://poste-pacco.top/x?id=1.', 'https://poste-pacco.top/x?id=1'],
    ['(see http://example.org/a_(b))', 'http://example.org/a_(b)'],
    ['vai su www.poste-pacco.it!', 'http://www.poste-pacco.it/'],
    ['poste-pacco.it', 'http://poste-pacco.it/'],
    ['paga su sitonuovo.it', 'http://sitonuovo.it/'],
    ['klik:bit.ly/abc oggi', 'http://bit.ly/abc'],
    ['Pay at secure-bank.top/login now', 'http://secure-bank.top/login'],
    ['HTTPS://WWW.POSTE-PACCO.TOP/X', 'https://www.poste-pacco.top/X'],
    ['linkhttps://evil-shop.top/', 'https://evil-shop.top/'],
    ['http://192.168.7.9:8080/a', 'http://192.168.7.9:8080/a'],
    ['https://paypal.com@evil-shop.top/', 'https://paypal.com@evil-shop.top/'],
  ])('is found in %j', (text, url) => {
    expect(urlsIn(text)).toEqual([url]);
  });

  it.each([
    ['hxxps://bad-bank[.]top/x', 'https://bad-bank.top/x'],
    ['hxxp://bad-bank.top', 'http://bad-bank.top/'],
    ['bad-bank(.)com', 'http://bad-bank.com/'],
    ['bad-bank[dot]com/login', 'http://bad-bank.com/login'],
    ['poste-verifica .top/x', 'http://poste-verifica.top/x'],
    ['bad-bank。top/x', 'http://bad-bank.top/x'],
  ])('is made whole when it was taken apart: %s', (text, url) => {
    expect(urlsIn(`ciao ${text} ok?`)).toEqual([url]);
    const [link] = findLinks({ text: `ciao ${text} ok?` });
    expect(link?.span).toEqual({ start: 5, end: 5 + text.length });
  });

  it('is found once when Telegram has marked it, too', () => {
    const text = 'vai su poste-pacco.top/x';
    expect(findLinks({ text, entities: [{ type: 'url', offset: 7, length: 17 }] })).toHaveLength(1);
  });

  it('is found behind other words and behind a button', () => {
    const links = findLinks({
      text: 'Apri poste.it',
      entities: [{ type: 'text_link', offset: 5, length: 8, url: 'https://evil-shop.top/a' }],
      buttonUrls: ['https://other-shop.top/'],
    });
    expect(links.map(({ from, host, shownText }) => [from, host, shownText])).toContainEqual([
      'entity',
      'evil-shop.top',
      'poste.it',
    ]);
    expect(links.map(({ from, host }) => [from, host])).toContainEqual(['button', 'other-shop.top']);
  });
});

describe('everyday chat has no links', () => {
  it.each([
    'ok.grazie a tutti',
    'see you today.It was fun',
    'end.of story',
    'I use node.js and asp.net',
    'read README.md, then run setup.py',
    'ciao...come va?',
    'sono le 18.30',
    'e.g. this, i.e. that',
    'gr8.so pls come',
    'go out of house.lol.',
    'just do.it now',
    'ok.me too',
    'Dott.ssa Rossi, via p.es. Roma',
    'costa 12.50 euro',
    'scrivi a mario.rossi@example.com',
    'v1.2.3',
  ])('%j', (text) => {
    expect(urlsIn(text)).toEqual([]);
  });
});

describe('a link that is shown', () => {
  it('cannot be opened by mistake', () => {
    expect(defang('https://www.poste-pacco.top/a.b')).toBe('hxxps://www[.]poste-pacco[.]top/a.b');
    expect(defang('poste-pacco.top')).toBe('poste-pacco[.]top');
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'https://',
    'hxxp://',
    'a-b',
    '.',
    ' ',
    '[.]',
    '@',
    '/',
    '.top',
    'www.',
    'è',
    '。',
    '\n',
    ':8080',
    '?q=',
    '%zz',
    'xn--',
    '(',
    ')',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('is read without a fault, and every link stands inside it, one after the other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { span, host } of findLinks({ text })) {
          expect(host).not.toBe('');
          expect(span?.start).toBeGreaterThanOrEqual(last);
          expect(span?.end).toBeLessThanOrEqual(text.length);
          expect(span?.end).toBeGreaterThan(span?.start ?? Infinity);
          last = span?.end ?? last;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives up the link that was put into it, whole or taken apart', () => {
    const names = fc.stringMatching(/^[a-z]{3,8}-[a-z]{3,8}$/);
    fc.assert(
      fc.property(names, fc.constantFrom('top', 'com', 'it'), fc.boolean(), (name, ending, isDefanged) => {
        const url = `https://${name}.${ending}/x`;
        const written = isDefanged ? defang(url) : url;
        expect(urlsIn(`Ciao, guarda ${written} subito`)).toEqual([url]);
      }),
    );
  });
});
