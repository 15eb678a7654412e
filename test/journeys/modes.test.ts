import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLibrary, loadContent, type ContentLibrary } from '../../src/content/index.ts';
import type { Chat, MessageView, Person } from '../../src/playground/index.ts';
import { pressOnceThere, startQuiz } from './playing.ts';
import { addClass, openSchool } from './school.ts';
import { closeChecked, schoolOfEachTest } from './school-of-each-test.ts';
import { questionsIn, seesPoll, seesQuestion, seesReveal, seesSummary, spreadOf } from './seeing.ts';

const school = schoolOfEachTest();

/** Only questions about a message that is to be judged. */
async function judgedMessages(): Promise<ContentLibrary> {
  const all = await loadContent(join(import.meta.dirname, '../../content'));
  return createLibrary({ ...all, quizItems: all.quizItems.filter(({ kind }) => kind === 'judge-message') });
}

const pollsOf = (group: Chat): readonly MessageView[] =>
  group.messages().filter(({ poll }) => poll !== undefined);

describe('a quiz in Telegram’s own polls', () => {
  it('asks in anonymous quiz polls that hide their results, and closes each with the reason', async () => {
    const library = await judgedMessages();
    const judging = await openSchool({ library });
    onTestFinished(() => closeChecked(judging));
    const { group, teacher, pupils } = addClass(judging.world, 9);
    const card = await startQuiz(judging, teacher, group, { changes: [/Buttons/] });
    await seesPoll(judging, group, 1);
    const rules = await judging.sees(() => group.lastWith('here we go'), 'the ground rules');
    expect(rules.key).toBe(card.key);
    expect(rules.text).toContain('The polls are anonymous');

    const { length } = library.quizItemsFor({ topic: 'scams', ages: '11-13' });
    for (let number = 1; number <= Math.min(5, length); number++) {
      const message = await seesPoll(judging, group, number);
      const item = library.quizItems.find(({ text }) => message.poll?.question.endsWith(text.en.question));
      expect(message.poll).toMatchObject({
        kind: 'quiz',
        isAnonymous: true,
        hidesResultsUntilClosed: true,
        allowsRevoting: true,
        isClosed: false,
        explanation: item?.text.en.explanation,
        description: `TRAINING EXAMPLE\n${item?.text.en.message ?? ''}`,
        options: item?.options.map(({ id }) => ({ text: item.text.en.options[id]?.label, votes: 0 })),
        correctOptionIds: item?.options.flatMap(({ isCorrect }, index) => (isCorrect ? [index] : [])),
      });
      for (const [index, pupil] of pupils.entries()) pupil.vote(message, [index < 6 ? 0 : 1]);
      const reveal = await judging.sees(
        () =>
          group
            .messages()
            .slice(group.messages().findIndex(({ key }) => key === message.key))
            .find(({ text }) => text?.includes('Best answer')),
        'the reveal',
      );
      const best = item?.options.find(({ isCorrect }) => isCorrect)?.id ?? 'none';
      expect(reveal.text, 'a poll has no letters').toContain(
        item?.text.en.options[best]?.label ?? 'no label',
      );
      expect(spreadOf(reveal), 'the poll itself shows the spread').toEqual({});
      expect(reveal.text).toContain(item?.text.en.explanation ?? 'no such item');
      const closed = pollsOf(group).find(({ key }) => key === message.key);
      expect(closed?.poll).toMatchObject({
        isClosed: true,
        options: [{ votes: 6 }, { votes: 3 }, { votes: 0 }],
      });
    }
    const summary = await seesSummary(judging, group);
    expect(summary.text).toMatch(/As a class: \d+% of the answers were right/);
  });

  it('takes a poll with fewer than eight votes away, and gives the reason without numbers', async () => {
    const { group, teacher, pupils } = addClass(school().world, 9);
    await startQuiz(school(), teacher, group, { changes: [/Buttons/] });
    const message = await seesPoll(school(), group, 1);
    for (const pupil of pupils.slice(0, 7)) pupil.vote(message, [1]);
    const reveal = await school().sees(() => group.lastWith('Best answer'), 'the reveal');
    expect(reveal.text).toContain('Fewer than 8 answers');
    expect(spreadOf(reveal)).toEqual({});
    expect(reveal.text?.replace(/^💡.*$/m, ''), 'the reason may hold numbers of its own').not.toContain('7');
    expect(pollsOf(group)).toEqual([]);
  });

  it('lets the host reveal before the time is over, and nobody else', async () => {
    const { group, teacher, pupils } = addClass(school().world, 9);
    await startQuiz(school(), teacher, group, { changes: [/Buttons/] });
    const message = await seesPoll(school(), group, 1);
    for (const pupil of pupils) pupil.vote(message, [0]);
    const refused = await pupils[1]?.press(message, /Reveal/);
    expect(refused?.toast).toBe('Only who started it, or an admin of the group, can do that.');
    expect(group.lastWith('Best answer')).toBeUndefined();
    await teacher.press(message, /Reveal/);
    await school().sees(() => group.lastWith('Best answer'), 'the reveal');
    expect(pollsOf(group)[0]?.poll).toMatchObject({ isClosed: true, options: [{ votes: 9 }, {}, {}] });
  });

  it('is refused in a small group, which learns why and can play with buttons', async () => {
    const { group, teacher } = addClass(school().world, 6);
    const card = await startQuiz(school(), teacher, group, { changes: [/Buttons/] });
    const answer = await teacher.press(card, /Start/);
    expect(answer).toMatchObject({ isAlert: true });
    expect(answer.toast).toContain('at least 8 people');
    expect(pollsOf(group)).toEqual([]);
    await pressOnceThere(school(), teacher, card, /Polls/);
    await pressOnceThere(school(), teacher, card, /Start/);
    await seesQuestion(school(), group, 1);
  });

  it('never asks the same twice when the connection breaks while a poll is being sent', async () => {
    const { group, teacher, pupils } = addClass(school().world, 9);
    school().world.faults.inject({ method: 'sendPoll', kind: 'reset-after-acceptance', times: 2 });
    await startQuiz(school(), teacher, group, { changes: [/Buttons/] });
    for (let number = 1; number <= 5; number++) {
      await school().sees(() => pollsOf(group).length >= number + 2, `poll ${number}`);
      for (const pupil of pupils) pupil.vote(await seesPoll(school(), group, number), [0]);
      await school().sees(
        () => group.messages().filter(({ text }) => text?.includes('Best answer')).length === number,
        `the reveal of ${number}`,
      );
    }
    await seesSummary(school(), group);
    const asked = pollsOf(group).map(({ poll }) => poll?.question.replace(/^\d\/\d · /, ''));
    expect(asked).toHaveLength(7);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('a show of hands', () => {
  async function openHands(): Promise<{ desk: Chat; teacher: Person }> {
    const teacher = school().world.addPerson({ firstName: 'Ms Rossi', languageCode: 'en', part: 'teacher' });
    const desk = school().world.privateChat(teacher);
    teacher.send(desk, '/start');
    await startQuiz(school(), teacher, desk, { changes: [/On my own/] });
    return { desk, teacher };
  }

  it('is counted by the teacher, never below nobody, and revealed when the class is ready', async () => {
    const { desk, teacher } = await openHands();
    const first = await seesQuestion(school(), desk, 1);
    expect(first.text).toContain('0 hands so far');
    await teacher.press(first, 'A −1');
    await teacher.press(first, 'A +5');
    await teacher.press(first, 'A +1');
    await teacher.press(first, 'B +5');
    await teacher.press(first, 'B −1');
    const counted = await school().sees(() => desk.lastWith('10 hands so far'), 'ten hands');
    expect(counted.text).toContain('A 6 · B 4 · C 0');

    await school().pass(10 * 60_000);
    expect(desk.lastWith('Best answer'), 'nobody hurries the class').toBeUndefined();
    await teacher.press(first, /Show the answer/);
    const reveal = await seesReveal(school(), desk, 1);
    expect(spreadOf(reveal)).toMatchObject({ A: 6, B: 4 });
    await school().pass(10 * 60_000);
    expect(questionsIn(desk)).toEqual([1]);
    const late = await teacher.pressData(
      reveal,
      desk.callbackData(reveal, /Next/).replace(':next', ':reveal'),
    );
    expect(late.toast).toContain('Too late');

    for (let number = 2; number <= 5; number++) {
      await school().during(teacher.press(desk, /Next question/));
      const question = await seesQuestion(school(), desk, number);
      await teacher.press(question, 'C +5');
      await teacher.press(question, 'C −1');
      await school().during(teacher.press(question, /Show the answer/));
      const few = await seesReveal(school(), desk, number);
      expect(few.text).toContain('Fewer than 8 hands');
      expect(spreadOf(few)).toEqual({});
    }
    await school().during(teacher.press(desk, /To the summary/));
    const summary = await seesSummary(school(), desk);
    expect(summary.text).toContain('5 questions played.');
    expect(summary.text).toMatch(/As a class: \d+% of the answers were right/);
    expect(questionsIn(desk)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a quiz alone', () => {
  it('tells at once why an answer is good or what would be better, and gives the result at the end', async () => {
    const pupil = school().world.addPerson({ firstName: 'Giulia', languageCode: 'en' });
    const own = school().world.privateChat(pupil);
    pupil.send(own, '/start');
    await startQuiz(school(), pupil, own);
    let right = 0;
    for (let number = 1; number <= 5; number++) {
      const question = await seesQuestion(school(), own, number);
      const data = own.callbackData(question, 'B');
      await pupil.press(question, 'B');
      const feedback = await school().sees(
        () =>
          own
            .messages()
            .find(({ key, text }) => key === question.key && (text ?? '').includes('You chose B.')),
        'the feedback in the place of the question',
      );
      if (feedback.text?.includes('✅ You chose B.') === true) right++;
      else expect(feedback.text).toMatch(/Best answers?: /);
      const again = await pupil.pressData(feedback, data);
      expect(again.toast).toContain('Too late');
      if (number === 3) {
        await school().stopBot();
        await school().startBot();
      }
      await school().during(pupil.press(own, number < 5 ? /Next question/ : /To the summary/));
    }
    const summary = await seesSummary(school(), own);
    expect(summary.text).toContain(`You had ${right} of 5 right.`);
    expect(summary.text).not.toContain('As a class');
    expect(questionsIn(own)).toEqual([1, 2, 3, 4, 5]);
  });

  it('goes on after a restart in the middle of a question, without asking it again', async () => {
    const pupil = school().world.addPerson({ firstName: 'Karim', languageCode: 'en' });
    const own = school().world.privateChat(pupil);
    pupil.send(own, '/start');
    await startQuiz(school(), pupil, own);
    const question = await seesQuestion(school(), own, 1);
    await school().stopBot();
    const pressed = pupil.press(question, 'A');
    await school().startBot();
    expect(await school().during(pressed)).not.toHaveProperty('expired');
    await school().sees(() => own.lastWith(/You chose A\./), 'the feedback');
    expect(questionsIn(own)).toEqual([1]);
  });
});
