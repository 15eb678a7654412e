import type { Filter, MiddlewareFn } from 'grammy';
import { Context } from 'grammy';
import type { PressTable } from '../feature.ts';
import type { CallbackAction, Fields, Values } from './callback.ts';
import { actionName } from './callback.ts';
import type { FaroContext } from './context.ts';

export type PressContext = Filter<FaroContext, 'callback_query:data'>;

/** The handlers of a feature's buttons, by the name of their action. */
export type Presses = Map<string, (ctx: FaroContext, data: string) => Promise<boolean>>;

const isPress = Context.has.filterQuery('callback_query:data');

/** Handles the presses of one kind of button. @throws Error when the action has a handler already */
export function onPress<F extends Fields>(
  presses: Presses,
  action: CallbackAction<F>,
  handle: (ctx: PressContext, values: Values<F>) => Promise<void>,
): void {
  if (presses.has(action.name)) throw new Error(`two handlers for the button ${action.name}`);
  presses.set(action.name, async (ctx, data) => {
    const values = action.decode(data);
    if (values === undefined || !isPress(ctx)) return false;
    await handle(ctx, values);
    return true;
  });
}

/**
 * Brings each press straight to its handler; everything else goes on. (A chain of handlers that each ask
 * whether a press is theirs costs more than storing the answer does.)
 */
export function dispatchPresses(tables: readonly PressTable<FaroContext>[]): MiddlewareFn<FaroContext> {
  const handlers: PressTable<FaroContext> = new Map(tables.flatMap((table) => [...table]));
  return async (ctx, next) => {
    const data = ctx.callbackQuery?.data;
    const handle = data === undefined ? undefined : handlers.get(actionName(data));
    const isHandled = data !== undefined && handle !== undefined && (await handle(ctx, data));
    if (!isHandled) await next();
  };
}
