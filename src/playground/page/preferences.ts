import { pageLanguageFor, pageLanguages, type PageLanguage } from './texts.js';

export type Theme = 'light' | 'dark';

/** Storage may be switched off in the browser; the page then simply forgets. */
const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const store = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the wish of a next visit.
  }
};

export const preferredLanguage = (): PageLanguage =>
  pageLanguages.find((language) => language === stored('language')) ?? pageLanguageFor(navigator.languages);

export const rememberLanguage = (language: PageLanguage): void => {
  store('language', language);
};

export const preferredTheme = (): Theme => {
  const theme = stored('theme');
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const rememberTheme = (theme: Theme): void => {
  store('theme', theme);
};
