import type { Holder, Holding } from '../feature.ts';
import type { Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { GroupSettings, PersonSettings, SettingsStore } from './settings.ts';

type PlaceName = (country: string, say: Phrases) => string;

/** What people and groups chose, as they are told of it. */
export function settingsHolder(settings: SettingsStore, placeName: PlaceName): Holder {
  return {
    async holdings(subject, language) {
      const say = phrases(language);
      if (subject.kind === 'person') {
        const { isKnown, ...chosen } = await settings.person(subject.person);
        return isKnown ? [met(say), ...chosenBySomebody(chosen, say, placeName)] : [];
      }
      const { isKnown, ...chosen } = await settings.storedGroup(subject.chat);
      return isKnown ? [...chosenBySomebody(chosen, say, placeName), ...chosenByAdmins(chosen, say)] : [];
    },
    async forget(subject) {
      if (subject.kind === 'person') await settings.removePerson(subject.person);
      else await settings.removeGroup(subject.chat);
    },
    expire: (before) => settings.removeNotSeenSince(before),
  };
}

function met(say: Phrases): Holding {
  return { text: say.plain('home:held.met'), data: { met: true } };
}

function chosenBySomebody(
  { language, ages, country }: Pick<PersonSettings, 'language' | 'ages' | 'country'>,
  say: Phrases,
  placeName: PlaceName,
): Holding[] {
  return [
    ...(language === undefined
      ? []
      : [held(say.plain('home:held.language'), phrases(language).plain('languageName'), { language })]),
    ...(ages === undefined
      ? []
      : [held(say.plain('home:held.ages'), say.plain(`home:ages.${ages}`), { ages })]),
    ...(country === undefined
      ? []
      : [held(say.plain('home:held.country'), placeName(country, say), { country })]),
  ];
}

function chosenByAdmins(
  { starters, mode }: Pick<GroupSettings, 'starters' | 'mode'>,
  say: Phrases,
): Holding[] {
  return [
    held(say.plain('home:held.starters'), say.plain(`home:settings.${starters}`), { starters }),
    held(say.plain('home:held.mode'), say.plain(`home:settings.${mode}`), { mode }),
  ];
}

function held(name: string, value: string, data: Holding['data']): Holding {
  return { text: `${name}: ${value}`, data };
}
