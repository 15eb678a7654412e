import { Composer } from 'grammy';
import { isLanguage, phrases } from '../i18n/index.ts';
import type { Pseudonyms } from '../storage/index.ts';
import type { FaroContext, Keyboard, PressContext, Presses } from '../telegram/index.ts';
import {
  answerPress,
  editView,
  isGroup,
  isGroupAdmin,
  onPress,
  placeOf,
  remark,
  sendView,
  type View,
} from '../telegram/index.ts';
import type { SettingsStore } from './settings.ts';
import {
  closedView,
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
}

/** The first meeting, the language and a group's settings. */
export function homeHandlers({ settings, pseudonyms, shortcuts }: HomeDependencies): {
  readonly composer: Composer<FaroContext>;
  readonly presses: Presses;
} {
  const composer = new Composer<FaroContext>();
  const presses: Presses = new Map();

  const sayTo = async (ctx: FaroContext) => phrases(await ctx.chatLanguage());
  const home = async (ctx: FaroContext) => {
    const say = await sayTo(ctx);
    return homeView(say, ctx.me.username, shortcuts(say));
  };
  const groupSettings = async (ctx: FaroContext) =>
    settingsView(await settings.group(pseudonyms.chat(ctx.chat?.id ?? 0)), await sayTo(ctx));

  composer.command('start', async (ctx) => {
    await remark(ctx, 'welcome', isGroup(ctx) ? groupWelcomeView(await sayTo(ctx)) : await home(ctx));
  });

  composer.command('language', async (ctx) => {
    await remark(ctx, 'language', languageView(await sayTo(ctx), isGroup(ctx) ? 'group' : 'person'));
  });

  composer.command('settings', async (ctx) => {
    const say = await sayTo(ctx);
    if (!isGroup(ctx)) {
      const view = languageView(say, 'person');
      await send(ctx, { ...view, html: say.html('home:settings.inGroupsOnly') });
    } else if (await isGroupAdmin(ctx)) await send(ctx, await groupSettings(ctx));
    else await remark(ctx, 'admin only', { ...closedView(say), html: say.html('adminOnly') });
  });

  composer.on('my_chat_member', async (ctx, next) => {
    const { old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    const wasOut = before.status === 'left' || before.status === 'kicked';
    const isIn = after.status === 'member' || after.status === 'administrator';
    if (isGroup(ctx) && wasOut && isIn) await send(ctx, groupWelcomeView(await sayTo(ctx)));
    await next();
  });

  onPress(presses, homeButtons.menu, async (ctx) => {
    await answerPress(ctx);
    await edit(ctx, await home(ctx));
  });

  onPress(presses, homeButtons.languages, async (ctx) => {
    if (!(await mayChange(ctx))) return;
    await answerPress(ctx);
    await edit(ctx, languageView(await sayTo(ctx), isGroup(ctx) ? 'group' : 'person'));
  });

  onPress(presses, homeButtons.setLanguage, async (ctx, { language }) => {
    if (!isLanguage(language) || !(await mayChange(ctx))) return;
    if (isGroup(ctx)) await settings.setGroup(pseudonyms.chat(ctx.chat?.id ?? 0), { language });
    else await settings.setPersonLanguage(pseudonyms.person(ctx.from.id), language);
    const say = phrases(language);
    await answerPress(ctx, { text: say.plain('home:language.saved') });
    await edit(ctx, languageView(say, isGroup(ctx) ? 'group' : 'person'));
  });

  onPress(presses, homeButtons.settings, async (ctx) => {
    if (!(await mayChange(ctx))) return;
    await answerPress(ctx);
    await edit(ctx, await groupSettings(ctx));
  });

  onPress(presses, homeButtons.change, async (ctx, { what }) => {
    if (!isGroup(ctx) || !(await mayChange(ctx))) return;
    const chat = pseudonyms.chat(ctx.chat?.id ?? 0);
    const change = nextSettings(await settings.group(chat), what);
    if (change !== undefined) await settings.setGroup(chat, change);
    await answerPress(ctx, { text: (await sayTo(ctx)).plain('home:settings.saved') });
    await edit(ctx, await groupSettings(ctx));
  });

  onPress(presses, homeButtons.close, async (ctx) => {
    if (!(await mayChange(ctx))) return;
    await answerPress(ctx);
    await edit(ctx, closedView(await sayTo(ctx)));
  });

  return { composer, presses };
}

/** In a group only admins change anything; others are told so, to themselves. */
async function mayChange(ctx: PressContext): Promise<boolean> {
  if (!isGroup(ctx) || (await isGroupAdmin(ctx))) return true;
  await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('adminOnly') });
  return false;
}

async function send(ctx: FaroContext, view: View): Promise<void> {
  const place = placeOf(ctx);
  if (place !== undefined) await sendView(ctx.api, place, view);
}

async function edit(ctx: PressContext, view: View): Promise<void> {
  const place = placeOf(ctx);
  const messageId = ctx.callbackQuery.message?.message_id;
  if (place !== undefined && messageId !== undefined) await editView(ctx.api, place, messageId, view);
}
