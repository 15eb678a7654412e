import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/check/assessment.ts';
import { createChecker, type Checker } from '../../src/check/index.ts';
import { checkKnowledge } from './knowledge-of-tests.ts';

let checker: Checker;
beforeAll(async () => {
  checker = createChecker(await checkKnowledge());
});

const assess = (text: string) => checker.assess({ text });
const rank: Readonly<Record<Verdict, number>> = { unknown: 0, caution: 1, danger: 2 };

describe('a message is judged', () => {
  it.each([
    [
      'parcel',
      'en',
      'Your parcel is held at our depot. Pay the £1.99 redelivery fee here: hxxps://parcel-redeliver[.]top/x',
    ],
    [
      'parcel',
      'it',
      'Il tuo pacco è in giacenza. Paga 1,99 € di spese doganali qui: hxxps://consegna-pacco[.]top/x',
    ],
    [
      'family-emergency',
      'en',
      'Hi mum, my phone broke, this is my new number. Can you send me money for a bill today?',
    ],
    [
      'family-emergency',
      'it',
      'Ciao mamma, ho rotto il telefono, questo è il mio nuovo numero. Mi puoi pagare una bolletta oggi?',
    ],
    [
      'money-mule',
      'en',
      'We need people who receive transfers on their bank account and forward the money. You keep 10 %.',
    ],
    [
      'blackmail-email',
      'en',
      'I hacked your device and recorded you. Pay 900 USD in bitcoin or I send the video to your contacts.',
    ],
  ])('as %s in %s', (family, language, text) => {
    const assessment = assess(text);
    expect(assessment).toMatchObject({ family, language });
    expect(assessment.verdict).not.toBe('unknown');
    expect(assessment.signals.some(({ isReason, quote }) => isReason && quote !== undefined)).toBe(true);
  });

  it.each([
    'Your verification code is 482913. Do not share it with anyone.',
    'Il tuo codice di verifica è 482913. Non condividerlo con nessuno.',
    'Reminder: your dentist appointment is tomorrow at 15:30.',
    'Promemoria: la visita è domani alle 15:30.',
    'mum can you pick me up at 5? love you',
    'Mamma mi vieni a prendere alle 5? ti voglio bene',
    'I won the match!! call me when you can',
    "don't tell dad about the surprise party",
  ])('without an alarm: %s', (text) => {
    expect(assess(text).verdict).toBe('unknown');
  });

  it('with the words that gave it away, as they stand in the original', () => {
    const text = 'Ѕеnd me the cοde you just received, hurry up';
    for (const { span, quote } of assess(text).signals) {
      if (span !== undefined) expect(text.slice(span.start, span.end)).toBe(quote);
    }
  });

  it('by the address behind the words and behind the buttons', () => {
    const text = 'Track it: www.poste.it/track';
    const entity = { type: 'text_link', offset: 10, length: 18, url: 'https://consegna-veloce.top/x' };
    expect(checker.assess({ text, entities: [entity] }).signals.map(({ id }) => id)).toContain(
      'link-shown-differs',
    );
    const behind = checker.assess({ text: 'Your gift', buttonUrls: ['https://paypa1-login.com/x'] });
    expect(behind.signals.map(({ id }) => id)).toContain('link-lookalike-brand');
    expect(behind.verdict).not.toBe('unknown');
  });

  it.each(['Send me the code you just received', 'Mandami il codice che hai ricevuto'])(
    'with at least a caution for one strong sign alone: %s',
    (sign) => {
      expect(assess(sign).verdict).not.toBe('unknown');
    },
  );

  it('with at least a caution for a strong sign, however friendly the words around it', () => {
    const friendly = ['haha ok see you later, love you', 'ciao tesoro, a dopo, ti voglio bene', ...samples];
    for (const words of friendly) {
      expect(assess(`${words}\nSend me the code you just received`).verdict, words).not.toBe('unknown');
    }
  });

  it('by words that warn only once: they are not friendly as well', () => {
    const ids = assess('I love you already and we only met yesterday').signals.map(({ id }) => id);
    expect(ids).toContain('too-close');
    expect(ids).not.toContain('chatty');
  });

  it('never as danger without a reason that can be shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { verdict, signals } = assess(text);
        if (verdict !== 'unknown')
          expect(signals.some(({ isReason, strength }) => isReason && strength > 0)).toBe(true);
      }),
    );
  });
});

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom('🎉🎉🎉', '\ud83d\udc00\ud83d', 'שלום עולם', 'a'.repeat(4096), '\u202epaypal'),
  );

  it('there is an answer, and every quote lies inside the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { score, signals } = assess(text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { span, quote } of signals) {
          if (span === undefined) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(quote).toBe(text.slice(span.start, span.end));
        }
      }),
    );
  });

  it('the same message gets the same answer', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(assess(text)).toEqual(assess(text));
      }),
      { numRuns: 30 },
    );
  });

  it('a strong sign more never makes a verdict milder', () => {
    const strong = [
      'Send me the code you just received.',
      'Move your money to a safe account now.',
      'Pay with gift cards and do not tell anyone.',
      'Mandami il codice che hai ricevuto.',
    ];
    const before = fc.oneof(fc.constantFrom(...samples), anyText);
    fc.assert(
      fc.property(before, fc.constantFrom(...strong), (text, sign) => {
        expect(rank[assess(`${text}\n${sign}`).verdict]).toBeGreaterThanOrEqual(rank[assess(text).verdict]);
      }),
    );
  });

  it('capitals and hidden characters do not turn a verdict', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), (text, at) => {
        const { verdict } = assess(text);
        const words = text.split(' ');
        const word = words[at % words.length] ?? '';
        // Inside a link a hidden character is a change of the link.
        const hidden = /[./]/.test(word) ? word : `${word.slice(0, 1)}\u200b${word.slice(1)}`;
        const changed = words.map((other) => (other === word ? hidden : other)).join(' ');
        expect(rank[assess(changed).verdict]).toBeGreaterThanOrEqual(rank[verdict]);
        const shouted = words.map((other) => (/[./]/.test(other) ? other : other.toUpperCase())).join(' ');
        expect(rank[assess(shouted).verdict]).toBeGreaterThanOrEqual(rank[verdict]);
      }),
    );
  });
});

const samples = [
  'Your parcel is held at our depot. Pay the £1.99 redelivery fee here: hxxps://parcel-redeliver[.]top/x',
  'Hi mum, my phone broke, this is my new number. Can you send me money for a bill today?',
  'Il suo conto è stato bloccato. Confermi i dati qui: hxxps://verifica-conto[.]top',
  'Congratulations! You have won an iPhone. Claim your prize now.',
  'Your verification code is 482913. Do not share it with anyone.',
  'see you at the gym at 6, bring my charger',
];
