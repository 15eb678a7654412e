import { ageBands } from '../content/index.ts';
import type { Phrases } from '../i18n/index.ts';
import { isLanguage, phrases } from '../i18n/index.ts';
import type { FaroContext, Presses, View } from '../telegram/index.ts';
import { answerPress, editHere, isGroup, onPress } from '../telegram/index.ts';
import type { HomeDependencies } from './handlers.ts';
import {
  isQuestion,
  notTold,
  originOf,
  personSettingsView,
  questionButtons,
  questions,
  questionView,
  type Question,
} from './questions.ts';
import type { PersonSettings } from './settings.ts';

type Change = Partial<Pick<PersonSettings, Question>>;

/** Questions to one person, in private: at the first meeting one after the other, later from their settings. */
export function installQuestions(
  presses: Presses,
  is: HomeDependencies,
  homeView: (ctx: FaroContext, say: Phrases) => View,
): void {
  const personOf = (ctx: FaroContext) => is.pseudonyms.person(ctx.from?.id ?? 0);

  onPress(presses, questionButtons.ask, async (ctx, { what, from }) => {
    await answerPress(ctx);
    if (isGroup(ctx)) return;
    const settings = await is.settings.person(personOf(ctx));
    const say = phrases(await ctx.personLanguage());
    await editHere(
      ctx,
      isQuestion(what)
        ? questionView(what, originOf(from), settings, is.countries, say)
        : settingsView(settings, is, say),
    );
  });

  onPress(presses, questionButtons.answer, async (ctx, { what, value, from }) => {
    if (isGroup(ctx) || !isQuestion(what)) {
      await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('expired') });
      return;
    }
    const origin = originOf(from);
    // At the first meeting a skipped question leaves things as they were.
    const change = origin === 'start' && value === notTold ? {} : changeOf(what, value, is);
    const settings = await is.settings.setPerson(personOf(ctx), change ?? {});
    const say = phrases(await ctx.personLanguage());
    await answerPress(ctx, value === notTold ? undefined : { text: say.plain('home:settings.saved') });
    const next = questions[questions.indexOf(what) + 1];
    if (origin === 'settings') await editHere(ctx, settingsView(settings, is, say));
    else if (next === undefined) await editHere(ctx, homeView(ctx, say));
    else await editHere(ctx, questionView(next, origin, settings, is.countries, say));
  });
}

/** The settings of a person as they read them. */
export function settingsView(settings: PersonSettings, is: HomeDependencies, say: Phrases): View {
  const { country } = settings;
  return personSettingsView(settings, say, country === undefined ? undefined : is.placeName(country, say));
}

/** What an answer changes; `undefined` for one that was not offered. */
function changeOf(what: Question, value: string, is: HomeDependencies): Change | undefined {
  if (value === notTold) return { [what]: undefined };
  switch (what) {
    case 'language':
      return isLanguage(value) ? { language: value } : undefined;
    case 'ages': {
      const ages = ageBands.find((band) => band === value);
      return ages === undefined ? undefined : { ages };
    }
    case 'country':
      return is.knowsCountry(value) ? { country: value } : undefined;
  }
}
