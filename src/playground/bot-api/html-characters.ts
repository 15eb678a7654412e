const named = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

/**
 * Decodes the character references that Telegram knows: `&lt;`, `&gt;`, `&amp;`, `&quot;` and every numeric one.
 * Others stay as they are written.
 */
export function decodeCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(lt|gt|amp|quot)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));?/g,
    (whole, name, decimal, hex) => {
      if (typeof name === 'string') return named.get(name) ?? whole;
      const point = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
      const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
      return isCharacter ? String.fromCodePoint(point) : whole;
    },
  );
}
