import { describe, expect, it } from 'vitest';
import { Albums } from '../../src/check/chat/albums.ts';
import { hasWords, isSmallTalk } from '../../src/check/chat/small-talk.ts';

describe('what may be meant for the bot itself', () => {
  it.each([
    'how does this work?',
    'What can you do?',
    'ciao',
    'Ciao!',
    'hello there',
    'are you a bot?',
    'help me with my homework please',
    'come funziona?',
    'Che cosa sai fare?',
    'chi sei',
    'mi puoi aiutare con una cosa?',
    'grazie mille',
    'ok',
  ])('“%s”', (text) => {
    expect(isSmallTalk({ text })).toBe(true);
  });

  it.each([
    'Your parcel is stopped, pay now or it goes back',
    'Ho perso il telefono, mi mandi dei soldi per favore?',
    'Good morning\nyour account is closed',
  ])('is not “%s”', (text) => {
    expect(isSmallTalk({ text })).toBe(false);
  });

  it('is nothing that was forwarded, and no link', () => {
    expect(isSmallTalk({ text: 'ciao', sender: { isForwarded: true } })).toBe(false);
    const entities = [{ type: 'url', offset: 0, length: 7 }];
    expect(isSmallTalk({ text: 'bad.top', entities })).toBe(false);
  });
});

describe('words', () => {
  it.each(['😀😀😀', '…', '❤️ 🎉', '\uD83D'])('are not in %j', (text) => {
    expect(hasWords({ text })).toBe(false);
  });

  it.each(['a', '42', 'مرحبا', 'これ'])('are in %j', (text) => {
    expect(hasWords({ text })).toBe(true);
  });
});

describe('an album', () => {
  it('gets one answer, and another for words that come later', () => {
    const albums = new Albums();
    expect(
      ['media', 'media', 'words', 'media', 'words'].map((part) => albums.wants('1', part as 'media')),
    ).toEqual([true, false, true, false, false]);
    expect(albums.wants('2', 'words')).toBe(true);
    expect(albums.wants('2', 'media')).toBe(false);
    expect(albums.wants(undefined, 'media')).toBe(true);
    expect(albums.wants(undefined, 'media')).toBe(true);
  });
});
