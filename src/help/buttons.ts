import type { Phrases } from '../i18n/index.ts';
import { button, defineAction, type Button } from '../telegram/index.ts';

export const helpButtons = {
  /** The help screen, in place of the one the button stands under. */
  home: defineAction('hh', 'person', {}),
  /** Who can help in a situation, and the page of them. */
  people: defineAction('hp', 'person', { situation: 'id', page: 'count' }),
  /** One step of a path, from 0. */
  step: defineAction('hs', 'person', { situation: 'id', step: 'count' }),
  /** Which country? `back` is a situation, or `home`. */
  countries: defineAction('hc', 'person', { back: 'id' }),
  setCountry: defineAction('hd', 'person', { country: 'id', back: 'id' }),
  /** The sentence that one can hold out to an adult. */
  say: defineAction('ha', 'person', {}),
} as const;

export const backHome = 'home';

export function sayButton(say: Phrases): Button {
  return button(say.plain('help:sayTitle'), helpButtons.say.encode({}));
}

export function peopleButton(label: string, situation: string, page = 0): Button {
  return button(label, helpButtons.people.encode({ situation, page }));
}
