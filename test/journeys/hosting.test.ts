import { describe, expect, it } from 'vitest';
import { allAnswer, beginQuiz, openCard } from './playing.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf, hostOnly, now, seesQuestion, seesReveal, seesSummary, words } from './seeing.ts';

const hostButtons = [/Pause/, /Reveal/, /Skip/, /Stop/];

const school = schoolOfEachTest();

describe('the host', () => {
  it('pauses a question and goes on with the time that was left', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    await school().pass(20_000);
    await teacher.press(question, '⏸ Pause');
    await school().pass(5 * 60_000);
    expect(now(group, question).text).toContain('Paused. You can still answer.');
    expect((await at(pupils, 1).press(question, 'A')).toast).toMatch(/^Saved: A/);
    await school().pass(60_000);

    await teacher.press(question, '▶️ Go on');
    await school().pass(5_000);
    expect(now(group, question).text).not.toContain('Paused');
    expect(now(group, question).text).not.toContain('Best answer');
    await school().pass(6_000);
    expect(now(group, question).text).toContain('Best answer');
  });

  it('reveals before the time is over, and asks the next question before its time', async () => {
    const { group, teacher } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    await teacher.press(question, '👁 Reveal');
    await school().pass(0);
    expect(now(group, question).text).toContain('Best answer');
    await teacher.press(question, '▶️ Next question');
    await school().pass(2_000);
    const second = await seesQuestion(school(), group, 2);
    expect(buttonsOf(now(group, question))).toEqual(['🙋 My answer', '🆘 Help']);
    expect(buttonsOf(second)).toContain('A');
  });

  it('reveals a paused question, and the next one is not paused', async () => {
    const { group, teacher } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    await teacher.press(question, '⏸ Pause');
    await school().sees(() => now(group, question).text?.includes('Paused'), 'the pause');
    await teacher.press(question, '👁 Reveal');
    await seesReveal(school(), group, 1);
    const second = await seesQuestion(school(), group, 2);
    expect(second.text).not.toContain('Paused');
    await seesReveal(school(), group, 2);
  });

  it('skips a question, which then counts for nothing', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils, question, 'A');
    await teacher.press(question, '⏭ Skip');
    await seesQuestion(school(), group, 2);
    expect(now(group, question).text).toBe('⏭ Question 1 was skipped.');
    await teacher.press(group, '⏹ Stop');
    const summary = await seesSummary(school(), group);
    expect(summary.text).toContain('0 questions played.');
    expect(summary.text).not.toContain('As a class');
  });

  it('who only presses Next is taken through all questions to the summary', async () => {
    const { group, teacher } = addClass(school().world, 2);
    await beginQuiz(school(), teacher, group, { changes: [/⏩/] });
    for (let number = 1; number <= 5; number++) {
      await seesQuestion(school(), group, number);
      const revealed = await seesReveal(school(), group, number);
      await school().pass(10 * 60_000);
      expect(group.lastWith(`Question ${number + 1} of 5`), 'the next question waits').toBeUndefined();
      expect(group.lastWith(words.en.ended)).toBeUndefined();
      expect(revealed.text).not.toContain('follows by itself');
      await teacher.press(revealed, number < 5 ? '▶️ Next question' : '🏁 To the summary');
    }
    expect((await seesSummary(school(), group)).text).toContain('5 questions played.');
  });

  it('presses a button twice and is told that the second came too late', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    const [first, second] = await Promise.all([
      teacher.press(question, '⏭ Skip'),
      teacher.press(question, '⏭ Skip'),
    ]);
    expect([first.toast, second.toast]).toEqual([
      undefined,
      'Too late: this question is closed. Nothing was changed.',
    ]);
    await seesQuestion(school(), group, 2);
    await school().pass(3_000);
    expect(group.lastWith('Question 3 of 5')).toBeUndefined();
  });

  it('is anybody who administers the group at that moment', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    const assistant = at(pupils, 1);
    expect((await assistant.press(question, '⏸ Pause')).toast).toMatch(hostOnly);
    group.setAdministrator(assistant, true);
    expect((await assistant.press(question, '⏸ Pause')).toast).toBeUndefined();
    await school().sees(() => now(group, question).text?.includes('Paused'), 'the pause');
    group.setAdministrator(assistant, false);
    expect((await assistant.press(question, '▶️ Go on')).toast).toMatch(hostOnly);
    await school().pass(5_000);
    expect(now(group, question).text).toContain('Paused');
  });
});

