import { Composer } from 'grammy';
import type { Api } from 'grammy';
import { dayOf, type Clock } from '../clock.ts';
import type { Feature, Holder } from '../feature.ts';
import type { Language } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { Storage } from '../storage/index.ts';
import type { FaroContext, Presses, ReportFault } from '../telegram/index.ts';
import { isGroup } from '../telegram/index.ts';
import { installPrivacy } from './handlers.ts';
import { recentHolder, RecentMessages } from './recent-messages.ts';

export { hideButton, privacyButton } from './buttons.ts';
export { recentMigrations as privacyMigrations } from './recent-messages.ts';

export interface PrivacyOptions {
  readonly api: Api;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly reportFault: ReportFault;
  /** What every other feature keeps. */
  readonly holders: () => readonly Holder[];
}

const dayMs = 24 * 60 * 60 * 1_000;
const hourMs = 60 * 60 * 1_000;
/** Who was not seen for so long is forgotten. */
const keptDays = 365;
/** Telegram lets a bot delete its messages for 48 hours. */
const removableDays = 2;

/** What is held about somebody, to read, to take away, to delete; and a chat that can be hidden. */
export function createPrivacy(options: PrivacyOptions): Feature<FaroContext> {
  const { api, storage, clock, reportFault } = options;
  const { pseudonyms } = storage;
  const recent = new RecentMessages(storage.db);
  const today = (daysAgo = 0) => dayOf(clock.now() - daysAgo * dayMs);
  const note = (chatId: number, messageId: number) =>
    recent.note(pseudonyms.chat(chatId), messageId, today()).catch((error: unknown) => {
      // Whoever wrote gets their answer all the same.
      reportFault('privacy: note a message', error);
    });
  api.config.use(async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal);
    const sent = answer.ok ? sentInPrivate(answer.result) : undefined;
    if (sent !== undefined) await note(sent.chatId, sent.messageId);
    return answer;
  });

  const own = recentHolder(recent);
  const holders = () => [own, ...options.holders()];
  const composer = new Composer<FaroContext>();
  composer.on('message', async (ctx, next) => {
    if (!isGroup(ctx) && ctx.chat.type === 'private') await note(ctx.chat.id, ctx.message.message_id);
    await next();
  });
  const presses: Presses = new Map();
  installPrivacy(composer, presses, { pseudonyms, holders, recent, now: () => clock.now() });

  const describe = (command: 'privacy' | 'forget') => (language: Language) =>
    phrases(language).plain(`privacy:command.${command}`);
  return {
    name: 'privacy',
    commands: [
      {
        command: 'privacy',
        places: ['private', 'group', 'group-admin'],
        isPrivateInGroups: true,
        describe: describe('privacy'),
      },
      { command: 'forget', places: ['private', 'group-admin'], describe: describe('forget') },
    ],
    composer,
    presses,
    jobs: [
      {
        name: 'privacy: forget who was not seen for a year',
        everyMs: dayMs,
        async run() {
          for (const holder of holders()) await holder.expire?.(today(keptDays));
        },
      },
      {
        name: 'privacy: forget what can no longer be hidden',
        everyMs: hourMs,
        run: () => recent.removeBefore(today(removableDays)),
      },
    ],
    holder: own,
  };
}

/** A message that the bot has just put into a private chat. */
function sentInPrivate(result: unknown): { readonly chatId: number; readonly messageId: number } | undefined {
  if (typeof result !== 'object' || result === null || !('message_id' in result) || !('chat' in result)) {
    return undefined;
  }
  const { message_id: messageId, chat } = result;
  if (typeof chat !== 'object' || chat === null || !('id' in chat) || !('type' in chat)) return undefined;
  if (chat.type !== 'private' || typeof chat.id !== 'number' || typeof messageId !== 'number')
    return undefined;
  return { chatId: chat.id, messageId };
}
