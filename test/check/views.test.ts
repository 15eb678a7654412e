import { describe, expect, it } from 'vitest';
import { cases } from '../../src/check/chat/advice.ts';
import { answerOf, type Answer } from '../../src/check/chat/answer.ts';
import {
  answerInGroupView,
  answerOfDeepLink,
  answerView,
  feedbackKeyboard,
  shortAnswerView,
} from '../../src/check/chat/answer-view.ts';
import { families, type Family } from '../../src/check/knowledge.ts';
import { reportView } from '../../src/check/chat/report-view.ts';
import { alreadyView, stepsView } from '../../src/check/chat/steps-view.ts';
import {
  choiceView,
  hintView,
  howView,
  mediaView,
  nothingToReadView,
  shortMediaView,
} from '../../src/check/chat/talk-view.ts';
import { fleschKincaidGrade, gulpease } from '../../src/content/rules/readability.ts';
import { avoidsHurtfulTerms } from '../../src/content/rules/wording.ts';
import { homeButton } from '../../src/home/index.ts';
import { languages, phrases, type Phrases } from '../../src/i18n/index.ts';
import type { View } from '../../src/telegram/index.ts';
import { itemSaying, verdictsOn } from '../content/library-of.ts';
import { faultsOf, offersHelp, textOf } from '../shown.ts';
import { messages, readSmallMaterial } from './small-material.ts';

const material = await readSmallMaterial();
const verdicts = ['danger', 'caution', 'unknown'] as const;
const longQuote = `${'<b>&"pay'.repeat(40)} www.bad.top`;

interface Named {
  readonly name: string;
  readonly view: View;
}

/** With the longest quotes there are, and with none. */
function answers(): Answer[] {
  const { reasons } = answerOf(material.checker.assess({ text: messages.parcel }));
  const quoted = reasons.map((reason) => ({ ...reason, quote: longQuote, details: {} }));
  return verdicts.flatMap((verdict) =>
    [undefined, ...families].flatMap((family) =>
      [reasons, quoted, []].map((some) => ({ verdict, family, reasons: some, isRated: some.length === 0 })),
    ),
  );
}

function isCare(family: Family): boolean {
  return material.advice.families.get(family)?.care === true;
}

/** Lines as a reader hears them: without numbers and addresses, each with an end. */
function asSentences(text: string): string {
  return text
    .replaceAll(/^\d\. /gm, '')
    .replaceAll(/\S+\.(?:org|it|com|gov)\b\S*/g, 'page')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (/[.!?:”»]$/.test(line) ? line : `${line}.`))
    .join('\n');
}

function stepsOf(say: Phrases): Named[] {
  return answers().flatMap((answer) =>
    cases.map((what) => ({
      name: `${answer.family ?? 'none'} ${what} ${say.language}`,
      view: stepsView(answer, what, material, say),
    })),
  );
}

function everyView(say: Phrases): Named[] {
  const about = answers().flatMap((answer): Named[] => {
    const name = `${answer.verdict} ${answer.family ?? 'none'} ${say.language}`;
    const view = answerView(answer, material, say);
    return [
      { name: `answer ${name}`, view },
      { name: `caption ${name}`, view: answerView(answer, material, say, { isCaption: true }) },
      { name: `in a group ${name}`, view: answerInGroupView(answer, material, say, 'a'.repeat(32)) },
      { name: `short ${name}`, view: shortAnswerView(answer, material, say, 'a'.repeat(32)) },
      { name: `feedback ${name}`, view: { ...view, keyboard: feedbackKeyboard(answer, material, say) } },
      { name: `already ${name}`, view: alreadyView(answer, material, say) },
      { name: `report ${name}`, view: reportView(answer, material, say) },
    ];
  });
  const around: Named[] = [
    { name: 'how', view: howView(say, 'faro_bot') },
    { name: 'choice', view: choiceView(say, homeButton(say.plain('check:menu.whatICanDo'))) },
    { name: 'nothing', view: nothingToReadView(say) },
    { name: 'short media', view: shortMediaView(say) },
    ...(['group', 'mine', 'gone', 'guest'] as const).map((which) => ({
      name: which,
      view: hintView(say, which),
    })),
    ...(['picture', 'voice', 'other'] as const).map((kind) => ({ name: kind, view: mediaView(say, kind) })),
  ];
  return [...about, ...around, ...stepsOf(say)];
}

