import type { Composer } from 'grammy';
import { InputFile } from 'grammy';
import { dayOf } from '../clock.ts';
import type { Holder, Holding, Subject } from '../feature.ts';
import { phrases } from '../i18n/index.ts';
import type { Pseudonyms } from '../storage/index.ts';
import type { FaroContext, Presses } from '../telegram/index.ts';
import {
  answerPress,
  deliver,
  editHere,
  isGroup,
  isGroupAdmin,
  mayDecideHere,
  onPress,
  placeOf,
  remark,
  sendHere,
  sendView,
  showOnlyToActor,
} from '../telegram/index.ts';
import { privacyButtons } from './buttons.ts';
import type { RecentMessages } from './recent-messages.ts';
import {
  askForgetView,
  forgottenView,
  heldView,
  keptView,
  privacyInGroupView,
  privacyView,
} from './views.ts';

export interface PrivacyDependencies {
  readonly pseudonyms: Pseudonyms;
  /** Everybody who keeps something. */
  readonly holders: () => readonly Holder[];
  readonly recent: RecentMessages;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Telegram takes this many messages to delete at once. */
const deletedAtOnce = 100;

/** What is held, taken away, forgotten and hidden. */
export function installPrivacy(
  composer: Composer<FaroContext>,
  presses: Presses,
  { pseudonyms, holders, recent, now }: PrivacyDependencies,
): void {
  /** In a group it is the group's data, and its admins decide; in private it is one's own. */
  const subjectOf = (ctx: FaroContext): Subject | undefined => {
    const { chat, from } = ctx;
    if (chat === undefined || from === undefined) return undefined;
    const key = pseudonyms.chat(chat.id);
    return isGroup(ctx)
      ? { kind: 'group', chat: key }
      : { kind: 'person', person: pseudonyms.person(from.id), chat: key };
  };
  const holdingsOf = async (ctx: FaroContext): Promise<readonly Holding[]> => {
    const subject = subjectOf(ctx);
    if (subject === undefined) return [];
    const language = isGroup(ctx) ? await ctx.chatLanguage() : await ctx.personLanguage();
    const held: Holding[] = [];
    for (const holder of holders()) held.push(...(await holder.holdings(subject, language)));
    return held;
  };

  const explain = async (ctx: FaroContext) => {
    const say = phrases(await ctx.personLanguage());
    const place = placeOf(ctx);
    if (place === undefined) return;
    if (!isGroup(ctx)) await sendView(ctx.api, place, privacyView(say));
    else if (!(await showOnlyToActor(ctx, privacyInGroupView(say, ctx.me.username)))) {
      await remark(ctx, 'privacy', privacyInGroupView(phrases(await ctx.chatLanguage()), ctx.me.username));
    }
  };
  composer.command('privacy', explain);
  composer.command('start').filter((ctx) => !isGroup(ctx) && ctx.match === 'privacy', explain);

  composer.command('forget', async (ctx) => {
    const say = phrases(isGroup(ctx) ? await ctx.chatLanguage() : await ctx.personLanguage());
    if (!isGroup(ctx)) await sendHere(ctx, askForgetView(say, 'person'));
    else if (await isGroupAdmin(ctx)) await sendHere(ctx, askForgetView(say, 'group'));
    else
      await remark(ctx, 'forget', {
        ...privacyInGroupView(say, ctx.me.username),
        html: say.html('privacy:notAdmin'),
      });
  });

  onPress(presses, privacyButtons.explain, async (ctx) => {
    await answerPress(ctx);
    if (isGroup(ctx)) await explain(ctx);
    else await editHere(ctx, privacyView(phrases(await ctx.personLanguage())));
  });

  onPress(presses, privacyButtons.held, async (ctx) => {
    await answerPress(ctx);
    if (!isGroup(ctx))
      await editHere(ctx, heldView(await holdingsOf(ctx), phrases(await ctx.personLanguage())));
  });

  onPress(presses, privacyButtons.file, async (ctx) => {
    const place = placeOf(ctx);
    if (isGroup(ctx) || place === undefined) {
      await answerPress(ctx);
      return;
    }
    const say = phrases(await ctx.personLanguage());
    const held = await holdingsOf(ctx);
    await answerPress(ctx);
    const file = {
      about: say.plain('privacy:fileAbout'),
      day: dayOf(now()),
      held: held.map(({ text, data }) => ({ text, ...data })),
    };
    await deliver(() =>
      ctx.api.sendDocument(
        place.chatId,
        new InputFile(Buffer.from(`${JSON.stringify(file, null, 2)}\n`), 'faro.json'),
        { caption: say.plain('privacy:fileCaption') },
      ),
    );
  });

  onPress(presses, privacyButtons.askForget, async (ctx) => {
    await answerPress(ctx);
    if (!isGroup(ctx)) await editHere(ctx, askForgetView(phrases(await ctx.personLanguage()), 'person'));
  });

  onPress(presses, privacyButtons.forget, async (ctx) => {
    if (!(await mayDecideHere(ctx))) return;
    await answerPress(ctx);
    const subject = subjectOf(ctx);
    if (subject === undefined) return;
    const place = subject.kind;
    const say = phrases(place === 'group' ? await ctx.chatLanguage() : await ctx.personLanguage());
    const held = await holdingsOf(ctx);
    for (const holder of holders()) await holder.forget(subject);
    await editHere(ctx, forgottenView(held, say, place));
    // The answer's own number was noted on the way.
    if (subject.kind === 'person') await recent.take(subject.chat);
  });

  onPress(presses, privacyButtons.keep, async (ctx) => {
    if (!(await mayDecideHere(ctx))) return;
    await answerPress(ctx);
    await editHere(
      ctx,
      keptView(phrases(isGroup(ctx) ? await ctx.chatLanguage() : await ctx.personLanguage())),
    );
  });

  onPress(presses, privacyButtons.hide, async (ctx) => {
    const say = phrases(await ctx.personLanguage());
    const { chat } = ctx;
    if (isGroup(ctx) || chat === undefined) {
      await answerPress(ctx, { text: say.plain('privacy:hideInPrivate') });
      return;
    }
    const pressed = ctx.callbackQuery.message?.message_id;
    const ids = new Set([
      ...(pressed === undefined ? [] : [pressed]),
      ...(await recent.take(pseudonyms.chat(chat.id))),
    ]);
    await answerPress(ctx, { text: say.plain('privacy:hidden') });
    await deleteAll(ctx, chat.id, [...ids]);
  });
}

/** Many at once; where Telegram refuses a batch, one by one, and what cannot go any more stays. */
async function deleteAll(ctx: FaroContext, chatId: number, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += deletedAtOnce) {
    const batch = ids.slice(at, at + deletedAtOnce);
    const done = await deliver(() => ctx.api.deleteMessages(chatId, batch));
    if (done.ok) continue;
    for (const id of batch) await deliver(() => ctx.api.deleteMessage(chatId, id));
  }
}
