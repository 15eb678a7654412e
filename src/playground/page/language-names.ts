/** A language by its name, in the language of the page; the tag itself where the browser knows no name. */
export const languageName = (tag: string, pageLanguage: string): string => {
  try {
    return new Intl.DisplayNames([pageLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
