import type { Phrases } from '../i18n/index.ts';
import { button, defineAction, type Button } from '../telegram/index.ts';

export const privacyButtons = {
  /** In plain words, in place of the message it stands under. */
  explain: defineAction('vp', 'person', {}),
  /** What is held about who presses. */
  held: defineAction('vh', 'person', {}),
  /** The same as a file. */
  file: defineAction('vf', 'person', {}),
  askForget: defineAction('va', 'chat', {}),
  forget: defineAction('vd', 'chat', {}),
  keep: defineAction('vk', 'chat', {}),
  hide: defineAction('vx', 'person', {}),
} as const;

/** Removes the recent messages of a private chat; stands where somebody may not want to be seen. */
export function hideButton(say: Phrases): Button {
  return button(say.plain('privacy:hide'), privacyButtons.hide.encode({}));
}

export function privacyButton(say: Phrases): Button {
  return button(say.plain('privacy:menu'), privacyButtons.explain.encode({}));
}
