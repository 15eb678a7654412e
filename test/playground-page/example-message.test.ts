import { describe, expect, it } from 'vitest';
import type { OutsideMessage } from '../../src/playground/contract.ts';
import { exampleSource } from '../../src/playground/page/example-message.ts';
import { messageSummary } from '../../src/playground/page/message-summary.ts';
import { pageLanguages, textsIn } from '../../src/playground/page/texts.ts';
import { message } from './a-class.ts';

const sourcesIn = (language: 'en' | 'it'): readonly OutsideMessage[] =>
  textsIn(language).examples.map(exampleSource);

describe('an example message', () => {
  it('shows one address and leads to another', () => {
    for (const language of pageLanguages) {
      const [parcel] = sourcesIn(language);
      const [link] = parcel?.entities ?? [];
      const shown = parcel?.text?.slice(link?.offset, (link?.offset ?? 0) + (link?.length ?? 0)) ?? '';
      expect(URL.canParse(shown)).toBe(true);
      expect(new URL(shown).host).not.toBe(new URL(link?.url ?? '').host);
    }
  });

  it('is of the same kind, with a link or a button at the same place, in every language', () => {
    const shapes = pageLanguages.map((language) =>
      sourcesIn(language).map(({ kind, text = '', entities, buttons }) => ({
        kind,
        hasAddress: text.includes('https://'),
        links: entities?.length,
        buttons: buttons?.length,
      })),
    );
    expect(shapes[0]).toHaveLength(6);
    expect(shapes[1]).toEqual(shapes[0]);
  });

  it('names no address and no number that somebody could own', () => {
    for (const language of pageLanguages) {
      const words = JSON.stringify(textsIn(language).examples);
      const hosts = [...words.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host = '']) => host);
      expect(hosts.length).toBeGreaterThan(3);
      for (const host of hosts) expect(host).toMatch(/(?:^|\.)(?:example|test|example\.com)$/);
      expect(words).not.toMatch(/\+?\d[\d ]{6,}/);
    }
  });

  it('has a title of its own that fits on a line', () => {
    for (const language of pageLanguages) {
      const titles = textsIn(language).examples.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) expect(title.length).toBeLessThan(30);
    }
  });
});

describe('a message in a few words', () => {
  it('is its text, or what was sent', () => {
    const { text: _, ...untitled } = message('words');
    const texts = textsIn('it');
    expect(messageSummary({ ...untitled, text: 'ciao', media: 'voice' }, texts)).toBe('ciao');
    expect(messageSummary({ ...untitled, media: 'voice' }, texts)).toBe('Messaggio vocale');
    expect(messageSummary(untitled, texts)).toBe('Immagine');
  });
});
