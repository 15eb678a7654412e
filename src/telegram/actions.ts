import type { Composer, Filter } from 'grammy';
import type { CallbackAction, Fields, Values } from './callback.ts';
import type { FaroContext } from './context.ts';

export type PressContext = Filter<FaroContext, 'callback_query:data'>;

/** Handles the presses of one kind of button; everything else goes on to the next handler. */
export function onPress<F extends Fields>(
  composer: Composer<FaroContext>,
  action: CallbackAction<F>,
  handle: (ctx: PressContext, values: Values<F>) => Promise<void>,
): void {
  composer.on('callback_query:data', async (ctx, next) => {
    const values = action.decode(ctx.callbackQuery.data);
    if (values === undefined) await next();
    else await handle(ctx, values);
  });
}
