import type { Phrases } from '../../i18n/index.ts';
import { escapeHtml } from '../../i18n/index.ts';
import type { Button, Keyboard, View } from '../../telegram/index.ts';
import { button, helpButton } from '../../telegram/index.ts';
import type { FamilyAdvice } from './advice.ts';
import type { Answer } from './answer.ts';
import type { FoundSignal, Verdict } from '../assessment.ts';
import { checkButtons, type Rating } from './buttons.ts';
import type { CheckTexts } from './material.ts';
import { harmless, isolated } from '../quote.ts';

const symbols = { danger: '🔴', caution: '🟠', unknown: '⚪️' } as const satisfies Record<Verdict, string>;

const shownReasons = 3;
/** Where something may hurt, the steps matter more. */
const shownReasonsInCare = 2;
const shortReasons = 2;

/** What Faro thinks of a message, why, and what to do now. */
export function answerView(
  answer: Answer,
  texts: CheckTexts,
  say: Phrases,
  options: { readonly isCaption?: boolean } = {},
): View {
  const note = options.isCaption === true ? [`<i>${say.html('check:answer.captionOnly')}</i>`] : [];
  return {
    html: [...answerBlocks(answer, texts, say), ...note].join('\n\n'),
    keyboard: answerKeyboard(answer, texts, say),
  };
}

/** The same in a group, seen by who asked alone: everything else is in the private chat. */
export function answerInGroupView(
  answer: Answer,
  texts: CheckTexts,
  say: Phrases,
  botUsername: string,
): View {
  return {
    html: answerBlocks(answer, texts, say).join('\n\n'),
    keyboard: [[detailsButton(answer, texts, say, botUsername)], [helpButton(say)]],
  };
}

/** Two lines that are fit for everybody: no word of the message, the strongest reasons, one thing to do. */
export function shortAnswerView(answer: Answer, texts: CheckTexts, say: Phrases, botUsername: string): View {
  const advice = adviceOn(answer, texts);
  const { verdict } = answer;
  const text = verdict === 'unknown' ? undefined : advice?.text[say.language];
  const because =
    verdict === 'unknown'
      ? [say.html('check:unknown.none')]
      : text?.opening === undefined
        ? answer.reasons.slice(0, shortReasons).map((reason) => escapeHtml(reasonText(reason, texts, say)))
        : [escapeHtml(text.opening)];
  const first = text?.do[0];
  const lines = [
    [headline(answer, advice, say), ...because].join(' '),
    `👉 ${first === undefined ? say.html('check:answer.askSomebody') : escapeHtml(first)}`,
  ];
  return {
    html: lines.join('\n'),
    keyboard: [[detailsButton(answer, texts, say, botUsername), helpButton(say)]],
  };
}

/** Under an answer, instead of its other buttons: was it right? */
export function feedbackKeyboard(answer: Answer, texts: CheckTexts, say: Phrases): Keyboard {
  const fields = texts.codec.encode(answer);
  const rate = (what: Rating, label: string) => [
    button(label, checkButtons.rate.encode({ ...fields, what })),
  ];
  const choices = {
    danger: [rate('right', say.plain('check:menu.yes')), rate('harmless', say.plain('check:menu.harmless'))],
    caution: [
      rate('right', say.plain('check:menu.yes')),
      rate('harmless', say.plain('check:menu.harmless')),
      rate('scam', say.plain('check:menu.scam')),
    ],
    unknown: [
      rate('harmless', say.plain('check:menu.unknownHarmless')),
      rate('scam', say.plain('check:menu.unknownScam')),
    ],
  };
  return [
    ...choices[answer.verdict],
    [button(say.plain('back'), checkButtons.answer.encode(fields)), helpButton(say)],
  ];
}

export function answerKeyboard(answer: Answer, texts: CheckTexts, say: Phrases): Keyboard {
  const fields = texts.codec.encode(answer);
  const advice = adviceOn(answer, texts);
  const already = button(say.plain('check:menu.already'), checkButtons.already.encode(fields));
  const report = button(say.plain('check:menu.report'), checkButtons.report.encode(fields));
  if (advice?.care === true) return [[helpButton(say)], [already], [report]];
  const feedback: Button[] = answer.isRated
    ? []
    : [button(say.plain('check:menu.feedback'), checkButtons.feedback.encode(fields))];
  if (answer.verdict === 'unknown') return [[already], [...feedback, helpButton(say)]];
  const teach: Button[] =
    advice === undefined || advice.teach.length === 0
      ? []
      : [button(say.plain('check:menu.teach'), checkButtons.teach.encode({ family: advice.id }))];
  return [[already], [report], ...(teach.length === 0 ? [] : [teach]), [...feedback, helpButton(say)]];
}

