import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chat, Person } from '../../src/playground/index.ts';
import { createPseudonyms } from '../../src/storage/pseudonym.ts';
import { readSecretKey } from '../../src/storage/secret-key.ts';
import { answerTogether, startQuiz } from './playing.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, now, seesQuestion, seesReveal } from './seeing.ts';

const school = schoolOfEachTest();
const dayMs = 24 * 60 * 60_000;

/** Somebody who has told everything that can be told. */
async function tellsAll(languageCode = 'en'): Promise<{ readonly person: Person; readonly chat: Chat }> {
  const person = school().world.addPerson({ firstName: 'Noa', languageCode });
  const chat = school().world.privateChat(person);
  person.send(chat, '/start');
  const first = await school().sees(() => chat.lastWith('Faro'), 'the first question');
  for (const choice of ['English', '14–17 years', '🇮🇹 Italy']) {
    await school().during(person.press(first, new RegExp(choice)));
    await school().pass(500);
  }
  return { person, chat };
}

/** Whether any byte of the data directory holds the pseudonym of a person or their private chat. */
function isInDatabase(userId: number): boolean {
  const { dataDir } = school();
  const pseudonyms = createPseudonyms(readSecretKey(join(dataDir, 'secret.key')));
  const names = [pseudonyms.person(userId), pseudonyms.chat(userId)];
  return readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(({ name }) => {
      const bytes = readFileSync(join(dataDir, name));
      return names.some((key) => bytes.includes(key));
    });
}

describe('what Faro holds', () => {
  it('is shown, can be taken away as a file, and is deleted to the last byte', async () => {
    const { person, chat } = await tellsAll();
    person.send(chat, '/privacy');
    const screen = await school().sees(() => chat.lastWith('What I keep, in plain words'), 'privacy');
    await school().during(person.press(screen, /What do you hold about me/));
    await school().sees(() => now(chat, screen).text?.includes('country: 🇮🇹 Italy'), 'what is held');
    expect(now(chat, screen).text).toContain('age: 14–17 years');
    await school().during(person.press(screen, /as a file/));
    const file = await school().sees(() => chat.messages().find((message) => message.file), 'the file');
    expect(file.file?.name).toBe('faro.json');
    const response = await fetch(new URL(file.file?.url ?? '', school().playground.url));
    const held = (await response.json()) as { held: readonly Record<string, unknown>[] };
    expect(held.held).toContainEqual(expect.objectContaining({ country: 'IT' }));
    expect(JSON.stringify(held)).not.toContain(String(person.id));

    await school().stopBot();
    expect(isInDatabase(person.id)).toBe(true);
    await school().startBot();
    person.send(chat, '/forget');
    const question = await school().sees(
      () => chat.lastWith('Delete all that I hold about you?'),
      'the question',
    );
    await school().during(person.press(question, '⬅️ No, keep'));
    await school().sees(() => now(chat, question).text?.includes('Nothing was deleted'), 'kept');
    person.send(chat, '/forget');
    const again = await school().sees(
      () => chat.lastWith('Delete all that I hold about you?'),
      'the question',
    );
    await school().during(person.press(again, '🗑 Yes, delete'));
    await school().sees(() => now(chat, again).text?.includes('Deleted.'), 'deleted');
    expect(now(chat, again).text).toContain('country: 🇮🇹 Italy');
    await school().stopBot();
    expect(isInDatabase(person.id)).toBe(false);
  });

  it('in a quiz goes as well, and the class plays on', async () => {
    const { group, teacher, pupils } = addClass(school().world, 9);
    await startQuiz(school(), teacher, group);
    const question = await seesQuestion(school(), group, 1);
    await answerTogether(school(), pupils, question, () => 'A');
    const pupil = at(pupils, 0);
    const chat = school().world.privateChat(pupil);
    pupil.send(chat, '/forget');
    const asked = await school().sees(
      () => chat.lastWith(/all that I hold|tutto quello che ho/),
      'the question',
    );
    await school().during(pupil.press(asked, /Yes, delete|Sì, cancella/));
    await school().sees(() => /Deleted|Cancellato/.test(now(chat, asked).text ?? ''), 'deleted');
    expect(now(chat, asked).text).toMatch(/one answer in a quiz|una risposta a un quiz/);
    await seesReveal(school(), group, 1);
    await school().stopBot();
    expect(isInDatabase(pupil.id)).toBe(false);
    expect(isInDatabase(at(pupils, 1).id)).toBe(true);
  });

  it('of a group is deleted by its admins alone', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    teacher.send(group, '/settings');
    const settings = await school().sees(() => group.lastWith('Settings of this group'), 'the settings');
    await school().during(teacher.press(settings, '🌍 Country'));
    await school().during(teacher.press(settings, /Italy/));
    await school().sees(() => now(group, settings).text?.includes('Italy'), 'the country');
    at(pupils, 1).send(group, '/forget');
    await school().sees(() => group.lastWith('Only admins can delete this group’s data'), 'no');
    teacher.send(group, '/forget');
    const question = await school().sees(
      () => group.lastWith('Delete all that I hold about this group?'),
      'it',
    );
    const refused = await school().during(at(pupils, 1).press(question, '🗑 Yes, delete'));
    expect(refused.toast).toBeTruthy();
    expect(now(group, question).text).toContain('Delete all');
    await school().during(teacher.press(question, '🗑 Yes, delete'));
    await school().sees(() => now(group, question).text?.includes('Deleted.'), 'deleted');
    teacher.send(group, '/settings');
    const after = await school().sees(
      () =>
        group.messages().filter(({ text }) => text?.includes('Settings of this group')).length === 2 &&
        group.last(),
      'the settings',
    );
    expect(after.text).toContain('Country: not told');
  });

  it('of somebody who does not come back is forgotten after a year, and not before', async () => {
    const { person } = await tellsAll();
    const { person: other, chat } = await tellsAll();
    // While the bot sleeps, a year is short; it cleans up as it wakes.
    const sleeps = async (days: number) => {
      await school().stopBot();
      await school().pass(days * dayMs);
      await school().startBot();
    };
    await sleeps(200);
    other.send(chat, '/start');
    await school().pass(5_000);
    await sleeps(170);
    await school().pass(5_000);
    await school().stopBot();
    expect(isInDatabase(person.id)).toBe(false);
    expect(isInDatabase(other.id)).toBe(true);
  });
});

describe('a chat', () => {
  it('is hidden with one button: what the bot wrote and what the person wrote', async () => {
    const { person, chat } = await tellsAll();
    person.send(chat, 'SOS');
    const help = await school().sees(() => chat.lastWith('not your fault'), 'help');
    const { toast } = await school().during(person.press(help, '🙈 Hide this chat'));
    expect(toast).toContain('Hidden');
    await school().sees(() => chat.messages().length === 0, 'an empty chat');
  });

  it('is hidden after a restart, and messages that are gone already are no obstacle', async () => {
    const { person, chat } = await tellsAll();
    person.send(chat, '/privacy');
    const screen = await school().sees(() => chat.lastWith('What I keep'), 'privacy');
    school().world.faults.inject({ method: 'deleteMessages', kind: 'server-error', times: 1 });
    await school().stopBot();
    await school().startBot();
    await school().during(person.press(screen, '🙈 Hide this chat'));
    await school().sees(() => chat.messages().length === 0, 'an empty chat');
  });
});
