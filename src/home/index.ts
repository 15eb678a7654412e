import type { Middleware } from 'grammy';
import type { Feature, FeatureCommand } from '../feature.ts';
import { phrases } from '../i18n/index.ts';
import type { FaroContext } from '../telegram/index.ts';
import { isGroup } from '../telegram/index.ts';
import type { PersonSettings } from './settings.ts';
import { settingsHolder } from './holder.ts';
import { homeHandlers, type HomeDependencies } from './handlers.ts';

export { SettingsStore, settingsMigrations, type GroupSettings } from './settings.ts';
export { lastResort } from './last-resort.ts';
export { homeButton } from './views.ts';

export function createHome(dependencies: HomeDependencies): Feature<FaroContext> {
  const { settings, pseudonyms } = dependencies;
  return {
    name: 'home',
    commands: (['start', 'language', 'settings'] as const).map((command): FeatureCommand => ({
      command,
      places: command === 'start' ? ['private'] : ['private', 'group-admin'],
      describe: (language) => phrases(language).plain(`home:command.${command}`),
    })),
    ...homeHandlers(dependencies),
    jobs: [],
    holder: settingsHolder(settings, dependencies.placeName),
    followUpgrade: (oldChatId, newChatId) =>
      settings.moveGroup(pseudonyms.chat(oldChatId), pseudonyms.chat(newChatId)),
  };
}

/** What is known of who acts; a group's country and age stand in for what they have not said. */
export function readerOf({ settings, pseudonyms }: Pick<HomeDependencies, 'settings' | 'pseudonyms'>) {
  return async (ctx: FaroContext): Promise<Pick<PersonSettings, 'country' | 'ages'>> => {
    const { country, ages } = await settings.person(pseudonyms.person(ctx.from?.id ?? 0));
    if (!isGroup(ctx) || ctx.chat === undefined) return { country, ages };
    const group = await settings.group(pseudonyms.chat(ctx.chat.id));
    return { country: country ?? group.country, ages: ages ?? group.ages };
  };
}

/** Teaches every context the languages of its person and its chat; asked for only where they are needed. */
export function withLanguages({
  settings,
  pseudonyms,
}: Pick<HomeDependencies, 'settings' | 'pseudonyms'>): Middleware<FaroContext> {
  return async (ctx, next) => {
    const { from, chat } = ctx;
    await settings.seen({
      ...(from === undefined ? {} : { person: pseudonyms.person(from.id) }),
      ...(chat !== undefined && isGroup(ctx) ? { chat: pseudonyms.chat(chat.id) } : {}),
    });
    ctx.personLanguage = () =>
      settings.personLanguage(pseudonyms.person(ctx.from?.id ?? 0), ctx.from?.language_code);
    ctx.chatLanguage = async () => {
      if (!isGroup(ctx) || ctx.chat === undefined) return ctx.personLanguage();
      const { language } = await settings.group(pseudonyms.chat(ctx.chat.id));
      return language ?? ctx.personLanguage();
    };
    await next();
  };
}
