import type { TFunction } from 'i18next';
import { createInstance } from 'i18next';
import enCheck from '../../locales/en/check.json' with { type: 'json' };
import enCommon from '../../locales/en/common.json' with { type: 'json' };
import enHelp from '../../locales/en/help.json' with { type: 'json' };
import enHome from '../../locales/en/home.json' with { type: 'json' };
import enPrivacy from '../../locales/en/privacy.json' with { type: 'json' };
import enQuiz from '../../locales/en/quiz.json' with { type: 'json' };
import itCheck from '../../locales/it/check.json' with { type: 'json' };
import itCommon from '../../locales/it/common.json' with { type: 'json' };
import itHelp from '../../locales/it/help.json' with { type: 'json' };
import itHome from '../../locales/it/home.json' with { type: 'json' };
import itPrivacy from '../../locales/it/privacy.json' with { type: 'json' };
import itQuiz from '../../locales/it/quiz.json' with { type: 'json' };
import { escapeHtml } from './escape.ts';

export { escapeHtml } from './escape.ts';

export const languages = ['en', 'it'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage = 'en' satisfies Language;

const en = { check: enCheck, common: enCommon, help: enHelp, home: enHome, privacy: enPrivacy, quiz: enQuiz };
type Resources = typeof en;
// Typed as English is: an Italian file that lacks a key does not compile.
const it: Resources = {
  check: itCheck,
  common: itCommon,
  help: itHelp,
  home: itHome,
  privacy: itPrivacy,
  quiz: itQuiz,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: Resources;
    defaultNS: 'common';
  }
}

const namespaces = [
  'common',
  'check',
  'help',
  'home',
  'privacy',
  'quiz',
] as const satisfies (keyof Resources)[];
export type Phrase = TFunction<typeof namespaces>;

/** The phrases of one language. */
export interface Phrases {
  readonly language: Language;
  /** For message texts with `parse_mode: 'HTML'`: what is put into a phrase is escaped. */
  readonly html: Phrase;
  /** For buttons, toasts, alerts and polls, which know no markup. */
  readonly plain: Phrase;
}

const byLanguage = new Map<Language, Phrases>(
  languages.map((language) => {
    return [
      language,
      { language, html: fixedPhrases(language, escapeHtml), plain: fixedPhrases(language, asIs) },
    ];
  }),
);

export function phrases(language: Language): Phrases {
  const found = byLanguage.get(language);
  if (found === undefined) throw new RangeError(`no phrases in ${language}`);
  return found;
}

/** The nearest language Faro speaks to an IETF tag such as `it-CH`. */
export function matchLanguage(tag: string | undefined): Language {
  const primary = tag?.split('-', 1)[0]?.toLowerCase();
  return languages.find((language) => language === primary) ?? defaultLanguage;
}

export function isLanguage(code: string): code is Language {
  return languages.some((language) => language === code);
}

function fixedPhrases(language: Language, escape: (text: string) => string): Phrase {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: defaultLanguage,
    ns: [...namespaces],
    defaultNS: 'common',
    resources: { en, it },
    // Everything is in memory: nothing to wait for.
    initAsync: false,
    interpolation: { escape },
    returnNull: false,
  });
  return instance.getFixedT(language, [...namespaces]);
}

function asIs(text: string): string {
  return text;
}
