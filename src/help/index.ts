import { Composer } from 'grammy';
import type { Feature } from '../feature.ts';
import type { Phrases } from '../i18n/index.ts';
import { phrases } from '../i18n/index.ts';
import type { CompiledPhrases } from '../reading/index.ts';
import type { FaroContext, Keyboard, Presses, View } from '../telegram/index.ts';
import {
  answerPress,
  helpAction,
  isGroup,
  onPress,
  placeOf,
  remark,
  sendView,
  showOnlyToActor,
} from '../telegram/index.ts';
import { installCries } from './cry-handlers.ts';
import { createCryReader } from './cry.ts';
import { groupHelpView, helpView, sayAction, sayView } from './views.ts';

export { compileCries, createCryReader, type Cry, type CryReader } from './cry.ts';
export { cryKinds, type CryKind, type CryKnowledge } from './cry-knowledge.ts';
export { compileCriesFile, loadCries, readCries } from './load-cries.ts';

export interface HelpOptions {
  /** How people ask for help. */
  readonly cries: CompiledPhrases;
  /** Buttons to what else the bot does, for who was only asking; no quiz and no game. */
  readonly ways?: (say: Phrases) => Keyboard;
}

/** The way to real help, one tap or one word away everywhere. */
export function createHelp({ cries, ways = () => [] }: HelpOptions): Feature<FaroContext> {
  const composer = new Composer<FaroContext>();
  const presses: Presses = new Map();

  composer.command(['help', 'aiuto', 'sos'], showHelp);
  composer.hears(/^\s*(?:sos|help|aiuto)[\s!.]*$/i, showHelp);
  composer.command('start').filter((ctx) => ctx.match === 'help', showHelp);
  installCries(composer, presses, { ways, reader: createCryReader(cries) });
  onPress(presses, helpAction, (ctx) => showPrivately(ctx, helpView));
  onPress(presses, sayAction, (ctx) => showPrivately(ctx, sayView));

  return {
    name: 'help',
    commands: [
      {
        command: 'help',
        places: ['private', 'group', 'group-admin'],
        isPrivateInGroups: true,
        describe: (language) => phrases(language).plain('help:command.help'),
      },
    ],
    composer,
    presses,
    jobs: [],
  };
}

async function showHelp(ctx: FaroContext): Promise<void> {
  const place = placeOf(ctx);
  if (place === undefined) return;
  if (!isGroup(ctx)) {
    await sendView(ctx.api, place, helpView(phrases(await ctx.personLanguage())));
    return;
  }
  // An ephemeral command comes from an app that shows its answer to nobody else.
  if (await showOnlyToActor(ctx, helpView(phrases(await ctx.personLanguage())))) return;
  await remark(ctx, 'help', groupHelpView(phrases(await ctx.chatLanguage()), ctx.me.username));
}

/** To who pressed: in a group seen by nobody else, at worst as an alert with the numbers. */
async function showPrivately(
  ctx: FaroContext,
  view: (say: ReturnType<typeof phrases>) => View,
): Promise<void> {
  const say = phrases(await ctx.personLanguage());
  const place = placeOf(ctx);
  if (place === undefined || isGroup(ctx)) {
    const isShown = await showOnlyToActor(ctx, view(say));
    // Nobody knows whether an ephemeral message arrives: the toast carries the numbers.
    await answerPress(ctx, { text: say.plain('help:brief'), isAlert: !isShown });
    return;
  }
  await answerPress(ctx);
  await sendView(ctx.api, place, view(say));
}
