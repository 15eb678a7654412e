import { parseHtml } from '../src/playground/bot-api/html.ts';
import { helpAction, telegramLimits, type Button, type View } from '../src/telegram/index.ts';

/** A view as a person would read it: the text without its markup. */
export function textOf(view: View): string {
  return parseHtml(view.html).text;
}

/** The parts of a view that stand in bold, in italics, in a quotation and so on. */
export function markedIn(view: View): string[] {
  const { text, entities } = parseHtml(view.html);
  return entities.map(({ offset, length }) => text.slice(offset, offset + length));
}

/**
 * What Telegram would refuse about a view, or what a reader would stumble over.
 *
 * @throws Refusal for markup that Telegram cannot read
 */
export function faultsOf(view: View): string[] {
  const text = textOf(view);
  return [
    ...(text.trim() === '' ? ['the text is empty'] : []),
    ...(text.length > telegramLimits.messageChars ? [`the text has ${text.length} characters`] : []),
    ...holesIn(text),
    ...view.keyboard.flatMap((row) =>
      row.length === 0 ? ['a row has no buttons'] : row.flatMap(faultsOfButton),
    ),
  ];
}

/** Places where a phrase was not found or a value was missing. */
export function holesIn(text: string): string[] {
  return [/\{\{\w*\}\}/, /\bundefined\b/, /\bNaN\b/, /\[object/, /&(?:amp|lt|gt|quot);/]
    .filter((hole) => hole.test(text))
    .map((hole) => `the text holds ${hole.source}: ${text}`);
}

export function offersHelp(view: View): boolean {
  return view.keyboard
    .flat()
    .some(({ press }) => 'data' in press && helpAction.decode(press.data) !== undefined);
}

function faultsOfButton({ label, press }: Button): string[] {
  const data = 'data' in press ? press.data : '';
  return [
    ...(label.trim() === '' ? ['a button has no label'] : []),
    ...holesIn(label),
    ...(Buffer.byteLength(data) > telegramLimits.callbackDataBytes
      ? [`the button ${label} carries too much`]
      : []),
    ...('url' in press && !URL.canParse(press.url) ? [`the button ${label} leads nowhere`] : []),
  ];
}
