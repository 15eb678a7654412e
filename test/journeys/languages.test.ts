import { describe, expect, it } from 'vitest';
import type { Chat, MessageView, Person } from '../../src/playground/index.ts';
import { beginQuiz } from './playing.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf, itemOf, now, seesReveal } from './seeing.ts';

const school = schoolOfEachTest();

/** What only this person sees of a group. */
function ownMessages(group: Chat, person: Person): readonly MessageView[] {
  return group.messages({ seenBy: person }).filter(({ onlyFor }) => onlyFor !== undefined);
}

/** Telegram refuses the next message, which is the one that only the presser would have seen. */
function refuseNextMessage(): void {
  school().world.faults.inject({ method: 'sendMessage', kind: 'blocked', times: 1 });
}

describe('a class whose teacher has an Italian phone', () => {
  it('plays in Italian, while each pupil is answered in their own language', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3, { language: 'it' });
    const question = await beginQuiz(school(), teacher, group, { tongue: 'it' });
    expect(question.text).toContain('Ancora nessuna risposta');
    expect((await at(pupils, 0).press(question, 'A')).toast).toBe(
      'Salvato: A. Puoi cambiare fino alla soluzione.',
    );
    await school().sees(() => now(group, question).text?.includes('Ha risposto 1 persona'), 'one person');
    expect((await at(pupils, 1).press(question, 'A')).toast).toBe(
      'Saved: A. You can change it until the reveal.',
    );
    await school().sees(() => now(group, question).text?.includes('Hanno risposto 2 persone'), 'two people');
    expect((await at(pupils, 1).press(question, '⏸ Pausa')).toast).toMatch(/^Only who started it/);

    await teacher.press(question, '👁 Soluzione');
    const revealed = await seesReveal(school(), group, 1, { tongue: 'it' });
    expect(revealed.text).toContain('Meno di 8 risposte');
  });

  it('shows a pupil the question in English on the button “my language”, and takes their answer there', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3, { language: 'it' });
    const [italian, english] = [at(pupils, 0), at(pupils, 1)];
    const question = await beginQuiz(school(), teacher, group, { tongue: 'it' });
    const item = await itemOf(question);
    expect((await english.press(question, '🌐 La mia lingua')).toast).toBeUndefined();
    const own = await school().sees(() => at(ownMessages(group, english), 0), 'the question in English');
    expect(own.text).toContain(`Question 1 of 5\n\n${item.text.en.question}`);
    for (const { id } of item.options) expect(own.text).toContain(item.text.en.options[id]?.label);
    for (const person of [italian, at(pupils, 2), teacher]) expect(ownMessages(group, person)).toEqual([]);

    expect((await english.press(own, 'B')).toast).toBe('Saved: B. You can change it until the reveal.');
    await school().sees(() => now(group, question).text?.includes('Ha risposto 1 persona'), 'the answer');
    expect((await italian.press(question, '🌐 La mia lingua')).toast).toBe(
      'Questo quiz è già nella tua lingua.',
    );
    expect(ownMessages(group, italian)).toEqual([]);

    await teacher.press(question, '👁 Soluzione');
    const revealed = await seesReveal(school(), group, 1, { tongue: 'it' });
    expect((await english.press(own, 'A')).toast).toMatch(/^Too late/);
    await english.press(revealed, '🙋 La mia risposta');
    await school().sees(
      () => ownMessages(group, english).some(({ text }) => /^(?:✅|🔎) You chose B\.\n/.test(text ?? '')),
      'what they had answered, in English',
    );
  });

  it('shows “my answer” to its pupil alone, in their language, with a way to help', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2, { language: 'it' });
    const english = at(pupils, 1);
    const question = await beginQuiz(school(), teacher, group, { tongue: 'it' });
    const item = await itemOf(question);
    await english.press(question, 'A');
    await teacher.press(question, '👁 Soluzione');
    const revealed = await seesReveal(school(), group, 1, { tongue: 'it' });
    await english.press(revealed, '🙋 La mia risposta');
    const own = await school().sees(() => ownMessages(group, english).at(-1), 'the feedback');
    expect(own.text).toContain(item.text.en.options[at(item.options, 0).id]?.feedback);
    expect(buttonsOf(own)).toEqual(['🆘 Help']);
    expect(ownMessages(group, teacher)).toEqual([]);
    expect(ownMessages(group, at(pupils, 0))).toEqual([]);

    await at(pupils, 0).press(revealed, '🙋 La mia risposta');
    const passed = await school().sees(() => ownMessages(group, at(pupils, 0)).at(-1), 'that they passed');
    expect(passed.text).toMatch(/^Questa volta hai passato\.\n✅ Rispost[ae] miglior[ei]: [A-F]/);
  });

  it('gets the essential as an alert where Telegram refuses a message for one alone', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2, { language: 'it' });
    const english = at(pupils, 1);
    const question = await beginQuiz(school(), teacher, group, { tongue: 'it' });
    const item = await itemOf(question);
    refuseNextMessage();
    const asked = await english.press(question, '🌐 La mia lingua');
    expect(asked.isAlert).toBe(true);
    expect(item.text.en.question.startsWith((asked.toast ?? '').replace(/…$/, ''))).toBe(true);

    await english.press(question, 'A');
    await teacher.press(question, '👁 Soluzione');
    const revealed = await seesReveal(school(), group, 1, { tongue: 'it' });
    refuseNextMessage();
    const feedback = await english.press(revealed, '🙋 La mia risposta');
    expect(feedback.isAlert).toBe(true);
    expect(feedback.toast).toMatch(/^A: /);
    expect(`A: ${item.text.en.options[at(item.options, 0).id]?.feedback ?? ''}`).toContain(
      (feedback.toast ?? '').replace(/…$/, ''),
    );
    refuseNextMessage();
    const help = await english.press(revealed, '🆘 Aiuto');
    expect(help).toMatchObject({ isAlert: true });
    expect(help.toast).toMatch(/^Danger now: 112\. Italy: 114 or 19696/);
    expect(ownMessages(group, english)).toEqual([]);
  });

  it('finds its own-language message in the forum topic where the quiz is played', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2, { language: 'it', kind: 'forum' });
    const threadId = at(group.record.topics, 0).threadId;
    const question = await beginQuiz(school(), teacher, group, { tongue: 'it', threadId });
    await at(pupils, 1).press(question, '🌐 La mia lingua');
    const own = await school().sees(
      () => ownMessages(group, at(pupils, 1)).at(-1),
      'the question in English',
    );
    expect(own.threadId).toBe(threadId);
  });
});