describe.each(languages)('every screen of the check in %s', (language) => {
  const say = phrases(language);
  const views = everyView(say);

  it('is taken by Telegram and reads without holes', () => {
    expect(views.flatMap(({ name, view }) => faultsOf(view).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it('offers help', () => {
    expect(views.filter(({ view }) => !offersHelp(view)).map(({ name }) => name)).toEqual([]);
  });

  it('uses no word that hurts', () => {
    const texts = [...new Set(views.map(({ view }) => textOf(view)))];
    const found = texts.flatMap((text) =>
      verdictsOn(
        avoidsHurtfulTerms,
        language === 'en' ? itemSaying({ question: text }) : itemSaying({}, { question: text }),
      ),
    );
    expect(found).toEqual([]);
  });

  it('is short: an answer of the usual kind under 900 characters, first steps under 700', () => {
    const long = answers()
      .filter(({ reasons }) => reasons.every(({ quote }) => quote !== longQuote))
      .map((answer) => textOf(answerView(answer, material, say)))
      .filter((text) => text.length > 1_000);
    expect(long).toEqual([]);
    const longSteps = stepsOf(say)
      .map(({ name, view }) => ({ name, length: textOf(view).length }))
      .filter(({ length }) => length > 700);
    expect(longSteps).toEqual([]);
  });

  it('is easy to read on a very bad day (content guide, 2.2)', () => {
    const care = answers().filter(
      ({ family, reasons }) => reasons.length === 0 && family !== undefined && isCare(family),
    );
    const texts = [
      ...care.map((answer) => answerView(answer, material, say)),
      ...care.map((answer) => alreadyView(answer, material, say)),
      ...stepsOf(say).map(({ view }) => view),
    ].map((view) => asSentences(textOf(view)));
    const hard = texts.filter((text) =>
      language === 'en' ? fleschKincaidGrade(text) > 4 : gulpease(text) < 75,
    );
    expect(hard).toEqual([]);
  });

  it('never says that a message is safe', () => {
    const safe = language === 'en' ? /\b(?:is|’s|looks|seems) (?:safe|harmless)\b/i : /\b(?:è|sembra) sicur/i;
    expect(views.map(({ view }) => textOf(view)).filter((text) => safe.test(text))).toEqual([]);
  });

  it('says its verdict in words, not by a colour alone', () => {
    const heads = verdicts.map(
      (verdict) =>
        textOf(answerView({ verdict, family: 'parcel', reasons: [], isRated: false }, material, say)).split(
          '\n',
        )[0],
    );
    expect(new Set(heads.map((head) => head?.replace(/^\P{L}+/u, ''))).size).toBe(verdicts.length);
  });

  it.each(['sextortion', 'grooming', 'blackmail-email'] as const)(
    'has help first, no quiz, no quotes and no rating where it is about %s',
    (family) => {
      const { reasons } = answerOf(material.checker.assess({ text: messages.blackmail }));
      const view = answerView({ verdict: 'danger', family, reasons, isRated: false }, material, say);
      const [[first] = []] = view.keyboard;
      expect(first?.label).toBe(say.plain('help'));
      const labels = view.keyboard.flat().map(({ label }) => label);
      expect(labels).not.toContain(say.plain('check:menu.teach'));
      expect(labels).not.toContain(say.plain('check:menu.feedback'));
      expect(textOf(view)).not.toMatch(/[“«]\u2068/);
      expect(textOf(view)).toContain('112');
    },
  );
});

describe('an answer in a button', () => {
  const answer = answerOf(material.checker.assess({ text: messages.parcel }));

  it('comes back with its verdict, its kind and its reasons, and without a word of the message', () => {
    const fields = material.codec.encode(answer);
    const back = material.codec.decode(fields);
    expect(back?.verdict).toBe(answer.verdict);
    expect(back?.family).toBe(answer.family);
    expect(back?.reasons.map(({ id }) => id)).toEqual(answer.reasons.map(({ id }) => id));
    expect(JSON.stringify(fields)).not.toMatch(/pacco|posta/i);
    const view = answerView(back ?? answer, material, phrases('en'));
    expect(textOf(view)).toContain('a well-known name');
  });

  it.each([
    { verdict: 'safe', family: 'parcel', reasons: '-', rated: 0 },
    { verdict: 'danger', family: 'forged', reasons: '-', rated: 0 },
  ])('that nobody made is none: %o', (fields) => {
    expect(material.codec.decode(fields)).toBeUndefined();
  });

  it('leaves out signs that are gone', () => {
    expect(
      material.codec.decode({ verdict: 'danger', family: 'none', reasons: '___---', rated: 1 }),
    ).toMatchObject({ reasons: [], isRated: true });
  });

  it('fits a deep link, and comes back from it', () => {
    const view = answerInGroupView(answer, material, phrases('en'), 'faro_bot');
    const [[details] = []] = view.keyboard;
    const url = details !== undefined && 'url' in details.press ? details.press.url : '';
    const payload = new URL(url).searchParams.get('start') ?? '';
    expect(payload).toMatch(/^[\w-]{1,64}$/);
    expect(answerOfDeepLink(payload, material)).toMatchObject({
      verdict: answer.verdict,
      family: answer.family,
    });
    expect(answerOfDeepLink('check_forged', material)).toBeUndefined();
  });
});
