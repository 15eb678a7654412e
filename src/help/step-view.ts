import type { Phrases } from '../i18n/index.ts';
import { escapeHtml } from '../i18n/index.ts';
import type { Button, View } from '../telegram/index.ts';
import { button } from '../telegram/index.ts';
import { helpButtons, peopleButton } from './buttons.ts';
import { versionFor, type FirstSteps } from './first-steps.ts';
import type { Reader } from './help-view.ts';
import type { Situation } from './situations.ts';

/**
 * One step of the first hour. A step behind the last is the end: what comes next, and all of them to read again.
 *
 * @param step from 0
 */
export function stepView(
  situation: Situation,
  steps: FirstSteps,
  step: number,
  reader: Reader,
  say: Phrases,
): View {
  const { id } = situation;
  const text = versionFor(steps, reader.ages).text[say.language];
  const total = text.steps.length;
  const at = Math.min(step, total);
  const title = `${steps.symbol} <b>${escapeHtml(steps.text[say.language].title)}</b>`;
  const go = (to: number, label: string, style?: Button['style']) =>
    button(label, helpButtons.step.encode({ situation: id, step: to }), style);
  const people = peopleButton(say.plain('help:steps.people'), id);
  const home = button(say.plain('help:backToHelp'), helpButtons.home.encode({}));
  if (at === total) {
    return {
      html: [
        title,
        text.steps.map((line, index) => `${index + 1}. ${escapeHtml(line)}`).join('\n'),
        escapeHtml(text.closing),
      ].join('\n\n'),
      keyboard: [[people], [go(total - 1, say.plain('back')), home]],
    };
  }
  return {
    html: [
      ...(at === 0 ? [title, escapeHtml(text.opening)] : [title]),
      `<b>${say.html('help:steps.number', { step: at + 1, total })}</b>\n${escapeHtml(text.steps[at] ?? '')}`,
    ].join('\n\n'),
    keyboard: [
      [go(at + 1, say.plain('help:steps.next'), 'primary')],
      [people],
      [at === 0 ? home : go(at - 1, say.plain('back')), ...(at === 0 ? [] : [home])],
    ],
  };
}
