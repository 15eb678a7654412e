import { Composer } from 'grammy';
import { isLanguage, phrases } from '../i18n/index.ts';
import type { Pseudonyms } from '../storage/index.ts';
import type { FaroContext, Keyboard, Presses } from '../telegram/index.ts';
import {
  answerPress,
  editHere,
  isGroup,
  isGroupAdmin,
  mayDecideHere,
  onPress,
  remark,
  sendHere,
} from '../telegram/index.ts';
import { installQuestions, settingsView as personView } from './question-handlers.ts';
import { questionView, type CountryKeyboard } from './questions.ts';
import type { SettingsStore } from './settings.ts';
import {
  closedView,
  groupCountryView,
  groupWelcomeView,
  homeButtons,
  homeView,
  languageView,
  nextSettings,
  settingsView,
} from './views.ts';

export interface HomeDependencies {
  readonly settings: SettingsStore;
  readonly pseudonyms: Pseudonyms;
  /** Buttons of other features on the home screen. */
  readonly shortcuts: (say: ReturnType<typeof phrases>) => Keyboard;
  /** Buttons below them, for what is needed less often. */
  readonly more: (say: ReturnType<typeof phrases>) => Keyboard;
  readonly countries: CountryKeyboard;
  readonly knowsCountry: (country: string) => boolean;
  /** A country's name, with its flag. */
  readonly placeName: (country: string, say: ReturnType<typeof phrases>) => string;
}

/** The first meeting, the language and a group's settings. */
export function homeHandlers(dependencies: HomeDependencies): {
  readonly composer: Composer<FaroContext>;
  readonly presses: Presses;
} {
  const { settings, pseudonyms, shortcuts, more, countries, knowsCountry, placeName } = dependencies;
  const composer = new Composer<FaroContext>();
  const presses: Presses = new Map();

  const sayTo = async (ctx: FaroContext) => phrases(await ctx.chatLanguage());
  const home = async (ctx: FaroContext) => {
    const say = await sayTo(ctx);
    return homeView(say, ctx.me.username, shortcuts(say), more(say));
  };
  const groupSettings = async (ctx: FaroContext) => {
    const chosen = await settings.group(pseudonyms.chat(ctx.chat?.id ?? 0));
    const say = await sayTo(ctx);
    return settingsView(chosen, say, chosen.country && placeName(chosen.country, say));
  };
  const personOf = (ctx: FaroContext) => settings.person(pseudonyms.person(ctx.from?.id ?? 0));

  composer.command('start', async (ctx) => {
    if (isGroup(ctx)) {
      await remark(ctx, 'welcome', groupWelcomeView(await sayTo(ctx)));
      return;
    }
    const person = await personOf(ctx);
    await sendHere(
      ctx,
      person.isKnown
        ? await home(ctx)
        : questionView('language', 'start', person, countries, await sayTo(ctx)),
    );
  });
  installQuestions(presses, dependencies, (ctx, say) =>
    homeView(say, ctx.me.username, shortcuts(say), more(say)),
  );

  composer.command('language', async (ctx) => {
    await remark(ctx, 'language', languageView(await sayTo(ctx), isGroup(ctx) ? 'group' : 'person'));
  });

  composer.command('settings', async (ctx) => {
    const say = await sayTo(ctx);
    if (!isGroup(ctx)) await sendHere(ctx, personView(await personOf(ctx), dependencies, say));
    else if (await isGroupAdmin(ctx)) await sendHere(ctx, await groupSettings(ctx));
    else await remark(ctx, 'admin only', { ...closedView(say), html: say.html('adminOnly') });
  });

  composer.on('my_chat_member', async (ctx, next) => {
    const { old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    const wasOut = before.status === 'left' || before.status === 'kicked';
    const isIn = after.status === 'member' || after.status === 'administrator';
    if (isGroup(ctx) && wasOut && isIn) await sendHere(ctx, groupWelcomeView(await sayTo(ctx)));
    await next();
  });

  onPress(presses, homeButtons.menu, async (ctx) => {
    await answerPress(ctx);
    await editHere(ctx, await home(ctx));
  });

  onPress(presses, homeButtons.languages, async (ctx) => {
    if (!(await mayDecideHere(ctx))) return;
    await answerPress(ctx);
    await editHere(ctx, languageView(await sayTo(ctx), isGroup(ctx) ? 'group' : 'person'));
  });

  onPress(presses, homeButtons.setLanguage, async (ctx, { language }) => {
    if (!isLanguage(language) || !(await mayDecideHere(ctx))) return;
    if (isGroup(ctx)) await settings.setGroup(pseudonyms.chat(ctx.chat?.id ?? 0), { language });
    else await settings.setPerson(pseudonyms.person(ctx.from.id), { language });
    const say = phrases(language);
    await answerPress(ctx, { text: say.plain('home:language.saved') });
    await editHere(ctx, languageView(say, isGroup(ctx) ? 'group' : 'person'));
  });

  onPress(presses, homeButtons.settings, async (ctx) => {
    if (!(await mayDecideHere(ctx))) return;
    await answerPress(ctx);
    await editHere(ctx, await groupSettings(ctx));
  });

  onPress(presses, homeButtons.change, async (ctx, { what }) => {
    if (!isGroup(ctx) || !(await mayDecideHere(ctx))) return;
    const chat = pseudonyms.chat(ctx.chat?.id ?? 0);
    const change = nextSettings(await settings.group(chat), what);
    if (change !== undefined) await settings.setGroup(chat, change);
    await answerPress(ctx, { text: (await sayTo(ctx)).plain('home:settings.saved') });
    await editHere(ctx, await groupSettings(ctx));
  });

  onPress(presses, homeButtons.countries, async (ctx) => {
    if (!isGroup(ctx) || !(await mayDecideHere(ctx))) return;
    await answerPress(ctx);
    await editHere(ctx, groupCountryView(countries, await sayTo(ctx)));
  });

  onPress(presses, homeButtons.setCountry, async (ctx, { country }) => {
    if (!isGroup(ctx) || !(await mayDecideHere(ctx))) return;
    await settings.setGroup(pseudonyms.chat(ctx.chat?.id ?? 0), {
      country: knowsCountry(country) ? country : undefined,
    });
    await answerPress(ctx, { text: (await sayTo(ctx)).plain('home:settings.saved') });
    await editHere(ctx, await groupSettings(ctx));
  });

  onPress(presses, homeButtons.close, async (ctx) => {
    if (!(await mayDecideHere(ctx))) return;
    await answerPress(ctx);
    await editHere(ctx, closedView(await sayTo(ctx)));
  });

  return { composer, presses };
}
