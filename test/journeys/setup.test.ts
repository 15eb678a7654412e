import { describe, expect, it } from 'vitest';
import { beginQuiz, openCard } from './playing.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf, hostOnly, now, seesQuestion, seesSummary } from './seeing.ts';

const school = schoolOfEachTest();

describe('/quiz', () => {
  it('is two taps away from the first question', async () => {
    const { group, teacher } = addClass(school().world, 2);
    teacher.send(group, '/quiz');
    const card = await school().sees(() => group.lastWith('which topic'), 'the topics');
    expect(buttonsOf(card)).toEqual(expect.arrayContaining(['🔎 Scams', '✖️ Cancel', '🆘 Help']));
    await teacher.press(card, '🔎 Scams');
    await school().pass(0);
    await teacher.press(card, '▶️ Start');
    await seesQuestion(school(), group, 1);
    expect(now(group, card).text).toContain('here we go!');
    expect(buttonsOf(now(group, card))).toEqual(['🆘 Help']);
  });

  it.each(['/quiz scams', '/quiz  SCAMS ', '/quiz Truffe'])('%s is one tap away from it', async (command) => {
    const { group, teacher } = addClass(school().world, 2);
    teacher.send(group, command);
    const card = await school().sees(() => group.lastWith('Quiz: 🔎 Scams'), 'the settings');
    expect(card.text).toContain('5 questions · 30 seconds each · for ages: 11–13 years');
    await teacher.press(card, '▶️ Start');
    await seesQuestion(school(), group, 1);
  });

  it('with a topic that is unknown offers the topics', async () => {
    const { group, teacher } = addClass(school().world, 2);
    teacher.send(group, '/quiz <b>nonsense</b>');
    const card = await school().sees(
      () => group.lastWith('I don’t know that topic. These are mine:'),
      'the topics',
    );
    await teacher.press(card, '🔎 Scams');
    await school().sees(() => now(group, card).text?.includes('Quiz: 🔎 Scams'), 'the settings');
  });

  it('while a quiz runs says so and leaves that alone', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    teacher.send(group, '/quiz');
    await school().sees(() => group.lastWith('A quiz is running here already.'), 'the refusal');
    expect(group.lastWith('which topic')).toBeUndefined();
    expect((await teacher.press(question, 'A')).toast).toMatch(/^Saved: A/);
  });

  it('while another is being set up replaces its card', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const first = await openCard(school(), teacher, group);
    teacher.send(group, '/quiz');
    const second = await school().sees(() => group.lastWith('which topic'), 'the new card');
    expect(second.key).not.toBe(first.key);
    expect(group.messages().some(({ key }) => key === first.key)).toBe(false);
    await teacher.press(second, '🔎 Scams');
    await school().pass(0);
    await teacher.press(second, '▶️ Start');
    await seesQuestion(school(), group, 1);
  });
});

describe('“another quiz” under the summary', () => {
  it('is for who may start one, and leaves the summary where it is', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    await beginQuiz(school(), teacher, group);
    teacher.send(group, '/stop');
    const summary = await seesSummary(school(), group);
    const refused = await at(pupils, 1).press(summary, '🎯 Another quiz');
    expect(refused).toMatchObject({ isAlert: true });
    expect(refused.toast).toMatch(/^In this group an admin starts the quiz\./);
    expect((await teacher.press(summary, '🎯 Another quiz')).toast).toBeUndefined();
    const card = await school().sees(() => group.lastWith('A quiz: which topic?'), 'the topics');
    expect(now(group, summary)).toEqual(summary);
    await teacher.press(card, '🔎 Scams');
    await school().pass(0);
    await teacher.press(card, '▶️ Start');
    await seesQuestion(school(), group, 1);
    expect((await teacher.press(summary, '🎯 Another quiz')).toast).toMatch(
      /^A quiz is running here already\./,
    );
  });
});

describe('the card', () => {
  it('goes through topics, ages, modes, seconds and paces, and back', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const card = await openCard(school(), teacher, group);
    const pressing = async (button: string | RegExp) => {
      expect((await teacher.press(card, button)).toast).toBeUndefined();
      await school().pass(5_000);
      return now(group, card).text;
    };
    expect(await pressing('🎂 11–13 years')).toContain('for ages: 14–17 years');
    expect(await pressing('🎂 14–17 years')).toContain('for ages: adults');
    expect(await pressing('🎂 adults')).toContain('for ages: 9–10 years');
    expect(await pressing('🎂 9–10 years')).toContain('for ages: 11–13 years');
    expect(await pressing('⏱ 30 s')).toContain('45 seconds each');
    expect(await pressing('⏱ 45 s')).toContain('60 seconds each');
    expect(await pressing('⏱ 60 s')).toContain('20 seconds each');
    expect(await pressing('⏱ 20 s')).toContain('30 seconds each');
    expect(await pressing(/^⏩/)).toContain('the host opens each question');
    expect(await pressing(/^✋/)).toContain('the next question follows by itself');
    expect(await pressing('🔒 Buttons')).toContain('Telegram polls, anonymous');
    expect(await pressing('📊 Polls')).toContain('private buttons: nobody sees what others answer');
    expect(await pressing('🎯 Topic')).toContain('A quiz: which topic?');
    expect(buttonsOf(now(group, card))).toContain('🔎 Scams');
  });

  it('cancelled is over', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const card = await openCard(school(), teacher, group);
    const start = group.callbackData(card, '▶️ Start');
    await teacher.press(card, '✖️ Cancel');
    await school().sees(() => now(group, card).text === 'Quiz cancelled.', 'the end');
    expect((await teacher.pressData(card, start)).toast).toBe('This button has expired.');
  });

  it('does nothing for a stranger, who is told so', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    teacher.send(group, '/quiz');
    const card = await school().sees(() => group.lastWith('which topic'), 'the topics');
    expect((await at(pupils, 0).press(card, '🔎 Scams')).toast).toMatch(hostOnly);
    await teacher.press(card, '🔎 Scams');
    await school().sees(() => now(group, card).text?.includes('5 questions'), 'the settings');
    const before = now(group, card);
    for (const button of [/Start/, /Topic/, /🎂/, /🔒/, /⏱/, /⏩/, /Cancel/]) {
      expect((await at(pupils, 1).press(card, button)).toast, String(button)).toMatch(hostOnly);
    }
    await school().pass(3_000);
    expect(now(group, card)).toEqual(before);
  });

  it('started twice at once asks the first question once', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const card = await openCard(school(), teacher, group);
    await Promise.all([teacher.press(card, '▶️ Start'), teacher.press(card, '▶️ Start')]);
    await seesQuestion(school(), group, 1);
    await school().pass(5_000);
    expect(group.messages().filter(({ text }) => text?.includes('Question 1 of 5'))).toHaveLength(1);
  });
});
