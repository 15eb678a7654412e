import { describe, expect, test } from 'vitest';
import { opensWithoutBlame } from '../../../src/content/rules/blame.ts';
import { leadsNowhere } from '../../../src/content/rules/contacts.ts';
import { factsAreCurrent, numbersComeWithFacts } from '../../../src/content/rules/facts.ts';
import { keepsTelegramLimits } from '../../../src/content/rules/telegram-limits.ts';
import {
  avoidsHurtfulEmoji,
  avoidsHurtfulTerms,
  leavesTrainingLabelToBot,
} from '../../../src/content/rules/wording.ts';
import { english, italian, itemSaying, quizItem, verdictsOn } from '../library-of.ts';

describe('what Telegram can show', () => {
  test('texts of exactly the allowed length pass', () => {
    const item = itemSaying({
      question: 'q'.repeat(300),
      message: 'm'.repeat(600),
      explanation: `${'e'.repeat(196)}\n\nee`,
      options: {
        ...english().options,
        a: { label: 'l'.repeat(100), feedback: 'f'.repeat(400) },
      },
    });
    expect(verdictsOn(keepsTelegramLimits, item)).toEqual([]);
  });

  test('one character more is a fault in the language it stands in', () => {
    const item = itemSaying(
      { question: 'q'.repeat(301), message: 'm'.repeat(601) },
      {
        explanation: 'e'.repeat(201),
        options: { ...italian().options, b: { label: 'l'.repeat(101), feedback: 'f'.repeat(401) } },
      },
    );
    expect(verdictsOn(keepsTelegramLimits, item)).toEqual([
      'fault [en] the question has 301 characters, 300 at most',
      'fault [en] the message has 601 characters, 600 at most',
      'fault [it] the explanation has 201 characters, 200 at most',
      'fault [it] the label has 101 characters, 100 at most',
      'fault [it] the feedback has 401 characters, 400 at most',
    ]);
  });

  test('an emoji counts as the two units that Telegram counts', () => {
    expect(verdictsOn(keepsTelegramLimits, itemSaying({ question: '🪝'.repeat(150) }))).toEqual([]);
    expect(verdictsOn(keepsTelegramLimits, itemSaying({ question: `${'🪝'.repeat(150)}!` }))).toHaveLength(1);
  });

  test('an explanation with three line feeds and a label on two lines are faults', () => {
    const options = { ...english().options, a: { label: 'Tell\nsomeone', feedback: 'Yes.' } };
    expect(verdictsOn(keepsTelegramLimits, itemSaying({ explanation: 'a\nb\nc\nd', options }))).toEqual([
      'fault [en] the explanation has 3 line feeds, 2 at most',
      'fault [en] the label must stand on one line',
    ]);
  });

  test('an item whose parts fit but whose whole does not is a fault', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const item = quizItem({
      options: ids.map((id) => ({ id, isCorrect: id === 'a' })),
      text: {
        en: english({
          question: 'q'.repeat(300),
          message: 'm'.repeat(600),
          options: Object.fromEntries(
            ids.map((id) => [id, { label: 'l'.repeat(100), feedback: 'f'.repeat(400) }]),
          ),
        }),
        it: italian(),
      },
    });
    expect(verdictsOn(keepsTelegramLimits, item)).toEqual([
      'fault [en] all texts of gift together have 3938 characters, 3800 at most',
    ]);
  });
});

describe('what a pupil reads after a mistake', () => {
  const saying = (en: string, it = 'Sembra gentile.') =>
    itemSaying(
      { options: { ...english().options, b: { label: 'Keep quiet.', feedback: en } } },
      { options: { ...italian().options, b: { label: 'Stare zitto.', feedback: it } } },
    );

  test('may not open with a verdict or a reproach', () => {
    for (const feedback of ['Wrong. It is a trick.', 'You should have told him.', '“Incorrect!”']) {
      expect(verdictsOn(opensWithoutBlame, saying(feedback))).toHaveLength(1);
    }
    for (const feedback of ['Sbagliato! È un trucco.', 'Dovevi dirlo.', 'Non avresti dovuto.']) {
      expect(verdictsOn(opensWithoutBlame, saying('It feels kind.', feedback))).toEqual([
        'fault [it] the feedback opens with blame: start with what is true or what helps',
      ]);
    }
  });

  test('may say what is true, even with words that begin alike', () => {
    expect(verdictsOn(opensWithoutBlame, saying('Wrongdoers hope for that.', 'Malevoli? Forse.'))).toEqual(
      [],
    );
    expect(verdictsOn(opensWithoutBlame, saying('It looks fine, and that is the wrong sign.'))).toEqual([]);
  });
});

