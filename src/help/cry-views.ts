import type { Phrases } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button, defineAction, helpButton } from '../telegram/index.ts';
import { helpButtons, peopleButton, sayButton } from './buttons.ts';
import type { CryKind } from './cry-knowledge.ts';
import { adultsHtml, numbersHtml, type HelpMoment, type Reader } from './help-view.ts';
import { situations, type SituationId } from './situations.ts';

export const cryButtons = {
  /** `kind` is a {@link CryKind}: what the person may have meant. */
  needHelp: defineAction('hk', 'person', { kind: 'id' }),
  onlyAsking: defineAction('hn', 'person', {}),
} as const;

/** Where a cry leads on to. */
const situationOf: Readonly<Record<CryKind, SituationId>> = {
  despair: 'crisis',
  'danger-today': 'danger-now',
  'for-a-friend': 'friend',
  'did-harm': 'talk',
  blackmail: 'blackmail',
  'image-shared': 'image-removal',
  abuse: 'uneasy',
  'money-or-code-taken': 'paid',
  'asks-for-help': 'talk',
};

/** The reply to a cry for help. */
export function cryView(kind: CryKind, reader: Reader, moment: HelpMoment, say: Phrases): View {
  const id = situationOf[kind];
  const numbers = [
    numbersHtml(reader, moment, say),
    ...(kind === 'despair' ? adultsHtml(reader, moment, say) : []),
  ].join('\n');
  return {
    html: withNumbers(say.html(`help:cry.${kind}`), numbers),
    keyboard: [
      [peopleButton(say.plain('help:steps.people'), id)],
      ...(situations.get(id)?.path === undefined
        ? []
        : [[button(say.plain('help:steps.open'), helpButtons.step.encode({ situation: id, step: 0 }))]]),
      [helpButton(say), sayButton(say)],
      [onlyAskingButton(say)],
    ],
  };
}

/** Where it is not certain that help is wanted. */
export function choiceView(kind: CryKind, reader: Reader, moment: HelpMoment, say: Phrases): View {
  return {
    html: withNumbers(say.html('help:cry.choice'), numbersHtml(reader, moment, say)),
    keyboard: [
      [button(say.plain('help:cry.needHelp'), cryButtons.needHelp.encode({ kind }), 'primary')],
      [onlyAskingButton(say)],
    ],
  };
}

/** @param ways buttons to what else the bot does; no quiz and no game */
export function onlyAskingView(say: Phrases, ways: Keyboard): View {
  return { html: say.html('help:cry.asked'), keyboard: [...ways, [helpButton(say)]] };
}

/** The numbers are HTML already, and would be escaped once more as a value of the phrase. */
function withNumbers(html: string, numbers: string): string {
  return html.replace(numbersGap, () => numbers);
}

const numbersGap = '%numbers%';

function onlyAskingButton(say: Phrases): Button {
  return button(say.plain('help:cry.onlyAsking'), cryButtons.onlyAsking.encode({}));
}
