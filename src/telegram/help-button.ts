import type { Phrases } from '../i18n/index.ts';
import { defineAction } from './callback.ts';
import type { Button } from './view.ts';
import { button } from './view.ts';

/** Carried by the button that stands on every screen of the bot; `help/` answers it. */
export const helpAction = defineAction('h', 'person', {});

export function helpButton(say: Phrases): Button {
  return button(say.plain('help'), helpAction.encode({}));
}
