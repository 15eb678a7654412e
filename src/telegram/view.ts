import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';

/** What a chat shows: made by a feature's pure views, sent by `delivery.ts`. */
export interface View {
  /** With `parse_mode: 'HTML'`; 4,096 UTF-16 code units at most after entity parsing. */
  readonly html: string;
  readonly keyboard: Keyboard;
}

export type Keyboard = readonly (readonly Button[])[];

export interface Button {
  readonly label: string;
  readonly press: { readonly data: string } | { readonly url: string };
  readonly style?: 'primary' | 'success' | 'danger';
}

export function button(label: string, data: string, style?: Button['style']): Button {
  return style === undefined ? { label, press: { data } } : { label, press: { data }, style };
}

/** The Bot API's form of a keyboard; `undefined` for an empty one, which an edit then removes. */
export function replyMarkup(keyboard: Keyboard): InlineKeyboardMarkup | undefined {
  if (keyboard.length === 0) return undefined;
  return { inline_keyboard: keyboard.map((row) => row.map(inlineButton)) };
}

function inlineButton({ label, press, style }: Button): InlineKeyboardButton {
  const target = 'url' in press ? { url: press.url } : { callback_data: press.data };
  return { text: label, ...target, ...(style === undefined ? {} : { style }) };
}
