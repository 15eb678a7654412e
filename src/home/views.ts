import { ageBands } from '../content/index.ts';
import type { Language, Phrases } from '../i18n/index.ts';
import { languages, phrases } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button, defineAction, helpButton } from '../telegram/index.ts';
import { homeMenu, questionButtons, type CountryKeyboard } from './questions.ts';
import type { GroupSettings } from './settings.ts';

export const homeButtons = {
  languages: defineAction('ol', 'chat', {}),
  setLanguage: defineAction('os', 'chat', { language: 'id' }),
  settings: defineAction('og', 'chat', {}),
  /** `what` is `starters`, `mode` or `ages`: the next value of it. */
  change: defineAction('oc', 'chat', { what: 'id' }),
  close: defineAction('ox', 'chat', {}),
  /** A group's country: the list of them, and one of it (`none` for not told). */
  countries: defineAction('oe', 'chat', {}),
  setCountry: defineAction('on', 'chat', { country: 'id' }),
  menu: homeMenu,
} as const;

/** Opens the home screen in place of the message it stands under. */
export function homeButton(label: string): Button {
  return button(label, homeButtons.menu.encode({}));
}

/** The home screen of a private chat. */
export function homeView(say: Phrases, botUsername: string, shortcuts: Keyboard, more: Keyboard = []): View {
  return {
    html: say.html('home:welcome.private'),
    keyboard: [
      ...shortcuts,
      [
        {
          label: say.plain('home:menu.addToGroup'),
          press: { url: `https://t.me/${botUsername}?startgroup=hello` },
        },
      ],
      ...more,
      [
        button(
          say.plain('home:menu.settings'),
          questionButtons.ask.encode({ what: 'settings', from: 'settings' }),
        ),
        helpButton(say),
      ],
    ],
  };
}

export function groupWelcomeView(say: Phrases): View {
  return { html: say.html('home:welcome.group'), keyboard: [[helpButton(say)]] };
}

export function languageView(say: Phrases, place: 'person' | 'group'): View {
  return {
    html: say.html(`home:language.${place}`),
    keyboard: [
      languages.map((language) =>
        button(
          `${language === say.language ? '✅ ' : ''}${languageName(language)}`,
          homeButtons.setLanguage.encode({ language }),
        ),
      ),
      [
        place === 'person'
          ? button(say.plain('back'), homeButtons.menu.encode({}))
          : button(say.plain('close'), homeButtons.close.encode({})),
        helpButton(say),
      ],
    ],
  };
}

/** Which country's numbers does help show in this group? */
export function groupCountryView(countries: CountryKeyboard, say: Phrases): View {
  const dataOf = (country: string) => homeButtons.setCountry.encode({ country });
  return {
    html: say.html('home:question.groupCountry'),
    keyboard: [
      ...countries(say, dataOf),
      [
        button(say.plain('home:question.forget'), dataOf('none')),
        button(say.plain('back'), homeButtons.settings.encode({})),
      ],
      [helpButton(say)],
    ],
  };
}

export function settingsView(settings: GroupSettings, say: Phrases, country?: string): View {
  return {
    html: [
      say.html('home:settings.title'),
      '',
      say.html('home:settings.language', { language: languageName(say.language) }),
      say.html('home:settings.starters', { starters: say.plain(`home:settings.${settings.starters}`) }),
      say.html('home:settings.mode', { mode: say.plain(`home:settings.${settings.mode}`) }),
      say.html('home:settings.ages', { ages: say.plain(`home:ages.${settings.ages}`) }),
      say.html('home:person.country', { country: country ?? say.plain('home:question.unknown') }),
      `<i>${say.html('home:settings.agesWhy')}</i>`,
    ].join('\n'),
    keyboard: [
      [button(say.plain('home:settings.changeStarters'), homeButtons.change.encode({ what: 'starters' }))],
      [
        button(say.plain('home:settings.changeMode'), homeButtons.change.encode({ what: 'mode' })),
        button(say.plain('home:settings.changeAges'), homeButtons.change.encode({ what: 'ages' })),
      ],
      [
        button(say.plain('home:settings.changeLanguage'), homeButtons.languages.encode({})),
        button(say.plain('home:question.change.country'), homeButtons.countries.encode({})),
      ],
      [button(say.plain('close'), homeButtons.close.encode({})), helpButton(say)],
    ],
  };
}

export function closedView(say: Phrases): View {
  return { html: say.html('home:settings.closed'), keyboard: [[helpButton(say)]] };
}

/** The last resort for a text that no feature took: never a bare "I don't understand". */
export function unhandledView(say: Phrases, shortcuts: Keyboard): View {
  return {
    html: say.html('notUnderstood'),
    keyboard: [...shortcuts, [helpButton(say)]],
  };
}

/** The next value of a setting, round and round. */
export function nextSettings(settings: GroupSettings, what: string): Partial<GroupSettings> | undefined {
  if (what === 'starters') return { starters: settings.starters === 'admins' ? 'members' : 'admins' };
  if (what === 'mode') return { mode: settings.mode === 'buttons' ? 'polls' : 'buttons' };
  if (what !== 'ages') return undefined;
  const next = (ageBands.indexOf(settings.ages) + 1) % ageBands.length;
  return { ages: ageBands[next] ?? settings.ages };
}

function languageName(language: Language): string {
  return phrases(language).plain('languageName');
}
