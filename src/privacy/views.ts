import type { Holding } from '../feature.ts';
import type { Phrases } from '../i18n/index.ts';
import { escapeHtml } from '../i18n/index.ts';
import type { View } from '../telegram/index.ts';
import { button, helpButton, telegramLimits } from '../telegram/index.ts';
import { hideButton, privacyButtons } from './buttons.ts';

/** A message holds 4096; the rest is for the words around the list. */
const mostListChars = telegramLimits.messageChars - 600;

/** What Faro keeps and what it never does, in plain words. */
export function privacyView(say: Phrases): View {
  return {
    html: say.html('privacy:explain'),
    keyboard: [
      [button(say.plain('privacy:held'), privacyButtons.held.encode({}))],
      [button(say.plain('privacy:file'), privacyButtons.file.encode({}))],
      [button(say.plain('privacy:forget'), privacyButtons.askForget.encode({}))],
      [hideButton(say)],
      [helpButton(say)],
    ],
  };
}

/** The same in a group: what is held about somebody is for them alone. */
export function privacyInGroupView(say: Phrases, botUsername: string): View {
  return {
    html: say.html('privacy:explainGroup'),
    keyboard: [
      [{ label: say.plain('help:privately'), press: { url: `https://t.me/${botUsername}?start=privacy` } }],
      [helpButton(say)],
    ],
  };
}

export function heldView(holdings: readonly Holding[], say: Phrases): View {
  const lines: string[] = [];
  let chars = 0;
  for (const { text } of holdings) {
    chars += text.length + 3;
    if (chars > mostListChars) {
      lines.push(say.html('privacy:more', { count: holdings.length - lines.length }));
      break;
    }
    lines.push(`• ${escapeHtml(text)}`);
  }
  return {
    html: [
      say.html('privacy:heldTitle'),
      lines.length === 0 ? say.html('privacy:heldNothing') : lines.join('\n'),
      say.html('privacy:heldNever'),
    ].join('\n\n'),
    keyboard: [
      ...(holdings.length === 0
        ? []
        : [
            [button(say.plain('privacy:file'), privacyButtons.file.encode({}))],
            [button(say.plain('privacy:forget'), privacyButtons.askForget.encode({}))],
          ]),
      [button(say.plain('back'), privacyButtons.explain.encode({})), helpButton(say)],
    ],
  };
}

/** Asked once before everything goes. */
export function askForgetView(say: Phrases, place: 'person' | 'group'): View {
  return {
    html: say.html(`privacy:ask.${place}`),
    keyboard: [
      [
        button(say.plain('privacy:yes'), privacyButtons.forget.encode({}), 'danger'),
        button(say.plain('privacy:no'), privacyButtons.keep.encode({})),
      ],
      [helpButton(say)],
    ],
  };
}

/** What went. */
export function forgottenView(holdings: readonly Holding[], say: Phrases, place: 'person' | 'group'): View {
  const lines = holdings.slice(0, 12).map(({ text }) => `• ${escapeHtml(text)}`);
  return {
    html: [
      say.html(`privacy:gone.${place}`),
      ...(lines.length === 0 ? [say.html('privacy:goneNothing')] : [lines.join('\n')]),
    ].join('\n\n'),
    keyboard: [[helpButton(say)]],
  };
}

export function keptView(say: Phrases): View {
  return { html: say.html('privacy:kept'), keyboard: [[helpButton(say)]] };
}
