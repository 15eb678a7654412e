import type { Phrases } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button } from '../telegram/index.ts';
import { backHome, helpButtons, peopleButton } from './buttons.ts';
import { likelyCountries, placeName, type HelpMoment } from './help-view.ts';
import { countryName } from './resources/countries.ts';

const columns = 2;

/** Countries whose numbers are known, the likeliest for a language first, and two ways for everybody else. */
export function countryKeyboard(
  { directory }: Pick<HelpMoment, 'directory'>,
  say: Phrases,
  dataOf: (country: string) => string,
): Keyboard {
  const choice = (country: string) => button(placeName(country, say), dataOf(country));
  const likely: readonly string[] = likelyCountries[say.language];
  const name = (country: string) => countryName(country, say.language);
  const byName = directory.countries.toSorted((one, other) =>
    name(one).localeCompare(name(other), say.language),
  );
  const choices = [
    ...likely.filter((country) => byName.includes(country)),
    ...byName.filter((country) => !likely.includes(country)),
  ].map(choice);
  const rows: Button[][] = [];
  for (let at = 0; at < choices.length; at += columns) rows.push(choices.slice(at, at + columns));
  return [...rows, [choice('EU')], [choice('INT')]];
}

/** Where are you? */
export function countryView(back: string, moment: HelpMoment, say: Phrases): View {
  return {
    html: say.html('help:country.title'),
    keyboard: [
      ...countryKeyboard(moment, say, (country) => helpButtons.setCountry.encode({ country, back })),
      [
        ...(back === backHome ? [] : [peopleButton(say.plain('back'), back)]),
        button(say.plain('help:backToHelp'), helpButtons.home.encode({})),
      ],
    ],
  };
}
