import { describe, expect, it } from 'vitest';
import { allAnswer, beginQuiz, openCard } from './playing.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { announcements, at, now, seesQuestion, seesReveal, seesSummary, spreadOf, words } from './seeing.ts';

const school = schoolOfEachTest();

async function restart(): Promise<void> {
  await school().stopBot();
  await school().startBot();
}

describe('a bot that is started again', () => {
  it('while a quiz is set up takes its card up', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const card = await openCard(school(), teacher, group);
    await restart();
    await teacher.press(card, /^⏱/);
    await school().sees(() => now(group, card).text?.includes('45 seconds each'), 'the change');
    await teacher.press(card, words.en.start);
    await seesQuestion(school(), group, 1);
    expect(announcements(school(), group)).toHaveLength(1);
  });

  it('between the answers and the reveal loses none and asks nothing twice', async () => {
    const { group, teacher, pupils } = addClass(school().world, 9);
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils.slice(0, 8), question, 'A');
    await restart();
    await allAnswer(school(), pupils.slice(8), question, 'B');
    await school().sees(() => now(group, question).text?.includes('9 people have answered'), 'all answers');
    const revealed = await seesReveal(school(), group, 1);
    expect(revealed.key).toBe(question.key);
    expect(spreadOf(revealed)).toMatchObject({ A: 8, B: 1 });
    await seesQuestion(school(), group, 2);
    expect(announcements(school(), group)).toHaveLength(2);
  });

  it('shows how many have answered, also those of its last moments', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils, question, 'A');
    await restart();
    await school().pass(6_000);
    expect(now(group, question).text).toContain('3 people have answered');
  });

  it('keeps a pause, and the time that was left', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    await school().pass(20_000);
    await teacher.press(question, '⏸ Pause');
    await school().sees(() => now(group, question).text?.includes('Paused'), 'the pause');
    await school().stopBot();
    await school().pass(5 * 60_000);
    await school().startBot();
    await school().pass(60_000);
    expect(now(group, question).text).toContain('Paused');
    await teacher.press(question, '▶️ Go on');
    await school().pass(5_000);
    expect(now(group, question).text).not.toContain('Best answer');
    await school().pass(6_000);
    expect(now(group, question).text).toContain('Best answer');
    expect(announcements(school(), group)).toHaveLength(1);
  });

  it('after the time of a question has passed reveals it at once', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils, question, 'B');
    await school().stopBot();
    await school().pass(10 * 60_000);
    expect(now(group, question).text).not.toContain('Best answer');
    await school().startBot();
    await school().pass(100);
    expect(now(group, question).text).toContain('Best answer');
    expect(spreadOf(now(group, question))).toMatchObject({ B: 8 });
    expect(group.lastWith('Question 2 of 5')).toBeUndefined();
    await seesQuestion(school(), group, 2);
  });

  it('after the last reveal gives the summary, once', async () => {
    const { group, teacher } = addClass(school().world, 2);
    await beginQuiz(school(), teacher, group);
    for (let number = 1; number < 5; number++) {
      await teacher.press(await seesQuestion(school(), group, number), '👁 Reveal');
      await teacher.press(await seesReveal(school(), group, number), '▶️ Next question');
    }
    await teacher.press(await seesQuestion(school(), group, 5), '👁 Reveal');
    await seesReveal(school(), group, 5);
    await restart();
    await seesSummary(school(), group);
    await restart();
    await school().pass(60_000);
    expect(group.messages().filter(({ text }) => words.en.ended.test(text ?? ''))).toHaveLength(1);
    expect(announcements(school(), group)).toHaveLength(5);
  });

  it('still knows everybody’s own result after the summary', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    await at(pupils, 1).press(question, 'A');
    await teacher.press(question, '👁 Reveal');
    await teacher.press(await seesReveal(school(), group, 1), '⏹ Stop');
    const summary = await seesSummary(school(), group);
    await restart();
    const own = await at(pupils, 1).press(summary, /My result/);
    expect(own).toMatchObject({ isAlert: true });
    expect(own.toast).toMatch(/^Right: [01] of 1\./);
    const other = await at(pupils, 0).press(summary, /My result/);
    expect(other.toast).toBe('In questo quiz non hai risposto. Sarà per la prossima volta!');
    teacher.send(group, '/quiz');
    await school().sees(() => group.lastWith(words.en.topics), 'the next quiz');
  });
});

describe('presses made while the bot was away', () => {
  it('count when it comes back in time', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils.slice(0, 7), question, 'A');
    await school().stopBot();
    const waiting = at(pupils, 7).press(question, 'B');
    await school().pass(5_000);
    await school().startBot();
    expect((await waiting).toast).toMatch(/^Saved: B/);
    expect(spreadOf(await seesReveal(school(), group, 1))).toMatchObject({ A: 7, B: 1 });
  });

  it('of the host happen once and do not reach a later question', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    await school().stopBot();
    const waiting = [teacher.press(question, '⏭ Skip'), teacher.press(question, '⏭ Skip')];
    await school().pass(20_000);
    expect(await Promise.all(waiting)).toEqual(Array(2).fill({ isAlert: false, expired: true }));
    await school().startBot();
    await seesQuestion(school(), group, 2);
    await school().pass(3_000);
    expect(now(group, question).text).toContain('was skipped');
    expect(group.lastWith('Question 3 of 5')).toBeUndefined();
  });

  it('are forgotten when it comes back too late, and the quiz goes on', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils, question, 'A');
    await school().stopBot();
    const waiting = at(pupils, 1).press(question, 'B');
    await school().pass(10 * 60_000);
    expect(await waiting).toEqual({ isAlert: false, expired: true });
    await school().startBot();
    expect(spreadOf(await seesReveal(school(), group, 1))).toMatchObject({ A: 8, B: 0 });
    const second = await seesQuestion(school(), group, 2);
    expect((await at(pupils, 1).press(second, 'B')).toast).toMatch(/^Saved: B/);
  });
});
