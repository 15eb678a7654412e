import type { Middleware } from 'grammy';
import type { Feature, FeatureCommand } from '../feature.ts';
import { phrases } from '../i18n/index.ts';
import type { FaroContext } from '../telegram/index.ts';
import { isGroup } from '../telegram/index.ts';
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
      places:
        command === 'start'
          ? ['private']
          : command === 'settings'
            ? ['group-admin']
            : ['private', 'group-admin'],
      describe: (language) => phrases(language).plain(`home:command.${command}`),
    })),
    ...homeHandlers(dependencies),
    jobs: [],
    followUpgrade: (oldChatId, newChatId) =>
      settings.moveGroup(pseudonyms.chat(oldChatId), pseudonyms.chat(newChatId)),
  };
}

/** Teaches every context the languages of its person and its chat; asked for only where they are needed. */
export function withLanguages({
  settings,
  pseudonyms,
}: Pick<HomeDependencies, 'settings' | 'pseudonyms'>): Middleware<FaroContext> {
  return (ctx, next) => {
    ctx.personLanguage = () =>
      settings.personLanguage(pseudonyms.person(ctx.from?.id ?? 0), ctx.from?.language_code);
    ctx.chatLanguage = async () => {
      if (!isGroup(ctx) || ctx.chat === undefined) return ctx.personLanguage();
      const { language } = await settings.group(pseudonyms.chat(ctx.chat.id));
      return language ?? ctx.personLanguage();
    };
    return next();
  };
}
