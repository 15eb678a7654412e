import type { Middleware } from 'grammy';
import type { Clock } from '../clock.ts';
import { isGroup, placeOf, type FaroContext } from './context.ts';
import { sendView } from './delivery.ts';
import type { View } from './view.ts';

/** A group hears the same remark again after this long at the earliest. */
const remarkEveryMs = 60_000;
const sweepAbove = 5_000;

/** Lets {@link remark} know what a group has just been told. */
export function withRemarks(clock: Clock): Middleware<FaroContext> {
  const madeAt = new Map<string, number>();
  const mayRemark = (chatId: number, what: string): boolean => {
    const now = clock.now();
    const key = `${chatId}:${what}`;
    if ((madeAt.get(key) ?? -Infinity) > now - remarkEveryMs) return false;
    if (madeAt.size > sweepAbove) {
      for (const [old, at] of madeAt) if (at <= now - remarkEveryMs) madeAt.delete(old);
    }
    madeAt.set(key, now);
    return true;
  };
  return (ctx, next) => {
    ctx.mayRemark = mayRemark;
    return next();
  };
}

/**
 * Answers a command that changes nothing. In a group once a minute: thirty pupils who all try `/quiz` must
 * neither fill the chat nor use up the messages a minute that the class's quiz needs.
 */
export async function remark(ctx: FaroContext, what: string, view: View): Promise<void> {
  const place = placeOf(ctx);
  if (place === undefined || (isGroup(ctx) && !ctx.mayRemark(place.chatId, what))) return;
  await sendView(ctx.api, place, view);
}
