import { phrases } from '../i18n/index.ts';
import { answerPress } from './answers.ts';
import { isGroupAdmin } from './authority.ts';
import { isGroup, placeOf, type FaroContext } from './context.ts';
import { editView, sendView } from './delivery.ts';
import type { PressContext } from './presses.ts';
import type { View } from './view.ts';

/** Sends a view to where the update came from. @throws as `sendView` */
export async function sendHere(ctx: FaroContext, view: View): Promise<void> {
  const place = placeOf(ctx);
  if (place !== undefined) await sendView(ctx.api, place, view);
}

/** Shows a view in place of the one whose button was pressed. @throws as `editView` */
export async function editHere(ctx: PressContext, view: View): Promise<void> {
  const place = placeOf(ctx);
  const messageId = ctx.callbackQuery.message?.message_id;
  if (place !== undefined && messageId !== undefined) await editView(ctx.api, place, messageId, view);
}

/** Whether who pressed decides for this chat: in a group only its admins; others are told so, to themselves. */
export async function mayDecideHere(ctx: PressContext): Promise<boolean> {
  if (!isGroup(ctx) || (await isGroupAdmin(ctx))) return true;
  await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('adminOnly') });
  return false;
}
