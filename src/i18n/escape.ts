/**
 * Escapes plain text for a message with `parse_mode: 'HTML'`. The only place where that happens: i18next uses
 * it for every value put into a marked-up phrase.
 *
 * @see https://core.telegram.org/bots/api#html-style
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
