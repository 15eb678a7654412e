import { describe, expect, it } from 'vitest';
import { ageBands } from '../../src/content/index.ts';
import {
  closedView,
  groupWelcomeView,
  homeButtons,
  homeView,
  languageView,
  nextSettings,
  settingsView,
  unhandledView,
} from '../../src/home/views.ts';
import { languages, phrases } from '../../src/i18n/index.ts';
import { newQuizButton } from '../../src/quiz/index.ts';
import { faultsOf, offersHelp, textOf } from '../shown.ts';

const settings = {
  language: undefined,
  country: undefined,
  starters: 'admins',
  mode: 'buttons',
  ages: '11-13',
} as const;

describe.each(languages)('the screens around the features in %s', (language) => {
  const say = phrases(language);
  const shortcuts = [[newQuizButton(say)]];
  const views = [
    homeView(say, 'faro_bot', shortcuts),
    groupWelcomeView(say),
    languageView(say, 'person'),
    languageView(say, 'group'),
    closedView(say),
    unhandledView(say, shortcuts),
    ...ageBands.flatMap((ages) =>
      (['admins', 'members'] as const).map((starters) => settingsView({ ...settings, ages, starters }, say)),
    ),
  ];

  it('are taken by Telegram and read without holes', () => {
    expect(views.flatMap(faultsOf)).toEqual([]);
  });

  it('offer help', () => {
    expect(views.filter((view) => !offersHelp(view)).map(textOf)).toEqual([]);
  });
});

describe('the choice of a language', () => {
  it('names each language in itself and ticks the present one', () => {
    const labels = languageView(phrases('it'), 'person').keyboard[0]?.map(({ label }) => label);
    expect(labels).toEqual(['English', '✅ Italiano']);
  });

  it('leads home in private and is simply closed in a group', () => {
    const presses = (place: 'person' | 'group') =>
      languageView(phrases('en'), place)
        .keyboard.flat()
        .flatMap(({ press }) => ('data' in press ? [press.data] : []));
    expect(presses('person')).toContain(homeButtons.menu.encode({}));
    expect(presses('group')).toContain(homeButtons.close.encode({}));
  });
});

describe('a setting of a group', () => {
  it('comes back to where it was after one round of presses', () => {
    let now: Parameters<typeof nextSettings>[0] = settings;
    const seen = ageBands.map(() => {
      now = { ...now, ...nextSettings(now, 'ages') };
      return now.ages;
    });
    expect(seen.toSorted()).toEqual([...ageBands].toSorted());
    expect(now.ages).toBe(settings.ages);
    expect(nextSettings({ ...settings, ...nextSettings(settings, 'starters') }, 'starters')).toEqual({
      starters: 'admins',
    });
  });

  it('that does not exist changes nothing', () => {
    expect(nextSettings(settings, 'forged')).toBeUndefined();
  });
});
