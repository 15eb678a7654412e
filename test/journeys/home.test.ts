import { describe, expect, it } from 'vitest';
import type { Chat, Person } from '../../src/playground/index.ts';
import { screensWithoutHelp } from './help-check.ts';
import { beginQuiz, openCard } from './playing.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf, now, seesReveal, seesSummary } from './seeing.ts';

const school = schoolOfEachTest();

/** A person in their private chat with the bot. */
function addLoner(languageCode = 'en'): { readonly person: Person; readonly chat: Chat } {
  const person = school().world.addPerson({ firstName: 'Noa', languageCode });
  return { person, chat: school().world.privateChat(person) };
}

function botMessages(chat: Chat): readonly string[] {
  return chat.messages().flatMap(({ sender, text }) => (sender.kind === 'bot' ? [text ?? ''] : []));
}

describe('the first meeting', () => {
  it('in private asks three things, each of which can be skipped, and then shows the menu', async () => {
    const { person, chat } = addLoner();
    person.send(chat, '/start');
    const first = await school().sees(() => chat.lastWith('Hello, I am Faro.'), 'the welcome');
    expect(first.text).toContain('I am a bot, not a helpline');
    expect(first.text).toContain('1 / 3');
    expect(buttonsOf(first)).toEqual(['✅ English', 'Italiano', '⏭ Skip', '🆘 Help']);
    await person.press(first, 'Italiano');
    await school().sees(() => now(chat, first).text?.includes('Quanti anni hai?'), 'the second question');
    await person.press(first, '14–17 anni');
    await school().sees(() => now(chat, first).text?.includes('In che paese sei?'), 'the third question');
    await person.press(first, '🇮🇹 Italia');
    await school().sees(() => now(chat, first).text?.includes('incollare o inoltrare'), 'the menu');
    // Everything happened in one message, which leads to help and knows the country now.
    expect(botMessages(chat)).toHaveLength(1);
    await person.press(first, '🆘 Aiuto');
    const help = await school().sees(() => chat.lastWith('Pericolo adesso (Italia): 112'), 'help');
    expect(help.text).toContain('19696');
  });

  it('in private can be skipped, and the menu offers everything', async () => {
    const { person, chat } = addLoner();
    person.send(chat, '/start');
    const welcome = await school().sees(() => chat.lastWith('Hello, I am Faro.'), 'the welcome');
    for (const words of ['How old are you?', 'In which country', 'paste or forward a message']) {
      await person.press(welcome, '⏭ Skip');
      await school().sees(() => now(chat, welcome).text?.includes(words), words);
    }
    expect(buttonsOf(now(chat, welcome))).toEqual([
      '🎯 Play a quiz',
      '🔎 Is this a scam?',
      '👥 Add me to a group',
      '🔒 Privacy',
      '⚙️ Settings',
      '🆘 Help',
    ]);
    expect((await person.press(welcome, '👥 Add me to a group')).url).toMatch(
      /^https:\/\/t\.me\/\w+\?startgroup=/,
    );
    await person.press(welcome, '⚙️ Settings');
    await school().sees(() => now(chat, welcome).text?.includes('Your settings'), 'the settings');
    expect(now(chat, welcome).text).toContain('Country: not told');
    await person.press(welcome, '🎂 Age');
    await school().sees(() => now(chat, welcome).text?.includes('How old are you?'), 'the ages');
    await person.press(welcome, 'adults');
    await school().sees(() => now(chat, welcome).text?.includes('Age group: adults'), 'the settings again');
    await person.press(welcome, '🎂 Age');
    await school().sees(() => now(chat, welcome).text?.includes('How old are you?'), 'the ages again');
    await person.press(welcome, '🚫 Don’t keep this');
    await school().sees(() => now(chat, welcome).text?.includes('Age group: not told'), 'forgotten');
    await person.press(welcome, '🏠 Menu');
    await school().sees(() => now(chat, welcome).text?.includes('paste or forward'), 'the menu again');
    await person.press(welcome, '🎯 Play a quiz');
    await school().sees(() => chat.lastWith('which topic'), 'the topics');
    // Whom Faro has met is not asked again.
    person.send(chat, '/start');
    await school().sees(
      () => (botMessages(chat).at(-1) ?? '').includes('paste or forward'),
      'the menu at once',
    );
  });

  it('in private is in the language of the phone, and in English for all others', async () => {
    for (const [languageCode, hello] of [
      ['it', 'Ciao, sono Faro.'],
      ['it-CH', 'Ciao, sono Faro.'],
      ['de', 'Hello, I am Faro.'],
    ] as const) {
      const { person, chat } = addLoner(languageCode);
      person.send(chat, '/start');
      await school().sees(() => chat.lastWith(hello), hello);
    }
  });

  it('of a group is one message in the language of who added the bot', async () => {
    const teacher = school().world.addPerson({ firstName: 'Ms Rossi', languageCode: 'it', part: 'teacher' });
    const group = school().world.addGroup({
      title: '3C',
      kind: 'supergroup',
      creator: teacher,
      bot: 'absent',
    });
    group.addBot(teacher);
    await school().sees(() => group.lastWith('Ciao, sono Faro.'), 'the welcome');
    group.setBotRights('administrator');
    await school().pass(60_000);
    expect(botMessages(group)).toHaveLength(1);
    group.removeBot();
    group.addBot(teacher);
    await school().sees(() => botMessages(group).length === 2, 'a second welcome');
  });

  it('by /start in a group explains what it does there', async () => {
    const { group, teacher } = addClass(school().world, 2);
    teacher.send(group, '/start');
    const welcome = await school().sees(
      () => group.lastWith('I run short quizzes about staying safe online.'),
      'it',
    );
    expect(buttonsOf(welcome)).toEqual(['🆘 Help']);
  });
});

