import type { Language } from '../../i18n/index.ts';

/** The members of the European Union. @see https://european-union.europa.eu/principles-countries-history/eu-countries_en */
const unionMembers: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

export function isInUnion(country: string): boolean {
  return country === 'EU' || unionMembers.has(country);
}

/** A country's name in a language, by its code of two letters. */
export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}

const firstFlagLetter = 0x1f1e6;
const capitalA = 65;

/** The flag of a country's code, as two letters that show as one. */
export function flagOf(country: string): string {
  const letters = [country.charCodeAt(0), country.charCodeAt(1)];
  return letters.map((letter) => String.fromCodePoint(firstFlagLetter + letter - capitalA)).join('');
}
