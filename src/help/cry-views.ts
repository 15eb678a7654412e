import type { Phrases } from '../i18n/index.ts';
import type { Button, Keyboard, View } from '../telegram/index.ts';
import { button, defineAction, helpButton } from '../telegram/index.ts';
import type { CryKind } from './cry-knowledge.ts';
import { sayAction } from './views.ts';

export const cryButtons = {
  /** `kind` is a {@link CryKind}: what the person may have meant. */
  needHelp: defineAction('hk', 'person', { kind: 'id' }),
  onlyAsking: defineAction('hn', 'person', {}),
  steps: defineAction('ht', 'person', {}),
} as const;

/** Those after which there is something to do with an account or a picture, step by step. */
const withSteps: ReadonlySet<CryKind> = new Set(['despair', 'blackmail', 'image-shared', 'for-a-friend']);

/** The reply to a cry for help. */
export function cryView(kind: CryKind, say: Phrases): View {
  const steps = button(say.plain('help:cry.stepsTitle'), cryButtons.steps.encode({}));
  return {
    html: say.html(`help:cry.${kind}`, { numbers: say.plain('help:cry.numbers') }),
    keyboard: [
      [helpButton(say), button(say.plain('help:sayTitle'), sayAction.encode({}))],
      ...(withSteps.has(kind) ? [[steps]] : []),
      [onlyAskingButton(say)],
    ],
  };
}

/** Where it is not certain that help is wanted. */
export function choiceView(kind: CryKind, say: Phrases): View {
  return {
    html: say.html('help:cry.choice'),
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

export function stepsView(say: Phrases): View {
  return {
    html: say.html('help:cry.steps'),
    keyboard: [[helpButton(say), button(say.plain('help:sayTitle'), sayAction.encode({}))]],
  };
}

function onlyAskingButton(say: Phrases): Button {
  return button(say.plain('help:cry.onlyAsking'), cryButtons.onlyAsking.encode({}));
}
