/** A text with its links made whole, and the way back to where they stood. */
export interface RearmedText {
  readonly text: string;
  /** Where a place of {@link text} was in the original. */
  originalOf(place: number): number;
}

const defanged =
  /\bh(?:xx|\*\*|tt|XX)ps?(?:\[:\]|:)\/\/|\s?(?:\[(?:\.|dot|punto|punkt|point)\]|\((?:\.|dot|punto|punkt|point)\)|\{\.\})\s?|[。．｡]|(?<=[\p{L}\p{N}]) \.(?=[a-z]{2,10}\/)|(?<=\w-\w{2,30}|\w\d{1,8}) \.(?=[a-z]{2,10}\b)|(?<=\w-\w{2,30})\. (?=[a-z]{2,10}\/)/giu;

/** Cheap, and true of every text that {@link rearm} would change. */
export function mayBeDefanged(text: string): boolean {
  return /[[({][.dp]|[。．｡]| \.|\. |hxxp|h\*\*p/i.test(text);
}

/**
 * Undoes what people do to a link so that it cannot be opened, or so that a filter does not see it:
 * `hxxps://bad[.]com`, `bad(dot)com`, `bad-bank .top/x`.
 */
export function rearm(original: string): RearmedText {
  let text = '';
  let from = 0;
  const places: { readonly place: number; readonly original: number }[] = [];
  for (const match of original.matchAll(defanged)) {
    const part = match[0];
    const whole = part.includes('//') ? part.replace(/^h(?:xx|\*\*)p/i, 'http').replace('[:]', ':') : '.';
    if (whole === part) continue;
    text += original.slice(from, match.index) + whole;
    from = match.index + part.length;
    places.push({ place: text.length, original: from });
  }
  text += original.slice(from);
  return {
    text,
    originalOf(place) {
      let last = { place: 0, original: 0 };
      for (const known of places) {
        if (known.place > place) break;
        last = known;
      }
      return last.original + (place - last.place);
    },
  };
}
