import type { JsonObject } from '../json.ts';
import { isJsonObject } from '../json.ts';
import { badRequest } from '../refusal.ts';
import type { InlineButton, InlineKeyboard } from '../world/records.ts';

export interface Markup {
  readonly keyboard?: InlineKeyboard;
  readonly isSealed?: true;
}

const maxButtons = 100;
const actions = [
  'callback_data',
  'url',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
  'disabled',
] as const;

/** @throws Refusal 400 for a keyboard that Telegram would not show. */
export function readMarkup(markup: unknown): Markup {
  if (!isJsonObject(markup)) return {};
  const rows = markup['inline_keyboard'];
  // A reply keyboard or a forced reply is taken, but not shown; it seals the message against edits.
  if (!Array.isArray(rows)) return markup['remove_keyboard'] === true ? {} : { isSealed: true };
  const keyboard = rows
    .filter((row) => Array.isArray(row))
    .map((row) => row.filter(isJsonObject).map(readButton))
    .filter((row) => row.length > 0);
  if (keyboard.reduce((count, row) => count + row.length, 0) > maxButtons)
    throw badRequest('reply markup is too long');
  return keyboard.length === 0 ? {} : { keyboard };
}

function readButton(button: JsonObject): InlineButton {
  const { text } = button;
  if (typeof text !== 'string' || text.trim() === '') {
    throw badRequest("can't parse inline keyboard button: Text must be non-empty");
  }
  const set = actions.filter((action) => button[action] !== undefined && button[action] !== null);
  if (set.length === 0) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (set.length > 1) {
    throw badRequest(
      `can't parse inline keyboard button: exactly one action is needed, found ${set.join(', ')}`,
    );
  }
  const { url } = button;
  if (typeof url === 'string' && !isButtonAddress(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
  // The specification's checks have seen every field of the button.
  return button as InlineButton;
}

function isButtonAddress(url: string): boolean {
  if (url.startsWith('tg://')) return true;
  const whole = /^https?:\/\//i.test(url) ? url : `http://${url}`;
  return URL.canParse(whole) && new URL(whole).hostname.includes('.');
}
