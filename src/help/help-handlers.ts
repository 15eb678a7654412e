import type { Composer } from 'grammy';
import type { Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { FaroContext, PressContext, Presses, View } from '../telegram/index.ts';
import {
  answerPress,
  editHere,
  helpAction,
  helpButton,
  isGroup,
  onPress,
  placeOf,
  remark,
  sendView,
  showOnlyToActor,
} from '../telegram/index.ts';
import { backHome, helpButtons } from './buttons.ts';
import { countryView } from './country-view.ts';
import type { HelpDependencies } from './dependencies.ts';
import {
  groupHelpView,
  helpInGroupView,
  helpView,
  placeName,
  sayView,
  type HelpMoment,
  type Reader,
} from './help-view.ts';
import { peopleView } from './people-view.ts';
import { situations } from './situations.ts';
import { stepView } from './step-view.ts';

/** The help screen, everywhere; and in private the ways from it to people and first steps. */
export function installHelp(
  composer: Composer<FaroContext>,
  presses: Presses,
  { steps, moment, reader, setCountry }: HelpDependencies,
): void {
  /** What a view is made of, for who acts. */
  const forActor = async (ctx: FaroContext): Promise<readonly [Reader, HelpMoment, Phrases]> => [
    await reader(ctx),
    moment(),
    phrases(await ctx.personLanguage()),
  ];

  const showHelp = async (ctx: FaroContext) => {
    const place = placeOf(ctx);
    if (place === undefined) return;
    const forWhom = await forActor(ctx);
    if (!isGroup(ctx)) {
      await sendView(ctx.api, place, helpView(...forWhom));
      return;
    }
    // An ephemeral command comes from an app that shows its answer to nobody else.
    if (await showOnlyToActor(ctx, helpInGroupView(...forWhom, ctx.me.username))) return;
    await remark(ctx, 'help', groupHelpView(phrases(await ctx.chatLanguage()), ctx.me.username));
  };
  composer.command(['help', 'aiuto', 'sos'], showHelp);
  composer.hears(/^\s*(?:sos|help|aiuto)[\s!.]*$/i, showHelp);
  composer.command('start').filter((ctx) => ctx.match === 'help', showHelp);

  onPress(presses, helpAction, async (ctx) => {
    const [who, when, say] = await forActor(ctx);
    const place = placeOf(ctx);
    if (place === undefined || isGroup(ctx)) {
      await showInGroup(ctx, helpInGroupView(who, when, say, ctx.me.username), say);
      return;
    }
    await answerPress(ctx);
    await sendView(ctx.api, place, helpView(who, when, say));
  });

  onPress(presses, helpButtons.say, async (ctx) => {
    const say = phrases(await ctx.personLanguage());
    if (isGroup(ctx)) await showInGroup(ctx, { ...sayView(say), keyboard: [[helpButton(say)]] }, say);
    else await edit(ctx, sayView(say));
  });

  onPress(presses, helpButtons.home, async (ctx) => {
    await edit(ctx, helpView(...(await forActor(ctx))));
  });

  onPress(presses, helpButtons.people, async (ctx, { situation, page }) => {
    const [who, when, say] = await forActor(ctx);
    const found = situations.get(situation);
    await edit(ctx, found === undefined ? helpView(who, when, say) : peopleView(found, page, who, when, say));
  });

  onPress(presses, helpButtons.step, async (ctx, { situation, step }) => {
    const [who, when, say] = await forActor(ctx);
    const found = situations.get(situation);
    const path = found?.path === undefined ? undefined : steps.get(found.path);
    await edit(
      ctx,
      found === undefined || path === undefined
        ? helpView(who, when, say)
        : stepView(found, path, step, who, say),
    );
  });

  onPress(presses, helpButtons.countries, async (ctx, { back }) => {
    const [, when, say] = await forActor(ctx);
    await edit(ctx, countryView(back, when, say));
  });

  onPress(presses, helpButtons.setCountry, async (ctx, { country, back }) => {
    const when = moment();
    const say = phrases(await ctx.personLanguage());
    if (when.directory.knows(country)) await setCountry(ctx, country);
    const who = await reader(ctx);
    const found = back === backHome ? undefined : situations.get(back);
    const view = found === undefined ? helpView(who, when, say) : peopleView(found, 0, who, when, say);
    await edit(ctx, view, say.plain('help:country.saved', { country: placeName(who.country ?? 'INT', say) }));
  });
}

/** Seen by nobody else, at worst as an alert with the numbers. */
async function showInGroup(ctx: PressContext, view: View, say: Phrases): Promise<void> {
  const isShown = await showOnlyToActor(ctx, view);
  // Nobody knows whether an ephemeral message arrives: the toast carries the numbers.
  await answerPress(ctx, { text: say.plain('help:brief'), isAlert: !isShown });
}

/** Shows a view in place of the one the button stands under; these buttons are made for private chats. */
async function edit(ctx: PressContext, view: View, toast?: string): Promise<void> {
  if (isGroup(ctx) || ctx.callbackQuery.message === undefined) {
    await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('help:brief') });
    return;
  }
  await answerPress(ctx, toast === undefined ? undefined : { text: toast });
  await editHere(ctx, view);
}
