import type { Holder, Holding } from '../feature.ts';
import type { Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { SettingsStore } from './settings.ts';

/** What people and groups chose, as they are told of it. */
export function settingsHolder(settings: SettingsStore): Holder {
  return {
    async holdings(subject, language) {
      const say = phrases(language);
      if (subject.kind === 'person') {
        const { isKnown, ...chosen } = await settings.person(subject.person);
        if (!isKnown) return [];
        return [met(say), ...Object.entries(chosen).flatMap(([what, value]) => held(what, value, say))];
      }
      const { isKnown, ...chosen } = await settings.storedGroup(subject.chat);
      return isKnown ? Object.entries(chosen).flatMap(([what, value]) => held(what, value, say)) : [];
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

function held(what: string, value: string | undefined, say: Phrases): Holding[] {
  if (value === undefined) return [];
  const name =
    what === 'language' || what === 'ages' || what === 'country' || what === 'starters' || what === 'mode'
      ? say.plain(`home:held.${what}`)
      : what;
  return [{ text: `${name}: ${value}`, data: { [what]: value } }];
}
