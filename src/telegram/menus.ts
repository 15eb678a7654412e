import type { Api, Context } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { CommandPlace, Feature } from '../feature.ts';
import type { Language } from '../i18n/index.ts';
import { defaultLanguage, languages } from '../i18n/index.ts';

const scopes: Readonly<Record<CommandPlace, BotCommandScope>> = {
  private: { type: 'all_private_chats' },
  group: { type: 'all_group_chats' },
  'group-admin': { type: 'all_chat_administrators' },
};

/** Tells Telegram which commands to suggest, per place and language; the default language serves the rest. */
export async function publishCommandMenus<C extends Context>(
  api: Api,
  features: readonly Feature<C>[],
): Promise<void> {
  const commands = features.flatMap((feature) => feature.commands);
  for (const language of languages) {
    for (const place of ['private', 'group', 'group-admin'] as const) {
      const menu = commands
        .filter(({ places }) => places.includes(place))
        .map((command) => menuEntry(command, place, language));
      await api.setMyCommands(menu, {
        scope: scopes[place],
        ...(language === defaultLanguage ? {} : { language_code: language }),
      });
    }
  }
}

function menuEntry(
  { command, describe, isPrivateInGroups }: Feature<Context>['commands'][number],
  place: CommandPlace,
  language: Language,
): BotCommand {
  const entry = { command, description: describe(language) };
  return place !== 'private' && isPrivateInGroups === true ? { ...entry, is_ephemeral: true } : entry;
}
