import { beforeAll, describe, expect, it } from 'vitest';
import { fleschKincaidGrade, gulpease } from '../../src/content/rules/readability.ts';
import { helpButtons } from '../../src/help/buttons.ts';
import { choiceView, cryButtons, cryView, onlyAskingView } from '../../src/help/cry-views.ts';
import type { HelpMoment, Reader } from '../../src/help/help-view.ts';
import { cryKinds, type CryKind } from '../../src/help/index.ts';
import { ResourceDirectory } from '../../src/help/resources/directory.ts';
import { hideButton } from '../../src/privacy/index.ts';
import { languages, phrases, type Language } from '../../src/i18n/index.ts';
import type { View } from '../../src/telegram/index.ts';
import { faultsOf, offersHelp, textOf } from '../shown.ts';
import { helpMaterial } from './material-of-tests.ts';

const mostChars = 1_000;

let moment: HelpMoment;
beforeAll(async () => {
  const { resources } = await helpMaterial();
  moment = { directory: new ResourceDirectory(resources), hide: hideButton, at: Date.UTC(2026, 10, 25, 20) };
});

const unknown: Reader = { country: undefined, ages: undefined };
const inItaly: Reader = { country: 'IT', ages: undefined };

/** The essential elements of a reply (content guide 5.4), as they read. */
const elements: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  en: {
    believe: /I believe you|Thank you for (?:telling|saying)|glad you wrote/,
    notYourFault: /not your fault|OK not to go|not in trouble/i,
    dontSend: /[Dd]on’t (?:pay|send)|Stop paying/,
    dontDelete: /Don’t delete/,
    report: /[Rr]eport/,
    adult: /an adult|one adult|someone near you/,
    bot: /I am a bot/,
  },
  it: {
    believe: /Ti credo|Grazie per averlo detto|Hai fatto bene a scrivere/,
    notYourFault: /Non è colpa tua|non è colpa tua|Va bene non andarci|non ti mette nei guai/,
    dontSend: /[Nn]on (?:pagare|mandare)/,
    dontDelete: /Non cancellar/,
    report: /[Ss]egnala|denuncia/,
    adult: /un adulto|L’adulto|qualcuno vicino a te/,
    bot: /sono un bot/,
  },
};

const wanted: Readonly<Record<CryKind, readonly string[]>> = {
  despair: ['believe', 'adult', 'bot'],
  'danger-today': ['notYourFault', 'dontSend', 'dontDelete', 'adult', 'bot'],
  'for-a-friend': ['notYourFault', 'dontSend', 'dontDelete', 'adult', 'bot'],
  'did-harm': ['dontDelete', 'adult', 'bot'],
  blackmail: ['believe', 'notYourFault', 'dontSend', 'dontDelete', 'report', 'adult', 'bot'],
  'image-shared': ['believe', 'notYourFault', 'dontSend', 'dontDelete', 'report', 'adult', 'bot'],
  abuse: ['believe', 'notYourFault', 'dontSend', 'dontDelete', 'report', 'adult', 'bot'],
  'money-or-code-taken': ['believe', 'notYourFault', 'dontSend', 'dontDelete', 'report', 'adult', 'bot'],
  'asks-for-help': ['believe', 'notYourFault', 'dontSend', 'dontDelete', 'report', 'adult', 'bot'],
};

/** Whether a view has a button with the data. */
const offers = ({ keyboard }: View, data: string): boolean =>
  keyboard.flat().some(({ press }) => 'data' in press && press.data === data);

describe.each(languages)('the replies to a cry in %s', (language) => {
  const say = phrases(language);
  const reply = (kind: CryKind, reader = inItaly) => cryView(kind, reader, moment, say);
  /** What is read with the eyes of somebody under stress; addresses and numbers are not read but used. */
  const wordsOf = (view: View) =>
    textOf(view)
      .replace(/^(?:🚨|💬|🌍).*$/gmu, '')
      .replace(/^\d\. /gm, '');

  it.each(cryKinds)('%s is taken by Telegram, short and without holes', (kind) => {
    const view = reply(kind);
    expect(faultsOf(view)).toEqual([]);
    expect(textOf(view).length).toBeLessThan(mostChars);
  });

  it.each(cryKinds)('%s has every element it must have', (kind) => {
    const text = textOf(reply(kind));
    expect(wanted[kind].filter((element) => elements[language][element]?.test(text) !== true)).toEqual([]);
    expect(text).toContain('112');
    expect(text).toContain('19696');
    expect(textOf(reply(kind, unknown))).toContain('999');
  });

  it.each(cryKinds)('%s is plain enough for somebody under stress', (kind) => {
    const words = wordsOf(reply(kind));
    if (language === 'it') expect(gulpease(words)).toBeGreaterThanOrEqual(75);
    else expect(fleschKincaidGrade(words)).toBeLessThanOrEqual(5);
  });

  it('show the numbers before anything else where somebody may die', () => {
    const text = textOf(reply('despair'));
    expect(text.indexOf('112')).toBeLessThan(130);
    expect(text.indexOf('19696')).toBeLessThan(text.indexOf('02 2327'));
  });

  it('lead to help, to the words for an adult, to the steps and back', () => {
    for (const kind of cryKinds) {
      const view = reply(kind);
      expect(offersHelp(view)).toBe(true);
      expect(offers(view, helpButtons.say.encode({}))).toBe(true);
      expect(offers(view, cryButtons.onlyAsking.encode({}))).toBe(true);
    }
    const steps = helpButtons.step.encode({ situation: 'blackmail', step: 0 });
    expect(offers(reply('blackmail'), steps)).toBe(true);
  });

  it('ask where it is not certain, and say where to find help all the same', () => {
    const choice = choiceView('despair', inItaly, moment, say);
    const views = [choice, onlyAskingView(say, [])];
    expect(views.flatMap(faultsOf)).toEqual([]);
    expect(textOf(choice)).toContain('112');
    expect(offersHelp(onlyAskingView(say, []))).toBe(true);
  });
});
