import { phrases } from '../i18n/index.ts';
import type { Pseudonyms } from '../storage/index.ts';
import type { FaroContext, PressContext } from '../telegram/index.ts';
import { answerPress, isAnonymousAdmin, isGroup, isGroupAdmin } from '../telegram/index.ts';
import type { StoredSession } from './store.ts';

/** Whether who acts may host this session: whoever started it, or an administrator of the group right now. */
export async function mayHost(
  ctx: FaroContext,
  stored: StoredSession,
  pseudonyms: Pseudonyms,
): Promise<boolean> {
  if (isAnonymousAdmin(ctx)) return true;
  const person = ctx.from === undefined ? undefined : pseudonyms.person(ctx.from.id);
  if (person !== undefined && person === stored.hostKey) return true;
  return isGroup(ctx) && (await isGroupAdmin(ctx));
}

/** Like {@link mayHost} for a press of a button, which is answered where it may not. */
export async function mayPressAsHost(
  ctx: PressContext,
  stored: StoredSession,
  pseudonyms: Pseudonyms,
): Promise<boolean> {
  if (await mayHost(ctx, stored, pseudonyms)) return true;
  await answerPress(ctx, { text: phrases(await ctx.personLanguage()).plain('hostOnly') });
  return false;
}
