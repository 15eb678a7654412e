import type { Phrases } from '../../i18n/index.ts';
import type { Button, View } from '../../telegram/index.ts';
import { button, helpButton } from '../../telegram/index.ts';
import { checkButtons } from './buttons.ts';
import type { MediaKind } from './incoming.ts';

/** How to ask, in a private chat. */
export function howView(say: Phrases, botUsername: string): View {
  return { html: say.html('check:how.private', { bot: botUsername }), keyboard: [[helpButton(say)]] };
}

/** How to ask, and what else there is to say where no message is judged. */
export function hintView(say: Phrases, which: 'group' | 'mine' | 'gone' | 'guest'): View {
  return { html: say.html(`check:how.${which}`), keyboard: [[helpButton(say)]] };
}

/** A few words that may be meant for the bot itself. */
export function choiceView(say: Phrases, menu: Button): View {
  return {
    html: say.html('check:choice'),
    keyboard: [
      [button(say.plain('check:menu.checkThis'), checkButtons.checkThis.encode({}), 'primary')],
      [menu, helpButton(say)],
    ],
  };
}

/** Nothing in it can be read. */
export function nothingToReadView(say: Phrases): View {
  return { html: say.html('check:nothingToRead'), keyboard: [[helpButton(say)]] };
}

/** Why it is not opened, and how to get at the words in it. */
export function mediaView(say: Phrases, kind: MediaKind): View {
  return { html: say.html(`check:media.${kind}`), keyboard: [[helpButton(say)]] };
}

/** The same for everybody in a chat. */
export function shortMediaView(say: Phrases): View {
  return { html: say.html('check:media.short'), keyboard: [[helpButton(say)]] };
}
