import type { Phrases } from '../i18n/index.ts';
import { escapeHtml } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button } from '../telegram/index.ts';
import { backHome, helpButtons, peopleButton, sayButton } from './buttons.ts';
import { countryName, flagOf } from './resources/countries.ts';
import type { ResourceDirectory } from './resources/directory.ts';
import type { Resource } from './resources/resource.ts';
import { hoursText, phoneText } from './resources/resource-view.ts';
import { audienceOf, type SituationId } from './situations.ts';
import type { AgeBand } from '../content/index.ts';

/** Who reads, as far as it is known. */
export interface Reader {
  /** Two letters, `EU` or `INT`. */
  readonly country: string | undefined;
  readonly ages: AgeBand | undefined;
}

export interface HelpMoment {
  readonly directory: ResourceDirectory;
  /** The button that hides the chat. */
  readonly hide: (say: Phrases) => Button;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** For every country that is not named. */
const directoryOfLines = '🌍 findahelpline.com';

/** Offered first to who has not said where they are, by language. */
export const likelyCountries = { en: ['GB', 'IE', 'US', 'IT'], it: ['IT', 'CH', 'GB'] } as const;

const rows: readonly (readonly SituationId[])[] = [
  ['danger-now', 'talk'],
  ['blackmail'],
  ['uneasy'],
  ['paid', 'account'],
  ['image-removal', 'cyberbullying'],
  ['crisis', 'friend'],
  ['told-parent', 'told-teacher'],
];

/** What to do and whom to call at once, and the ways to everything else. */
export function helpView(reader: Reader, moment: HelpMoment, say: Phrases): View {
  return { html: helpHtml(reader, moment, say), keyboard: helpKeyboard(reader, moment, say) };
}

/** The same in a group, seen by one person: the rest is in the private chat. */
export function helpInGroupView(reader: Reader, moment: HelpMoment, say: Phrases, botUsername: string): View {
  return {
    html: helpHtml(reader, moment, say),
    keyboard: [[privateButton(say, botUsername)], [sayButton(say)]],
  };
}

/** To a whole group, where nobody can be answered alone: it answers nobody in particular. */
export function groupHelpView(say: Phrases, botUsername: string): View {
  return { html: say.html('help:group'), keyboard: [[privateButton(say, botUsername)]] };
}

export function sayView(say: Phrases): View {
  return {
    html: say.html('help:say'),
    keyboard: [[button(say.plain('help:backToHelp'), helpButtons.home.encode({}))]],
  };
}

/** The first lines of a view about help: where to call in danger, and somebody to talk to. */
export function numbersHtml(reader: Reader, moment: HelpMoment, say: Phrases): string {
  const { country } = reader;
  if (country === undefined || country === 'INT') {
    const known = likelyCountries[say.language].flatMap((likely) => {
      const line = talkLine({ ...reader, country: likely }, moment);
      return line === undefined ? [] : [`${flagOf(likely)} ${escapeHtml(line.number)}`];
    });
    return [
      say.html('help:numbers.unknown'),
      [`${say.html('help:numbers.talkTo')} ${known.join(' · ')}`, directoryOfLines].join(' · '),
    ].join('\n');
  }
  const emergency = moment.directory.emergencyNumber(country, moment.at);
  const place = country === 'EU' ? say.plain('help:country.union') : countryName(country, say.language);
  const danger =
    emergency === undefined
      ? say.html('help:numbers.dangerElsewhere')
      : say.html('help:numbers.danger', { country: place, number: phoneText(emergency) });
  const talk = talkLine(reader, moment);
  if (talk === undefined) return [danger, say.html('help:numbers.talkElsewhere')].join('\n');
  const hours = hoursText(talk.resource, moment.at, say);
  const line = say.html('help:numbers.talk', { name: talk.resource.name, number: talk.number });
  return [danger, hours === '' ? line : `${line} (${escapeHtml(hours)})`].join('\n');
}

/** Somebody in the reader's own country to talk to. */
function talkLine(
  { country, ages }: Reader,
  { directory, at }: HelpMoment,
): { readonly resource: Resource; readonly number: string } | undefined {
  if (country === undefined) return undefined;
  const resource = directory
    .choose({ country, need: 'talk', audience: audienceOf(ages) ?? 'child' }, at)
    .find(({ phone, country: of }) => phone !== undefined && of !== 'INT');
  return resource?.phone === undefined ? undefined : { resource, number: phoneText(resource.phone) };
}

/** A line for adults who cannot go on; none where it is not known. */
export function adultsHtml({ country, ages }: Reader, { directory, at }: HelpMoment, say: Phrases): string[] {
  if (country === undefined || (ages !== undefined && ages !== 'adult')) return [];
  const line = directory
    .choose({ country, need: 'crisis', audience: 'adult' }, at)
    .find(({ phone, sms, audiences }) => (phone ?? sms) !== undefined && !audiences.includes('child'));
  if (line === undefined) return [];
  const number = phoneText(line.phone ?? line.sms?.number ?? '');
  return [say.html('help:numbers.adults', { name: line.name, number })];
}

export function countryButton({ country }: Reader, back: string, say: Phrases): Button {
  const label =
    country === undefined
      ? say.plain('help:country.ask')
      : say.plain('help:country.is', { country: placeName(country, say) });
  return button(label, helpButtons.countries.encode({ back }));
}

/** A country with its flag, or the words for another one. */
export function placeName(country: string, say: Phrases): string {
  if (country === 'EU') return `🇪🇺 ${say.plain('help:country.otherInUnion')}`;
  if (country === 'INT') return `🌍 ${say.plain('help:country.elsewhere')}`;
  return `${flagOf(country)} ${countryName(country, say.language)}`;
}

function helpHtml(reader: Reader, moment: HelpMoment, say: Phrases): string {
  const checkedOn = moment.directory.checkedOn(reader.country ?? 'INT');
  const checked = new Intl.DateTimeFormat(say.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(checkedOn),
  );
  return [
    say.html('help:home.title'),
    numbersHtml(reader, moment, say),
    say.html('help:home.steps'),
    `${say.html('help:home.choose')}\n<i>${say.html('help:home.checked', { checked })}</i>`,
  ].join('\n\n');
}

function helpKeyboard(reader: Reader, moment: HelpMoment, say: Phrases): Keyboard {
  const likely = reader.country === undefined ? likelyCountries[say.language] : [];
  return [
    ...(likely.length === 0
      ? []
      : [
          likely
            .filter((country) => moment.directory.knows(country))
            .map((country) =>
              button(placeName(country, say), helpButtons.setCountry.encode({ country, back: backHome })),
            ),
        ]),
    ...rows.map((row) =>
      row.map((situation) => peopleButton(say.plain(`help:situation.${situation}`), situation)),
    ),
    [countryButton(reader, backHome, say)],
    [sayButton(say)],
    [moment.hide(say)],
  ];
}

function privateButton(say: Phrases, botUsername: string): Button {
  return { label: say.plain('help:privately'), press: { url: `https://t.me/${botUsername}?start=help` } };
}
