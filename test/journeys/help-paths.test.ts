import { describe, expect, it } from 'vitest';
import type { MessageView } from '../../src/playground/index.ts';
import type { Chat, Person } from '../../src/playground/index.ts';
import { situationIds } from '../../src/help/situations.ts';
import { languages, phrases, type Language } from '../../src/i18n/index.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf, now } from './seeing.ts';

const school = schoolOfEachTest();

interface Reader {
  readonly person: Person;
  readonly chat: Chat;
  readonly screen: MessageView;
  /** Presses a button of the help screen and reads what is there then. */
  press(button: string | RegExp, expected: string | RegExp): Promise<string>;
}

/** Somebody in trouble, in front of the help screen. */
async function opensHelp(language: Language): Promise<Reader> {
  const person = school().world.addPerson({ firstName: 'Sam', languageCode: language });
  const chat = school().world.privateChat(person);
  person.send(chat, '/help');
  const title = language === 'it' ? 'non è colpa tua' : 'not your fault';
  const screen = await school().sees(() => chat.lastWith(title), 'help');
  return {
    person,
    chat,
    screen,
    async press(button, expected) {
      await school().during(person.press(screen, button));
      const matches = (text: string) =>
        typeof expected === 'string' ? text.includes(expected) : expected.test(text);
      return school().sees(() => {
        const { text = '' } = now(chat, screen);
        return matches(text) && text;
      }, String(expected));
    },
  };
}

describe.each(languages)('whoever is in trouble, in %s', (language) => {
  const say = phrases(language);
  const home = { en: '🇬🇧 United Kingdom', it: '🇮🇹 Italia' }[language];
  const emergency = { en: '999', it: '112' }[language];
  const line = { en: '+44 800 1111', it: '19696' }[language];
  const label = (id: (typeof situationIds)[number]) => say.plain(`help:situation.${id}`);

  it('sees the numbers of their country after one tap, and who can help after the second', async () => {
    const reader = await opensHelp(language);
    const card = await reader.press(home, emergency);
    expect(card).toContain(line);
    const people = await reader.press(label('uneasy'), line);
    expect(people).toMatch(language === 'it' ? /114/ : /CEOP/);
    // The country is remembered.
    reader.person.send(reader.chat, 'SOS');
    const again = await school().sees(
      () => reader.chat.last() !== undefined && reader.chat.lastWith(emergency),
      'help',
    );
    expect(again.text).toContain(line);
  });

  it.each(situationIds)('is led by “%s” to people, and through every step and back', async (id) => {
    const reader = await opensHelp(language);
    await reader.press(home, emergency);
    const people = await reader.press(label(id), /🌐|📞/u);
    expect(people).not.toMatch(/quiz/i);
    const labels = buttonsOf(now(reader.chat, reader.screen));
    expect(labels).toContain(say.plain('help:backToHelp'));
    const open = say.plain('help:steps.open');
    if (labels.includes(open)) {
      const text = await reader.press(open, /(?:Step|Passo) 1 /);
      const total = Number(/(?:Step|Passo) 1 (?:of|di) (\d+)/.exec(text)?.[1]);
      expect(total).toBeGreaterThan(2);
      for (let step = 2; step <= total; step += 1) {
        await reader.press(say.plain('help:steps.next'), say.plain('help:steps.number', { step, total }));
        expect(buttonsOf(now(reader.chat, reader.screen))).toContain(say.plain('help:steps.people'));
      }
      const end = await reader.press(say.plain('help:steps.next'), /\n1\. /);
      expect(end).toMatch(/\bbot\b/);
      await reader.press(say.plain('back'), say.plain('help:steps.number', { step: total, total }));
      await reader.press(say.plain('help:steps.people'), /🌐|📞/u);
    }
    await reader.press(
      say.plain('help:backToHelp'),
      language === 'it' ? 'non è colpa tua' : 'not your fault',
    );
    // One screen that changes, not a wall of messages.
    expect(reader.chat.messages().filter(({ sender }) => sender.kind === 'bot')).toHaveLength(1);
  });

  it('in a country without entries of its own is told so, and shown what helps from everywhere', async () => {
    const reader = await opensHelp(language);
    await reader.press(/🌍/u, language === 'it' ? 'In che paese sei?' : 'In which country');
    await reader.press(/ZA|🇿🇦/u, /South Africa|Sudafrica/);
    const people = await reader.press(label('image-removal'), 'takeitdown.ncmec.org');
    expect(people).toContain(say.plain('help:people.onlyInternational'));
    await reader.press(/🌍/u, language === 'it' ? 'In che paese sei?' : 'In which country');
    await reader.press(language === 'it' ? '🌍 da un’altra parte' : '🌍 somewhere else', 'takeitdown');
  });
});

describe('the help buttons', () => {
  it('pressed twice, late, or forged, do no harm', async () => {
    const reader = await opensHelp('en');
    const { person, screen, chat } = reader;
    await Promise.all([
      school().during(person.press(screen, '💬 Someone to talk to')),
      school().during(person.press(screen, '💬 Someone to talk to')),
    ]);
    for (const data of [
      '1p:hp:nonsense:0',
      '1p:hs:blackmail:999',
      '1p:hd:XX:home',
      '1p:hd:IT:nonsense',
      '1p:hc:zzz',
    ]) {
      await school().during(person.pressData(screen, data));
    }
    await school().pass(1_000);
    expect(now(chat, screen).text).toBeTruthy();
    expect(school().log()).not.toContain('"level":50');
  });

  it('of a private screen do nothing for a group', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    teacher.send(group, '/start');
    const welcome = await school().sees(() => group.lastWith('Hello, I am Faro.'), 'the welcome');
    const before = group.messages().length;
    const { toast } = await school().during(at(pupils, 0).pressData(welcome, '1p:hp:crisis:0'));
    expect(toast).toContain('112');
    expect(group.messages()).toHaveLength(before);
    expect(now(group, welcome).text).toContain('Hello, I am Faro.');
  });
});
