import { ageBands, type AgeBand } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import { languages, phrases } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button, defineAction, helpButton } from '../telegram/index.ts';
import type { PersonSettings } from './settings.ts';

/** What Faro may be told of a person or a group; nothing of it must be. */
export const questions = ['language', 'ages', 'country'] as const;
export type Question = (typeof questions)[number];

/** Where a question was asked from, and where its answer leads back to. */
export const origins = ['start', 'settings'] as const;
export type Origin = (typeof origins)[number];

export const questionButtons = {
  ask: defineAction('oq', 'chat', { what: 'id', from: 'id' }),
  /** `value` is a language, an age band, a country, or `none`: not told. */
  answer: defineAction('oa', 'chat', { what: 'id', value: 'id', from: 'id' }),
} as const;

export const notTold = 'none';

/** How countries are offered: `help/` knows those whose numbers it has. */
export type CountryKeyboard = (say: Phrases, dataOf: (country: string) => string) => Keyboard;

/** One question with its answers; at the first meeting with the way to skip it. */
export function questionView(
  what: Question,
  from: Origin,
  chosen: PersonSettings,
  countries: CountryKeyboard,
  say: Phrases,
): View {
  const answer = (value: string) => questionButtons.answer.encode({ what, value, from });
  const isFirstMeeting = from === 'start';
  const number = questions.indexOf(what) + 1;
  const title = isFirstMeeting
    ? [...(number === 1 ? [say.html('home:welcome.brief')] : []), `<b>${number} / ${questions.length}</b>`]
    : [];
  return {
    html: [...title, say.html(`home:question.${what}`)].join('\n\n'),
    keyboard: [
      ...choicesOf(what, chosen, countries, say, answer),
      isFirstMeeting
        ? [button(say.plain('home:question.skip'), answer(notTold)), helpButton(say)]
        : [
            button(say.plain('home:question.forget'), answer(notTold)),
            button(say.plain('back'), questionButtons.ask.encode({ what: 'settings', from })),
          ],
      ...(isFirstMeeting ? [] : [[helpButton(say)]]),
    ],
  };
}

/** What a person told, and the way to change it. */
export function personSettingsView(
  settings: PersonSettings,
  say: Phrases,
  placeName: string | undefined,
): View {
  const ask = (what: Question): Button =>
    button(say.plain(`home:question.change.${what}`), questionButtons.ask.encode({ what, from: 'settings' }));
  const unknown = say.plain('home:question.unknown');
  return {
    html: [
      say.html('home:person.title'),
      '',
      say.html('home:settings.language', { language: say.plain('languageName') }),
      say.html('home:settings.ages', {
        ages: settings.ages === undefined ? unknown : say.plain(`home:ages.${settings.ages}`),
      }),
      say.html('home:person.country', { country: placeName ?? unknown }),
      `<i>${say.html('home:person.why')}</i>`,
    ].join('\n'),
    keyboard: [[ask('language')], [ask('ages')], [ask('country')], [homeButtonRow(say), helpButton(say)]],
  };
}

export function isQuestion(what: string): what is Question {
  return questions.some((question) => question === what);
}

export function originOf(from: string): Origin {
  return origins.find((origin) => origin === from) ?? 'settings';
}

/** The home screen, in place of the message it stands under. */
export const homeMenu = defineAction('om', 'chat', {});

function homeButtonRow(say: Phrases): Button {
  return button(say.plain('home:menu.home'), homeMenu.encode({}));
}

function choicesOf(
  what: Question,
  chosen: PersonSettings,
  countries: CountryKeyboard,
  say: Phrases,
  answer: (value: string) => string,
): Keyboard {
  const tick = (isChosen: boolean, label: string) => `${isChosen ? '✅ ' : ''}${label}`;
  switch (what) {
    case 'language':
      return [
        languages.map((language) =>
          button(tick(language === say.language, phrases(language).plain('languageName')), answer(language)),
        ),
      ];
    case 'ages':
      return rowsOfTwo(
        ageBands.map((ages: AgeBand) =>
          button(tick(ages === chosen.ages, say.plain(`home:ages.${ages}`)), answer(ages)),
        ),
      );
    case 'country':
      return countries(say, answer);
  }
}

function rowsOfTwo(buttons: readonly Button[]): Keyboard {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2));
  return rows;
}
