import { isJsonObject } from '../json.ts';
import type { ChatRecord, PersonRecord } from './records.ts';

export interface BotCommand {
  readonly command: string;
  readonly description: string;
  readonly is_ephemeral?: boolean;
}

/**
 * The bot's command menus by scope and language.
 * Source of the order of look-up: https://core.telegram.org/bots/api#determining-list-of-commands
 */
export class CommandLists {
  readonly #lists = new Map<string, readonly BotCommand[]>();

  set(scope: unknown, languageCode: string, commands: readonly BotCommand[]): void {
    this.#lists.set(keyOf(scopeName(scope), languageCode), commands);
  }

  /** Exactly this scope and language, without falling back. */
  get(scope: unknown, languageCode: string): readonly BotCommand[] {
    return this.#lists.get(keyOf(scopeName(scope), languageCode)) ?? [];
  }

  delete(scope: unknown, languageCode: string): void {
    this.#lists.delete(keyOf(scopeName(scope), languageCode));
  }

  /** What Telegram suggests to a person in a chat. */
  offered(person: PersonRecord, chat: ChatRecord): readonly BotCommand[] {
    const language = person.languageCode.split('-')[0] ?? '';
    for (const scope of scopesFor(person, chat)) {
      const list = this.#lists.get(keyOf(scope, language)) ?? this.#lists.get(keyOf(scope, ''));
      if (list !== undefined && list.length > 0) return list;
    }
    return [];
  }
}

function scopesFor(person: PersonRecord, chat: ChatRecord): readonly string[] {
  if (chat.type === 'private') return [`chat ${chat.id}`, 'all_private_chats', 'default'];
  const status = chat.members.get(person.id)?.status;
  const isAdmin = status === 'creator' || status === 'administrator';
  return [
    `chat_member ${chat.id} ${person.id}`,
    ...(isAdmin ? [`chat_administrators ${chat.id}`] : []),
    `chat ${chat.id}`,
    ...(isAdmin ? ['all_chat_administrators'] : []),
    'all_group_chats',
    'default',
  ];
}

function scopeName(scope: unknown): string {
  if (!isJsonObject(scope)) return 'default';
  return ['type', 'chat_id', 'user_id']
    .map((name) => scope[name])
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ');
}

const keyOf = (scope: string, languageCode: string): string => `${scope}|${languageCode}`;