describe('words that hurt', () => {
  test('are a fault in the language they belong to, whatever the apostrophe and the case', () => {
    expect(verdictsOn(avoidsHurtfulTerms, itemSaying({ explanation: 'Revenge porn is a crime.' }))).toEqual([
      'fault [en] do not say “Revenge porn”; better: sharing intimate images without consent',
    ]);
    expect(verdictsOn(avoidsHurtfulTerms, itemSaying({}, { explanation: 'Anna ci è cascata.' }))).toEqual([
      'fault [it] do not say “ci è cascata”; better: è successo a lui, è stata presa di mira',
    ]);
    expect(verdictsOn(avoidsHurtfulTerms, itemSaying({ explanation: 'you shouldn’t have' }))).toHaveLength(1);
  });

  test('are whole words, and only in their own language', () => {
    expect(
      verdictsOn(avoidsHurtfulTerms, itemSaying({ explanation: 'It is hard to tell a closer friend.' })),
    ).toEqual([]);
    expect(verdictsOn(avoidsHurtfulTerms, itemSaying({}, { explanation: 'Un hotel e un porco.' }))).toEqual(
      [],
    );
    expect(verdictsOn(avoidsHurtfulTerms, itemSaying({}, { explanation: 'Una foto hard.' }))).toHaveLength(1);
  });

  test('only warn where an option says what a myth says', () => {
    const options = {
      ...english().options,
      b: { label: 'Only naive people reply.', feedback: 'Many reply.' },
    };
    expect(verdictsOn(avoidsHurtfulTerms, itemSaying({ options }))).toEqual([
      'warning [en] do not say “naive”; better: it happened to her, he was targeted',
    ]);
  });

  test('include emoji that eroticise or trivialise, not others', () => {
    expect(verdictsOn(avoidsHurtfulEmoji, itemSaying({ question: 'A joke 😂?' }))).toEqual([
      'fault [en] the emoji 😂 eroticises or trivialises',
    ]);
    expect(verdictsOn(avoidsHurtfulEmoji, itemSaying({ question: 'A gift 🎁?' }))).toEqual([]);
  });
});

test('the mark of a training example is left to the bot', () => {
  expect(
    verdictsOn(leavesTrainingLabelToBot, itemSaying({ message: 'TRAINING EXAMPLE: hello' })),
  ).toHaveLength(1);
  expect(verdictsOn(leavesTrainingLabelToBot, itemSaying({}, { message: 'ESEMPIO: ciao' }))).toHaveLength(1);
  expect(verdictsOn(leavesTrainingLabelToBot, itemSaying({}, { question: 'Che esempio è?' }))).toEqual([]);
});

describe('ways out of the lesson', () => {
  test.each([
    'Open https://prize.top/win now',
    'Go to prize.top',
    'Write to help@bank.co.uk',
    'Ask @real_person',
    'Call +39 347 123 4567',
    'Call 02-2327-2327',
    'See t.me/somebody',
  ])('“%s” is a fault', (message) => {
    expect(verdictsOn(leadsNowhere, itemSaying({ message }))).toHaveLength(1);
  });

  test.each([
    'Open hxxps://prize[.]top now',
    'Pay here: courier-example[.]com',
    'Write to help@example.org or see https://www.example.com/',
    'From +39 ••• ••12',
    'On 12/05/2026 at 10.30 there is training',
    'It costs 10.000 euro. Your code is 482 913',
    'Here is photo.jpg',
    'Stop.Then tell someone',
  ])('“%s” leads nowhere and passes', (message) => {
    expect(verdictsOn(leadsNowhere, itemSaying({ message }))).toEqual([]);
  });
});

describe('a number that claims something', () => {
  test.each([
    'In that survey 62% knew them.',
    'About 40 percent did.',
    'There were 1,312 cases.',
    'They met 250 people.',
  ])('“%s” needs a fact', (explanation) => {
    expect(verdictsOn(numbersComeWithFacts, itemSaying({ explanation }))).toHaveLength(1);
  });

  test.each([
    'A page says “90% off” to everyone.',
    'He asks for €500, then for 1000 euro.',
    'Call 112 when there is danger.',
    'The law is from 2022.',
    'Leo is 11 and has 500 gems.',
  ])('“%s” claims nothing', (explanation) => {
    expect(verdictsOn(numbersComeWithFacts, itemSaying({ explanation }))).toEqual([]);
  });

  test('passes with a fact, and warns from the day on which the fact expires', () => {
    const text = { en: english({ explanation: 'In that survey 62% knew them.' }), it: italian() };
    const until = (expires: string) =>
      quizItem({ text, fact: { year: 2022, population: 'US survey', expires } });
    expect(verdictsOn(numbersComeWithFacts, until('2028-01-01'))).toEqual([]);
    expect(verdictsOn(factsAreCurrent, until('2026-11-24'))).toEqual([]);
    expect(verdictsOn(factsAreCurrent, until('2026-11-23'))).toEqual([
      'warning the number is out of date since 2026-11-23: look it up again',
    ]);
  });
});
