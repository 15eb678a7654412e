import {
  checkButton,
  checkMigrations,
  checkThisButton,
  createCheck,
  type CheckMaterial,
} from './check/index.ts';
import { dayOf, type Clock } from './clock.ts';
import type { ContentLibrary } from './content/index.ts';
import type { Feature } from './feature.ts';
import {
  countryKeyboard,
  createHelp,
  placeName,
  ResourceDirectory,
  type HelpMaterial,
} from './help/index.ts';
import {
  createHome,
  homeButton,
  lastResort,
  readerOf,
  SettingsStore,
  settingsMigrations,
  withLanguages,
} from './home/index.ts';
import type { Phrases } from './i18n/index.ts';
import { phrases } from './i18n/index.ts';
import { startJobs, type Logger } from './ops/index.ts';
import { askAlone, createQuiz, newQuizButton, quizMigrations } from './quiz/index.ts';
import { createPrivacy, hideButton, privacyButton, privacyMigrations } from './privacy/index.ts';
import { openStorage } from './storage/index.ts';
import type { FaroContext } from './telegram/index.ts';
import { createBot, dispatchPresses, publishCommandMenus } from './telegram/index.ts';

export interface FaroOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly dataDir: string;
  readonly secret?: Uint8Array | undefined;
  readonly library: ContentLibrary;
  readonly check: CheckMaterial;
  readonly help: HelpMaterial;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface Faro {
  /** The bot's name on Telegram, without the @. */
  readonly username: string;
  /** Settles when polling ends: resolved after {@link stop}, rejected by a fault it cannot live with. */
  readonly ended: Promise<void>;
  /** Finishes what is in hand, keeps what is not, and lets go of the database. */
  stop(): Promise<void>;
}

/**
 * The composition root: storage, features and Telegram, put together and started. Nothing else knows them all.
 *
 * @throws StorageError when the data directory cannot be used
 * @throws GrammyError, HttpError when Telegram refuses the token or cannot be reached
 */
export async function startFaro(options: FaroOptions): Promise<Faro> {
  const { library, clock, log } = options;
  const reportFault = (what: string, error: unknown) => {
    log.error({ err: error }, what);
  };
  const storage = await openStorage({
    dataDir: options.dataDir,
    secret: options.secret,
    migrations: { ...settingsMigrations, ...quizMigrations, ...checkMigrations, ...privacyMigrations },
  });
  const { db, pseudonyms } = storage;
  const settings = new SettingsStore(db, () => dayOf(clock.now()));
  const live = createBot({
    token: options.token,
    apiRoot: options.apiRoot,
    clock,
    reportFault,
    edge: {
      somethingWentWrong: async (ctx) => phrases(await ctx.personLanguage()).plain('wentWrong'),
    },
    onRetry: (method, reason, waitMs) => {
      log.warn({ method, reason, waitMs }, 'retrying a call to Telegram');
    },
  });
  const { bot } = live;
  const shortcuts = (say: Phrases) => [[newQuizButton(say)], [checkButton(say)]];
  const directory = new ResourceDirectory(options.help.resources);
  // The order in which an update is offered: a call for help first.
  const features: readonly Feature<FaroContext>[] = [
    createPrivacy({
      api: bot.api,
      storage,
      clock,
      reportFault,
      holders: () => features.flatMap(({ name, holder }) => (name === 'privacy' || !holder ? [] : [holder])),
    }),
    createHelp({
      material: options.help,
      directory,
      clock,
      reader: readerOf({ settings, pseudonyms }),
      setCountry: async (ctx, country) => {
        await settings.setPerson(pseudonyms.person(ctx.from?.id ?? 0), { country });
      },
      hide: hideButton,
      ways: (say) => [[checkThisButton(say)]],
    }),
    createQuiz({ api: bot.api, spareEdits: live.spareEdits, storage, settings, library, clock, reportFault }),
    createCheck({
      material: options.check,
      db: storage.db,
      clock,
      teach: askAlone(library),
      menuButton: homeButton,
    }),
    createHome({
      settings,
      pseudonyms,
      shortcuts,
      more: (say) => [[privacyButton(say)]],
      countries: (say, dataOf) => countryKeyboard({ directory }, say, dataOf),
      knowsCountry: (country) => directory.knows(country),
      placeName,
    }),
  ];

  bot.use(withLanguages({ settings, pseudonyms }));
  bot.use(dispatchPresses(features.map(({ presses }) => presses)));
  bot.on('message:migrate_to_chat_id', async (ctx) => {
    for (const feature of features) {
      await feature.followUpgrade?.(ctx.chat.id, ctx.message.migrate_to_chat_id);
    }
  });
  for (const feature of features) bot.use(feature.composer);
  bot.use(lastResort(shortcuts));

  try {
    const { username } = await live.connect();
    for (const feature of features) await feature.start?.();
    const ended = live.poll();
    const menus = publishCommandMenus(bot.api, features).catch((error: unknown) => {
      reportFault('command menus', error);
    });
    const jobs = startJobs(
      features.flatMap((feature) => feature.jobs),
      clock,
      reportFault,
    );
    return {
      username,
      ended,
      async stop() {
        await live.stopPolling();
        await jobs.stop();
        for (const feature of features) await feature.stop?.();
        await menus;
        await live.close();
        await storage.close();
      },
    };
  } catch (error) {
    await live.close();
    await storage.close();
    throw error;
  }
}
