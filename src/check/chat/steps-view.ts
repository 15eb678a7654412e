import type { Phrases } from '../../i18n/index.ts';
import { escapeHtml } from '../../i18n/index.ts';
import type { Button, View } from '../../telegram/index.ts';
import { button, helpButton } from '../../telegram/index.ts';
import type { Case } from './advice.ts';
import type { Answer } from './answer.ts';
import { adviceOn, numbered } from './answer-view.ts';
import { checkButtons } from './buttons.ts';
import type { CheckTexts } from './material.ts';

const usualCases: readonly Case[] = ['clicked', 'paid', 'data', 'photo'];

/** What has happened already? The likeliest for this kind of trick first. */
export function alreadyView(answer: Answer, texts: CheckTexts, say: Phrases): View {
  const advice = adviceOn(answer, texts);
  const fields = texts.codec.encode(answer);
  const choices = (advice?.cases ?? usualCases).flatMap((what): Button[] => {
    const steps = texts.advice.firstSteps.get(what);
    if (steps === undefined) return [];
    const label = `${steps.symbol} ${steps.text[say.language].label}`;
    return [button(label, checkButtons.steps.encode({ ...fields, what }))];
  });
  const back = button(say.plain('back'), checkButtons.answer.encode(fields));
  const isCare = advice?.care === true;
  return {
    html: say.html(isCare ? 'check:already.care' : 'check:already.title'),
    keyboard: [
      ...(isCare ? [[helpButton(say)]] : []),
      ...choices.map((choice) => [choice]),
      isCare ? [back] : [back, helpButton(say)],
    ],
  };
}

/** What to do first, in the order that matters. */
export function stepsView(answer: Answer, what: Case, texts: CheckTexts, say: Phrases): View {
  const firstSteps = texts.advice.firstSteps.get(what);
  const text = firstSteps?.text[say.language];
  const advice = adviceOn(answer, texts);
  const steps = advice?.text[say.language].already?.[what] ?? text?.steps ?? [];
  const fields = texts.codec.encode(answer);
  const back = button(say.plain('back'), checkButtons.already.encode(fields));
  const report = button(say.plain('check:menu.report'), checkButtons.report.encode(fields));
  return {
    html: [
      `${firstSteps?.symbol ?? ''} <b>${escapeHtml(text?.title ?? '')}</b>\n${escapeHtml(text?.opening ?? '')}`,
      numbered(steps),
      ...(text?.closing === undefined ? [] : [escapeHtml(text.closing)]),
    ].join('\n\n'),
    keyboard:
      advice?.care === true ? [[helpButton(say)], [report], [back]] : [[report], [back, helpButton(say)]],
  };
}
