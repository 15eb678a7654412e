import { ageBands } from '../content/index.ts';
import type { Language, Phrases } from '../i18n/index.ts';
import { languages, phrases } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button, defineAction, helpButton } from '../telegram/index.ts';
import type { GroupSettings } from './settings.ts';

export const homeButtons = {
  languages: defineAction('ol', 'chat', {}),
  setLanguage: defineAction('os', 'chat', { language: 'id' }),
  settings: defineAction('og', 'chat', {}),
  /** `what` is `starters` or `ages`: the next value of it. */
  change: defineAction('oc', 'chat', { what: 'id' }),
  close: defineAction('ox', 'chat', {}),
  menu: defineAction('om', 'chat', {}),
} as const;

/** Opens the home screen in place of the message it stands under. */
export function homeButton(label: string): Button {
  return button(label, homeButtons.menu.encode({}));
}

/** The home screen of a private chat. */
export function homeView(say: Phrases, botUsername: string, shortcuts: Keyboard): View {
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
      [button(say.plain('home:menu.language'), homeButtons.languages.encode({})), helpButton(say)],
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

export function settingsView(settings: GroupSettings, say: Phrases): View {
  return {
    html: [
      say.html('home:settings.title'),
      '',
      say.html('home:settings.language', { language: languageName(say.language) }),
      say.html('home:settings.starters', { starters: say.plain(`home:settings.${settings.starters}`) }),
      say.html('home:settings.ages', { ages: say.plain(`home:ages.${settings.ages}`) }),
      `<i>${say.html('home:settings.agesWhy')}</i>`,
    ].join('\n'),
    keyboard: [
      [button(say.plain('home:settings.changeStarters'), homeButtons.change.encode({ what: 'starters' }))],
      [button(say.plain('home:settings.changeAges'), homeButtons.change.encode({ what: 'ages' }))],
      [button(say.plain('home:settings.changeLanguage'), homeButtons.languages.encode({}))],
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
  if (what !== 'ages') return undefined;
  const next = (ageBands.indexOf(settings.ages) + 1) % ageBands.length;
  return { ages: ageBands[next] ?? settings.ages };
}

function languageName(language: Language): string {
  return phrases(language).plain('languageName');
}