/** What is known about the trick that it looks like. */
export function adviceOn({ family }: Answer, { advice }: CheckTexts): FamilyAdvice | undefined {
  return family === undefined ? undefined : advice.families.get(family);
}

/** Numbered lines, escaped. */
export function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${escapeHtml(step)}`).join('\n');
}

function answerBlocks(answer: Answer, texts: CheckTexts, say: Phrases): string[] {
  const advice = adviceOn(answer, texts);
  if (answer.verdict === 'unknown') return unknownBlocks(answer, texts, say);
  const isCare = advice?.care === true;
  const text = advice?.text[say.language];
  const reasons = answer.reasons
    .slice(0, isCare ? shownReasonsInCare : shownReasons)
    .map((reason) => reasonLine(reason, texts, say, !isCare));
  return [
    [headline(answer, advice, say), ...kindLine(answer, advice, say)].join('\n'),
    ...(text?.opening === undefined ? [] : [escapeHtml(text.opening)]),
    ...(reasons.length === 0 ? [] : [[`<b>${say.html('check:answer.why')}</b>`, ...reasons].join('\n')]),
    ...(text === undefined
      ? [say.html('check:unknown.steps')]
      : [`<b>${say.html('check:answer.doNow')}</b>\n${numbered(text.do)}`]),
    isCare ? say.html('check:answer.people') : `<i>${say.html('check:answer.canBeWrong')}</i>`,
  ];
}

function unknownBlocks(answer: Answer, texts: CheckTexts, say: Phrases): string[] {
  const noticed = answer.reasons
    .slice(0, 1)
    .map((reason) => [say.html('check:unknown.noticed'), reasonLine(reason, texts, say, true)].join('\n'));
  return [
    `${headline(answer, undefined, say)} ${say.html(noticed.length === 0 ? 'check:unknown.none' : 'check:unknown.some')}`,
    ...noticed,
    say.html('check:unknown.steps'),
  ];
}

function headline({ verdict }: Answer, advice: FamilyAdvice | undefined, say: Phrases): string {
  const text = advice?.text[say.language];
  const own = verdict === 'unknown' ? undefined : text?.[verdict];
  const words = own === undefined ? say.html(`check:verdict.${verdict}`) : escapeHtml(own);
  return `${symbols[verdict]} <b>${words}.</b>`;
}

function kindLine({ verdict }: Answer, advice: FamilyAdvice | undefined, say: Phrases): string[] {
  if (advice === undefined || advice.care === true) return [];
  const { name } = advice.text[say.language];
  const key = verdict === 'danger' ? 'check:answer.looksLike' : 'check:answer.mayBe';
  return [`${advice.symbol} ${say.html(key, { name })}`];
}

function reasonLine(reason: FoundSignal, texts: CheckTexts, say: Phrases, withQuote: boolean): string {
  const text = escapeHtml(reasonText(reason, texts, say));
  // Where the reason names a host or a brand, it has quoted the message already.
  const isQuoted = withQuote && reason.quote !== undefined && Object.keys(reason.details).length === 0;
  if (!isQuoted) return `• ${text}`;
  return `• ${text} <i>${say.html('check:answer.quote', { quote: isolated(reason.quote) })}</i>`;
}

function reasonText(reason: FoundSignal, { explain }: CheckTexts, say: Phrases): string {
  const details = {
    brand: say.plain('check:answer.someBrand'),
    host: '…',
    ...Object.fromEntries(
      // A host is defanged where it is put in.
      Object.entries(reason.details).map(([name, value]) => [
        name,
        name === 'host' ? value : harmless(value),
      ]),
    ),
  };
  return explain({ ...reason, details }, say.language) ?? '';
}

function detailsButton(answer: Answer, { codec }: CheckTexts, say: Phrases, botUsername: string): Button {
  const { verdict, family, reasons } = codec.encode(answer);
  const url = `https://t.me/${botUsername}?start=check_${verdict}_${family}_${reasons}`;
  return { label: say.plain('check:menu.privately'), press: { url } };
}

/** Reads what a deep link of {@link detailsButton} brings into the private chat. */
export function answerOfDeepLink(payload: string, { codec }: CheckTexts): Answer | undefined {
  const [, verdict, family, reasons] = /^check_([a-z]+)_([a-z-]+)_([\w-]+)$/.exec(payload) ?? [];
  if (verdict === undefined || family === undefined || reasons === undefined) return undefined;
  return codec.decode({ verdict, family, reasons, rated: 0 });
}
