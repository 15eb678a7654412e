/** Languages in which every piece of teaching material must exist. Adding one here makes the lint ask for it. */
export const contentLanguages = ['en', 'it'] as const;

/** IETF language tag of teaching material. */
export type LanguageCode = (typeof contentLanguages)[number];

export function isContentLanguage(value: unknown): value is LanguageCode {
  return contentLanguages.some((language) => language === value);
}