describe('help', () => {
  it.each(['/help', '/sos', '/aiuto', '/start help', 'SOS', 'sos!', ' Aiuto ', 'help.'])(
    'comes for “%s” in private',
    async (cry) => {
      const { person, chat } = addLoner();
      person.send(chat, cry);
      const card = await school().sees(() => chat.lastWith('You are not alone with this'), 'the card');
      expect(card.text).toMatch(/112 .* 999 /);
      expect(card.text).toContain('🇬🇧 +44 800 1111');
      await person.press(card, '💬 What to say to an adult');
      await school().sees(
        () => now(chat, card).text?.includes('Something happened online and it is hard to say.'),
        'the sentence',
      );
      await person.press(card, '⬅️ 🆘 Help');
      await school().sees(() => now(chat, card).text?.includes('You are not alone'), 'the card again');
    },
  );

  it('by /help in a group is seen by the asker alone, in their language', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    const [italian, english] = [at(pupils, 0), at(pupils, 1)];
    italian.send(group, '/help');
    const card = await school().sees(() => group.lastWith('Non devi affrontarlo senza aiuto'), 'the card');
    expect(card.onlyFor).toBe(italian.id);
    for (const other of [teacher, english]) expect(group.messages({ seenBy: other })).toEqual([]);
    await italian.press(card, /Che cosa dire a un adulto/);
    const sentence = await school().sees(() => group.lastWith('È successa una cosa online'), 'the sentence');
    expect(sentence.onlyFor).toBe(italian.id);
  });

  it('on a button in a group is seen by who pressed it alone', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    const before = group.messages({ seenBy: teacher }).length;
    const answer = await at(pupils, 0).press(question, '🆘 Help');
    expect(answer.toast, 'the numbers, should the card not arrive').toContain('19696');
    expect(answer.isAlert).toBe(false);
    const card = await school().sees(() => group.lastWith('Non devi affrontarlo senza aiuto'), 'the card');
    expect(card.onlyFor).toBe(at(pupils, 0).id);
    expect(group.messages({ seenBy: teacher })).toHaveLength(before);
    expect(group.messages({ seenBy: at(pupils, 1) })).toHaveLength(before);
  });

  it.each(['/aiuto', '/sos'])('by %s, which everybody reads, answers nobody in particular', async (cry) => {
    const { group, pupils } = addClass(school().world, 2);
    at(pupils, 1).send(group, cry);
    const card = await school().sees(
      () => group.lastWith('If you want help, write /help to me in private'),
      'it',
    );
    expect(card.onlyFor).toBeUndefined();
    expect(card.text).not.toContain('Pupil');
    expect(card.replyTo).toBeUndefined();
    expect((await at(pupils, 1).press(card, '✉️ Write to me in private')).url).toMatch(/\?start=help$/);
  });

  it('comes for the bare word in a group where the bot reads along', async () => {
    const { group, pupils } = addClass(school().world, 2);
    group.setBotRights('administrator');
    at(pupils, 1).send(group, 'Aiuto!');
    await school().sees(() => group.lastWith('If you want help, write /help to me in private'), 'the help');
  });

  it('is on every screen from the first meeting to the summary', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const { person, chat } = addLoner();
    for (const text of [
      '/start',
      '/help',
      '/language',
      '/settings',
      '/stop',
      '/quiz',
      'hello',
      '/nonsense',
    ]) {
      person.send(chat, text);
      await school().pass(5_000);
    }
    person.sendPicture(chat);
    for (const text of ['/start', '/language', '/settings', '/stop', '/aiuto', '/quiz nonsense']) {
      teacher.send(group, text);
      await school().pass(5_000);
    }
    for (const text of ['/settings', '/quiz', '/stop']) {
      at(pupils, 0).send(group, text);
      await school().pass(5_000);
    }
    const cancelled = await openCard(school(), teacher, group);
    await teacher.press(cancelled, /Cancel/);
    const question = await beginQuiz(school(), teacher, group);
    await teacher.press(question, '⏸ Pause');
    await at(pupils, 0).press(question, '🌐 My language');
    await at(pupils, 0).press(question, 'A');
    await school().pass(5_000);
    await teacher.press(question, '👁 Reveal');
    const revealed = await seesReveal(school(), group, 1);
    await at(pupils, 0).press(revealed, '🙋 My answer');
    await at(pupils, 0).press(revealed, '🆘 Help');
    await school().pass(1_000);
    await at(pupils, 0).press(group, /Che cosa dire/);
    teacher.send(group, '/quiz');
    await school().pass(5_000);
    await teacher.press(revealed, '⏹ Stop');
    await seesSummary(school(), group);
    expect(screensWithoutHelp(school())).toEqual([]);
  });
});

