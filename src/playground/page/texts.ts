import { english } from './texts-en.js';
import { italian } from './texts-it.js';

export type Texts = typeof english;

/** The page's own languages; whatever the bot says comes in the languages of the persons played. */
export const pageLanguages = ['en', 'it'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

const tables: Readonly<Record<PageLanguage, Texts>> = { en: english, it: italian };

export const textsIn = (language: PageLanguage): Texts => tables[language];

/** The first of the wished languages (IETF tags, best first) that the page has; English otherwise. */
export const pageLanguageFor = (wished: readonly string[]): PageLanguage => {
  const primary = wished.map((tag) => tag.toLowerCase().split('-')[0]);
  for (const tag of primary) {
    const language = pageLanguages.find((known) => known === tag);
    if (language !== undefined) return language;
  }
  return 'en';
};