describe('a pupil', () => {
  it('who presses the host’s buttons is told so, and nothing changes', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    for (const [index, button] of hostButtons.entries()) {
      const { toast } = await at(pupils, index % 3).press(question, button);
      expect(toast).toMatch(hostOnly);
    }
    await school().pass(5_000);
    expect(now(group, question).text).toBe(question.text);

    await teacher.press(question, '👁 Reveal');
    const revealed = await seesReveal(school(), group, 1);
    for (const button of [/Next/, /Stop/]) {
      expect((await at(pupils, 0).press(revealed, button)).toast).toMatch(hostOnly);
    }
    await school().pass(2_000);
    expect(group.lastWith('Question 2 of 5')).toBeUndefined();
    at(pupils, 0).send(group, '/stop');
    await school().sees(
      () => group.lastWith(/Può farlo solo chi ha avviato|Only who started it/),
      'the refusal',
    );
    expect(group.lastWith(words.en.ended)).toBeUndefined();
  });

  it('may start a quiz only once an admin has allowed it to everybody', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const pupil = at(pupils, 1);
    pupil.send(group, '/quiz');
    await school().sees(() => group.lastWith('In this group an admin starts the quiz.'), 'the refusal');

    teacher.send(group, '/settings');
    const settings = await school().sees(() => group.lastWith('Settings of this group'), 'the settings');
    expect(settings.text).toContain('Who may start a quiz: admins');
    expect((await pupil.press(settings, /Who may start/)).toast).toBe(
      'Only an admin of the group can change that.',
    );
    await teacher.press(settings, /Who may start/);
    await school().sees(
      () => now(group, settings).text?.includes('Who may start a quiz: everybody'),
      'the change',
    );

    const question = await beginQuiz(school(), pupil, group);
    expect((await at(pupils, 2).press(question, '⏸ Pause')).toast).toMatch(hostOnly);
    expect((await pupil.press(question, '⏸ Pause')).toast).toBeUndefined();
    await school().sees(() => now(group, question).text?.includes('Paused'), 'the pause');
    expect((await teacher.press(question, '▶️ Go on')).toast).toBeUndefined();
  });
});

describe('/stop', () => {
  it('ends a quiz that is being set up, and takes its card away', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const card = await openCard(school(), teacher, group);
    const start = group.callbackData(card, /Start/);
    teacher.send(group, '/stop');
    const stopped = await school().sees(() => group.lastWith('The quiz is stopped.'), 'the end');
    expect(group.messages().some(({ key }) => key === card.key)).toBe(false);
    expect((await teacher.pressData(stopped, start)).toast).toBe('This button has expired.');
    await school().pass(3_000);
    expect(group.lastWith('Question 1')).toBeUndefined();
  });

  it('ends a quiz whose question is still on its way', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const card = await openCard(school(), teacher, group);
    school().world.faults.inject({
      method: 'editMessageText',
      kind: 'too-many-requests',
      times: 2,
      retryAfterSeconds: 6,
    });
    const started = teacher.press(card, /Start/);
    await school().pass(2_000);
    await started;
    teacher.send(group, '/stop');
    expect((await seesSummary(school(), group)).text).toContain('0 questions played.');
    await school().pass(60_000);
    expect(group.lastWith('Tap your letter')).toBeUndefined();
    expect(group.messages().filter(({ text }) => text?.includes(': stopped\n'))).toHaveLength(1);
  });

  it('ends an open question without revealing it', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    teacher.send(group, '/stop');
    expect((await seesSummary(school(), group)).text).toContain('0 questions played.');
    expect(now(group, question).text).toBe(
      '⏹ Question 1 was closed without an answer, because the quiz was stopped.',
    );
    expect(buttonsOf(now(group, question))).toEqual(['🆘 Help']);
  });

  it('ends a paused question', async () => {
    const { group, teacher } = addClass(school().world, 2);
    const question = await beginQuiz(school(), teacher, group);
    await teacher.press(question, '⏸ Pause');
    await school().pass(2_000);
    teacher.send(group, '/stop');
    await seesSummary(school(), group);
    await school().pass(60_000);
    expect(now(group, question).text).toContain('was closed without an answer');
  });

  it('after a reveal leaves it on the screen and counts it', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils, question, 'A');
    await teacher.press(question, '👁 Reveal');
    await seesReveal(school(), group, 1);
    await teacher.press(question, '⏹ Stop');
    const summary = await seesSummary(school(), group);
    expect(summary.text).toContain('1 question played.');
    expect(summary.text).toMatch(/As a class: (?:0|100)% of the answers were right/);
    expect(now(group, question).text).toContain('Best answer');
    expect(buttonsOf(now(group, question))).toEqual(['🙋 My answer', '🆘 Help']);
    expect((await at(pupils, 1).press(summary, /My result/)).toast).toMatch(/^Right: [01] of 1\./);
  });

  it('after the end says that nothing is running', async () => {
    const { group, teacher } = addClass(school().world, 2);
    await beginQuiz(school(), teacher, group);
    teacher.send(group, '/stop');
    await seesSummary(school(), group);
    teacher.send(group, '/stop');
    await school().sees(() => group.lastWith('No quiz is running here.'), 'that nothing runs');
  });
});
