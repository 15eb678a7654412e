import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { avoidsHurtfulEmoji, avoidsHurtfulTerms } from '../../src/content/rules/wording.ts';
import { defaultLanguage, languages, type Language } from '../../src/i18n/index.ts';
import { itemSaying, verdictsOn } from '../content/library-of.ts';

const root = join(import.meta.dirname, '../..');

/** Values that are rightly the same in every language: signs and what is put in, or a word that both have. */
const sameEverywhere: ReadonlySet<string> = new Set([
  'help:resource.languages',
  'home:menu.home',
  'privacy:menu',
  'quiz:setup.card',
  'quiz:setup.changeAges',
  'quiz:setup.changeSeconds',
  'quiz:reveal.why',
]);

/** A category of `Intl.PluralRules` for numbers of a million and more, which no count here reaches. */
const unreachedCategory = 'many';
const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** All phrases of a language by `namespace:key.key`. */
function readPhrases(language: Language): ReadonlyMap<string, string> {
  const dir = join(root, 'locales', language);
  const entries = readdirSync(dir).flatMap((file) => {
    const tree: unknown = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    return flatten(tree, `${basename(file, '.json')}:`);
  });
  return new Map(entries);
}

function flatten(tree: unknown, path: string): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} is not a phrase`);
  return Object.entries(tree).flatMap(([key, value]) =>
    flatten(value, path.endsWith(':') ? `${path}${key}` : `${path}.${key}`),
  );
}

const all = new Map(languages.map((language) => [language, readPhrases(language)]));
const original = all.get(defaultLanguage) ?? new Map<string, string>();
const translations = languages.filter((language) => language !== defaultLanguage);
const phrasesOf = (language: Language) => [...(all.get(language) ?? [])];

const variablesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
const tagsIn = (text: string) => [...text.matchAll(/<\/?[a-z-]+>/g)].map(([tag]) => tag).toSorted();
const linesIn = (text: string) => text.split('\n').length;

describe.each(languages)('the phrases in %s', (language) => {
  it('are all there, and none besides', () => {
    expect(
      phrasesOf(language)
        .map(([key]) => key)
        .toSorted(),
    ).toEqual([...original.keys()].toSorted());
  });

  it('take in the same values, carry the same marks and have as many lines', () => {
    const shape = (text: string) => ({ values: variablesIn(text), tags: tagsIn(text), lines: linesIn(text) });
    const here = Object.fromEntries(phrasesOf(language).map(([key, text]) => [key, shape(text)]));
    expect(here).toEqual(Object.fromEntries([...original].map(([key, text]) => [key, shape(text)])));
  });

  it('have a form for every number the language tells apart', () => {
    const categories = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((category) => category !== unreachedCategory);
    const keys = new Set(phrasesOf(language).map(([key]) => key));
    const counted = [...keys]
      .filter((key) => pluralEnding.test(key))
      .map((key) => key.replace(pluralEnding, ''));
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted) {
      expect(categories.filter((category) => !keys.has(`${key}_${category}`))).toEqual([]);
    }
  });

  it('are never empty, never padded and written with real apostrophes', () => {
    const careless = phrasesOf(language).filter(
      ([, text]) => text !== text.trim() || text === '' || /['"]/.test(text),
    );
    expect(careless).toEqual([]);
  });

  it('say nothing that the content guide asks not to say', () => {
    const hurtful = phrasesOf(language).flatMap(([key, text]) => {
      const item = language === 'en' ? itemSaying({ question: text }) : itemSaying({}, { question: text });
      const verdicts = [...verdictsOn(avoidsHurtfulTerms, item), ...verdictsOn(avoidsHurtfulEmoji, item)];
      return verdicts.map((verdict) => `${key}: ${verdict}`);
    });
    expect(hurtful).toEqual([]);
  });
});

describe.each(translations)('the translation into %s', (language) => {
  it('leaves nothing untranslated', () => {
    const same = phrasesOf(language).filter(([key, text]) => original.get(key) === text);
    expect(same.map(([key]) => key).toSorted()).toEqual([...sameEverywhere].toSorted());
  });
});

describe('every phrase', () => {
  it('is said somewhere', () => {
    const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
      .join('\n');
    const starts = [...source.matchAll(/`([\w:.-]+)\$\{/g)].map(([, start]) => start ?? '');
    const isSaid = (key: string): boolean => {
      const name = key.replace(/^common:/, '').replace(pluralEnding, '');
      if (source.includes(`'${name}'`)) return true;
      // Built from a fixed start and one of several known ends.
      return starts.some((start) => {
        if (!name.startsWith(start)) return false;
        const end = name.slice(start.length);
        return new RegExp(`'${end}'|\\b${end}:`).test(source);
      });
    };
    expect([...original.keys()].filter((key) => !isSaid(key))).toEqual([]);
  });
});
