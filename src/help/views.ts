import type { Phrases } from '../i18n/index.ts';
import type { View } from '../telegram/index.ts';
import { button, defineAction, helpButton } from '../telegram/index.ts';

/** Shows the sentence that one can hold out to an adult. */
export const sayAction = defineAction('hs', 'person', {});

/** The day on which the numbers of the card were last checked against their sources. */
const checkedOn = Date.UTC(2026, 10, 22);

/** Emergency numbers, people to talk to and first steps. */
export function helpView(say: Phrases): View {
  const checked = new Intl.DateTimeFormat(say.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    checkedOn,
  );
  return {
    html: say.html('help:card', { checked }),
    keyboard: [[button(say.plain('help:sayTitle'), sayAction.encode({}))]],
  };
}

export function sayView(say: Phrases): View {
  return { html: say.html('help:say'), keyboard: [[helpButton(say)]] };
}

/** To a whole group, where nobody can be answered alone: it answers nobody in particular. */
export function groupHelpView(say: Phrases, botUsername: string): View {
  return {
    html: say.html('help:group'),
    keyboard: [
      [{ label: say.plain('help:privately'), press: { url: `https://t.me/${botUsername}?start=help` } }],
    ],
  };
}