describe('/language', () => {
  it('by an admin sets the language of the group, from the next quiz on', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    teacher.send(group, '/language');
    const choice = await school().sees(
      () => group.lastWith('Which language shall I speak in this group?'),
      'a choice',
    );
    expect(buttonsOf(choice)).toEqual(['✅ English', 'Italiano', '✖️ Close', '🆘 Help']);
    expect((await at(pupils, 0).press(choice, 'Italiano')).toast).toBe(
      'Può cambiarlo solo chi amministra il gruppo.',
    );
    expect(now(group, choice).text).toBe(choice.text);
    expect((await teacher.press(choice, 'Italiano')).toast).toBe('D’ora in poi qui parlo italiano.');
    await school().sees(() => buttonsOf(now(group, choice)).includes('✅ Italiano'), 'the choice made');
    await teacher.press(choice, '✖️ Chiudi');
    await beginQuiz(school(), teacher, group, { tongue: 'it' });
  });

  it('by a pupil in the group changes nothing for the others', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    const italian = at(pupils, 0);
    italian.send(group, '/language');
    const choice = await school().sees(
      () => group.lastWith(/In che lingua parlo|Which language/),
      'a choice',
    );
    for (const button of ['Italiano', '✅ Italiano', 'English', '✅ English']) {
      if (!buttonsOf(choice).includes(button)) continue;
      expect((await italian.press(choice, button)).toast).toBe(
        'Può cambiarlo solo chi amministra il gruppo.',
      );
    }
    await beginQuiz(school(), teacher, group, { tongue: 'en' });
  });

  it('in private sets one’s own language, there and in the toasts of every group', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    const english = at(pupils, 1);
    const chat = school().world.privateChat(english);
    english.send(chat, '/language');
    const choice = await school().sees(
      () => chat.lastWith('Which language shall I speak with you?'),
      'a choice',
    );
    expect((await english.press(choice, 'Italiano')).toast).toBe('D’ora in poi qui parlo italiano.');
    await school().sees(
      () => now(chat, choice).text === '🌐 In che lingua ti parlo?',
      'the choice in Italian',
    );
    english.send(chat, '/start');
    await school().sees(() => chat.lastWith('Ciao, sono Faro.'), 'the welcome in Italian');

    const question = await beginQuiz(school(), teacher, group);
    expect((await english.press(question, 'A')).toast).toMatch(/^Salvato: A/);
    await school().stopBot();
    await school().startBot();
    expect((await english.press(question, 'B')).toast).toMatch(/^Salvato: B/);
  });
});
