import { describe, expect, it } from 'vitest';
import { languages, phrases, type Language } from '../../src/i18n/index.ts';
import type { Chat, MessageView, Person } from '../../src/playground/index.ts';
import { addClass, type School } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { now } from './seeing.ts';

const school = schoolOfEachTest();
/**
 * What deletes the chat or what is held is tried elsewhere, another language is walked on its own, and one country stands
 * for all.
 */
const notWalked =
  /^(?:🙈|🗑|(?:✅ )?(?:English|Italiano)$|🇪🇺|🌍 (?:somewhere|da un)|(?!🇮🇹)[\u{1F1E6}-\u{1F1FF}]{2})/u;

interface Walker {
  readonly person: Person;
  readonly chat: Chat;
}

/** By the button, by the help screens' own way back, or by what the screen itself says. */
function leadsToHelp({ text = '', keyboard }: MessageView): boolean {
  const labels = keyboard.flat().map(({ text: label }) => label);
  return (
    /\b112\b/.test(text) ||
    languages.some((language) => {
      const say = phrases(language);
      return labels.includes(say.plain('help')) || labels.includes(say.plain('help:backToHelp'));
    })
  );
}

function latest(chat: Chat): MessageView | undefined {
  return chat.messages().findLast(({ sender }) => sender.kind === 'bot');
}

/** Goes one way, as a person does: a command, then a button on each screen. */
async function go(
  open: School,
  { person, chat }: Walker,
  [command = '', ...labels]: readonly string[],
): Promise<MessageView | undefined> {
  person.send(chat, command);
  await open.pass(700);
  let screen = latest(chat);
  for (const label of labels) {
    if (screen === undefined) return undefined;
    const before = latest(chat)?.key;
    await open.during(person.press(now(chat, screen), label));
    await open.pass(400);
    const after = latest(chat);
    screen = after === undefined || after.key === before ? now(chat, screen) : after;
  }
  return screen;
}

/** Presses every button there is, on every screen it leads to, a few presses deep; each way is somebody new's. */
async function walk(
  open: School,
  command: string,
  deepest: number,
  language: Language,
  newcomer: () => Promise<Walker>,
): Promise<{ readonly screens: ReadonlySet<string>; readonly withoutHelp: readonly string[] }> {
  const screens = new Set<string>();
  const withoutHelp: string[] = [];
  const ways: (readonly string[])[] = [[command]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const screen = await go(open, await newcomer(), way);
    if (screen === undefined) continue;
    const labels = screen.keyboard.flat();
    const looks = `${screen.text ?? ''}\n${labels.map(({ text }) => text).join('|')}`;
    if (screens.has(looks)) continue;
    screens.add(looks);
    if (screen.file === undefined && !leadsToHelp(screen)) withoutHelp.push(`${way.join(' › ')}: ${looks}`);
    if (way.length > deepest) continue;
    for (const { text: label, kind } of labels) {
      const isHelp = label === phrases(language).plain('help') && command !== '/help';
      if (kind === 'callback' && !notWalked.test(label) && !isHelp) ways.push([...way, label]);
    }
  }
  return { screens, withoutHelp };
}

describe.each(languages)(
  'in %s, from every screen that its buttons lead to there is a way to help',
  (language) => {
    const inPrivate = () => {
      const person = school().world.addPerson({ firstName: 'Noa', languageCode: language });
      return Promise.resolve({ person, chat: school().world.privateChat(person) });
    };

    it.each([
      ['/start', 3, 4],
      ['/settings', 2, 4],
      ['/privacy', 2, 3],
      ['/language', 1, 2],
      ['/check', 1, 1],
      ['/forget', 1, 2],
      ['/help', 2, 25],
    ])('beginning with %s, %i presses deep', async (command, deepest, atLeast) => {
      const { screens, withoutHelp } = await walk(school(), command, deepest, language, inPrivate);
      expect(withoutHelp).toEqual([]);
      expect(screens.size).toBeGreaterThanOrEqual(atLeast);
    });

    it('beginning with a group’s settings', async () => {
      const { screens, withoutHelp } = await walk(school(), '/settings', 2, language, async () => {
        const { group, teacher } = addClass(school().world, 2);
        teacher.send(group, '/language');
        const choice = await school().sees(() => group.lastWith('🌐'), 'the languages');
        await school().during(teacher.press(choice, new RegExp(phrases(language).plain('languageName'))));
        return { person: teacher, chat: group };
      });
      expect(withoutHelp).toEqual([]);
      expect(screens.size).toBeGreaterThan(4);
    });
  },
);