describe('what nobody asked for', () => {
  it('in private is met with what Faro can do', async () => {
    const { person, chat } = addLoner();
    person.send(chat, '/nonsense');
    const answer = await school().sees(() => chat.lastWith('I don’t know that command.'), 'an answer');
    expect(buttonsOf(answer)).toEqual(['🎯 Play a quiz', '🔎 Is this a scam?', '🆘 Help']);
    for (const text of ['what is this?', 'help me with my homework please']) {
      person.send(chat, text);
      await school().pass(2_000);
      const question = chat.last();
      expect(question?.text, text).toContain('Or do you want to know what I can do?');
      expect(question === undefined ? [] : buttonsOf(question)).toContain('💡 What can you do?');
    }
  });

  it('a picture in private is neither opened nor kept, and the answer says so', async () => {
    const { person, chat } = addLoner('it');
    person.sendPicture(chat, 'guarda');
    const answer = await school().sees(() => chat.lastWith('Non apro e non conservo foto'), 'the answer');
    expect(buttonsOf(answer)).toContain('🆘 Aiuto');
    expect(school().world.wire.map(({ method }) => method)).not.toContain('getFile');
    expect(school().log()).not.toContain('guarda');
  });

  it('in a group is left alone', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    teacher.send(group, '/start');
    const welcome = await school().sees(() => group.lastWith('Hello, I am Faro.'), 'the welcome');
    group.setBotRights('administrator');
    const pupil = at(pupils, 1);
    for (const text of [
      'good morning',
      'I need help with task 3',
      'sos pasta!',
      '/nonsense',
      '/help@other_bot',
    ]) {
      pupil.send(group, text);
      await school().pass(2_000);
    }
    pupil.send(group, 'thanks', { replyTo: welcome });
    pupil.sendPicture(group, 'our class');
    group.addMember(school().world.addPerson({ firstName: 'Lin', languageCode: 'en' }));
    await school().pass(10_000);
    expect(botMessages(group)).toHaveLength(1);
  });
});

describe('/settings', () => {
  it('by an admin change the ages for the next quiz, and survive a restart', async () => {
    const { group, teacher } = addClass(school().world, 2);
    teacher.send(group, '/settings');
    const settings = await school().sees(() => group.lastWith('Settings of this group'), 'the settings');
    expect(settings.text).toContain('Age group: 11–13 years');
    expect((await teacher.press(settings, '🎂 Age group')).toast).toBe('Saved.');
    await school().sees(() => now(group, settings).text?.includes('Age group: 14–17 years'), 'the change');
    await school().stopBot();
    await school().startBot();
    const card = await openCard(school(), teacher, group);
    expect(card.text).toContain('for ages: 14–17 years');
    await teacher.press(settings, '✖️ Close');
    await school().sees(() => now(group, settings).text === '⚙️ Settings closed.', 'the end');
  });

  it('are for admins alone', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    const pupil = at(pupils, 1);
    pupil.send(group, '/settings');
    await school().sees(() => group.lastWith('Only an admin of the group can change that.'), 'the refusal');
    teacher.send(group, '/settings');
    const settings = await school().sees(() => group.lastWith('Settings of this group'), 'the settings');
    for (const button of [/Who may start/, /Age group/, /Close/, /Language/]) {
      const { toast } = await pupil.press(settings, button);
      expect(toast, String(button)).toBe('Only an admin of the group can change that.');
    }
    await school().pass(2_000);
    expect(now(group, settings)).toEqual(settings);
  });

  it('in private are one’s own', async () => {
    const { person, chat } = addLoner();
    person.send(chat, '/settings');
    const settings = await school().sees(() => chat.lastWith('Your settings'), 'one’s own settings');
    expect(settings.text).toContain('All of it is optional.');
  });
});
