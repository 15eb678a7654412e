import { describe, expect, it } from 'vitest';
import type { Chat, Person } from '../../src/playground/index.ts';
import { pressOnceThere, startQuiz } from './playing.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { questionsIn, seesQuestion, seesReveal, seesSummary, spreadOf, totalOf } from './seeing.ts';

const dayMs = 24 * 60 * 60_000;
const couldNotPost = 'I could not post the quiz in your group';

const school = schoolOfEachTest();

/** What the bot called since, by method. */
function callsSince(number: number): readonly string[] {
  return school()
    .world.wire.filter((entry) => entry.number > number)
    .map(({ method }) => method);
}

const lastCall = (): number => school().world.wire.at(-1)?.number ?? 0;

describe('a forum', () => {
  function addForum(): {
    forum: Chat;
    teacher: Person;
    pupils: readonly Person[];
    topics: readonly number[];
  } {
    const teacher = school().world.addPerson({ firstName: 'Ms Rossi', languageCode: 'en', part: 'teacher' });
    const pupils = Array.from({ length: 8 }, (_, index) =>
      school().world.addPerson({ firstName: `Pupil ${index + 1}`, languageCode: 'en' }),
    );
    const forum = school().world.addGroup({
      title: 'School',
      kind: 'forum',
      creator: teacher,
      members: pupils,
      topics: ['Class 2A', 'Class 2B'],
    });
    return { forum, teacher, pupils, topics: forum.record.topics.map(({ threadId }) => threadId) };
  }

  it('keeps each quiz in its topic, and two topics play side by side', async () => {
    const { forum, teacher, pupils, topics } = addForum();
    for (const threadId of topics) {
      await startQuiz(school(), teacher, forum, {
        threadId,
        topic: threadId === topics[0] ? /Scams/ : /blackmail/,
      });
    }
    for (let number = 1; number <= 5; number++) {
      for (const [index, threadId] of topics.entries()) {
        const question = await seesQuestion(school(), forum, number, { threadId });
        await Promise.all(pupils.map((pupil) => pupil.press(question, 'AB'[index] ?? 'A')));
      }
      for (const [index, threadId] of topics.entries()) {
        const reveal = await seesReveal(school(), forum, number, { threadId });
        expect(spreadOf(reveal)).toMatchObject({ ['AB'[index] ?? 'A']: 8, ['BA'[index] ?? 'B']: 0 });
      }
    }
    for (const [index, threadId] of topics.entries()) {
      const summary = await seesSummary(school(), forum, { threadId });
      expect(summary.text).toContain(index === 0 ? 'Scams: finished' : 'blackmail: finished');
      expect(questionsIn(forum, { threadId })).toEqual([1, 2, 3, 4, 5]);
    }
    const outside = forum.messages().filter(({ threadId }) => threadId === undefined);
    expect(outside.filter(({ sender }) => sender.kind === 'bot')).toEqual([]);
  });

  it('stops the quiz of the topic in which /stop is written, and leaves the other', async () => {
    const { forum, teacher, topics } = addForum();
    for (const threadId of topics) {
      await startQuiz(school(), teacher, forum, { threadId });
      await seesQuestion(school(), forum, 1, { threadId });
    }
    const [stopped, other] = topics;
    if (stopped === undefined || other === undefined) throw new Error('the forum has two topics');
    teacher.send(forum, '/stop', { threadId: stopped });
    await seesSummary(school(), forum, { threadId: stopped });
    await seesReveal(school(), forum, 1, { threadId: other });
    expect(forum.lastWith(/: stopped/, { threadId: other })).toBeUndefined();
  });
});

describe('an anonymous administrator', () => {
  it('starts, paces and stops a quiz in the name of the group', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    teacher.setAnonymous(group, true);
    await startQuiz(school(), teacher, group);
    const question = await seesQuestion(school(), group, 1);
    await Promise.all(pupils.map((pupil) => pupil.press(question, 'A')));
    expect((await pupils[1]?.press(question, /Pause/))?.toast).toContain('Only who started it');
    await pressOnceThere(school(), teacher, question, /Pause/);
    await school().sees(() => group.lastWith('Paused.'), 'the pause');
    await pressOnceThere(school(), teacher, question, /Reveal/);
    expect(spreadOf(await seesReveal(school(), group, 1))).toMatchObject({ A: 8 });
    teacher.send(group, '/stop');
    await seesSummary(school(), group);
    expect(group.lastWith(': stopped')?.text).toContain('1 question played.');
  });
});

describe('a basic group that becomes a supergroup', () => {
  it('plays on in its new place, with the answers given before', async () => {
    const { group, teacher, pupils } = addClass(school().world, 10, { kind: 'group' });
    await startQuiz(school(), teacher, group);
    const before = await seesQuestion(school(), group, 1);
    await Promise.all(pupils.slice(0, 4).map((pupil) => pupil.press(before, 'A')));
    const upgraded = group.upgrade();
    const question = await seesQuestion(school(), upgraded, 1);
    await Promise.all(pupils.slice(4).map((pupil) => pupil.press(question, 'B')));
    expect((await pupils[0]?.press(question, 'B'))?.toast, 'an answer can still be changed').toContain(': B');
    expect(spreadOf(await seesReveal(school(), upgraded, 1))).toMatchObject({ A: 3, B: 7 });

    for (let number = 2; number <= 5; number++) {
      const next = await seesQuestion(school(), upgraded, number);
      await Promise.all(pupils.map((pupil) => pupil.press(next, 'A')));
      expect(totalOf(spreadOf(await seesReveal(school(), upgraded, number)))).toBe(10);
    }
    const summary = await seesSummary(school(), upgraded);
    expect(summary.text).toContain('5 questions played.');
    expect(questionsIn(upgraded)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is found in its new place when it moved while the bot was away', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8, { kind: 'group' });
    await startQuiz(school(), teacher, group);
    const before = await seesQuestion(school(), group, 1);
    await Promise.all(pupils.map((pupil) => pupil.press(before, 'A')));
    await school().stopBot();
    const upgraded = group.upgrade();
    await school().startBot();
    expect(totalOf(spreadOf(await seesReveal(school(), upgraded, 1)))).toBe(8);
    expect(questionsIn(upgraded).filter((number) => number === 1)).toEqual([1]);
  });

  it('keeps its settings', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3, { kind: 'group' });
    teacher.send(group, '/settings');
    const card = await school().sees(() => group.lastWith('Settings of this group'), 'the settings');
    await pressOnceThere(school(), teacher, card, /Who may start/);
    await school().sees(() => group.lastWith('Who may start a quiz: everybody'), 'the change');
    const upgraded = group.upgrade();
    await school().pass(1_000);
    pupils[1]?.send(upgraded, '/quiz');
    await school().sees(() => upgraded.lastWith('which topic'), 'the topics');
  });

  it('begins anew with /quiz when it was upgraded while the settings stood open', async () => {
    const { group, teacher } = addClass(school().world, 3, { kind: 'group' });
    teacher.send(group, '/quiz');
    await school().sees(() => group.lastWith('which topic'), 'the topics');
    const upgraded = group.upgrade();
    const others = ['good morning', 'hello', 'see you'].map((text) => teacher.send(upgraded, text));
    await school().pass(1_000);
    await startQuiz(school(), teacher, upgraded);
    await seesQuestion(school(), upgraded, 1);
    const kept = upgraded.messages().map(({ key }) => key);
    expect(kept).toEqual(expect.arrayContaining(others.map(({ key }) => key)));
  });
});

describe('a group that the bot may not write to', () => {
  it('hears nothing more after the bot was removed, and plays anew once it is back', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    await startQuiz(school(), teacher, group);
    const question = await seesQuestion(school(), group, 1);
    await Promise.all(pupils.map((pupil) => pupil.press(question, 'A')));
    await school().pass(5_000);
    group.removeBot();
    await school().pass(0);
    const before = lastCall();
    await school().pass(10 * 60_000);
    expect(callsSince(before)).toEqual([]);

    group.addBot();
    await school().sees(() => group.lastWith('Hello, I am Faro'), 'the greeting');
    await startQuiz(school(), teacher, group);
    const anew = await school().sees(
      () =>
        group
          .messages()
          .filter(({ text }) => text?.includes('Question 1 of 5\n'))
          .at(1),
      'the first question of the new quiz',
    );
    expect(anew.text).toContain('No answers yet');
  });

  it('says so to the host in private when it may not post from the start', async () => {
    const { group, teacher } = addClass(school().world, 8);
    const desk = school().world.privateChat(teacher);
    teacher.send(desk, '/start');
    await school().sees(() => desk.lastWith('Hello, I am Faro'), 'the greeting');
    group.setBotRights('restricted');
    teacher.send(group, '/quiz');
    await school().sees(() => desk.lastWith(couldNotPost), 'the word to the host');
    group.setBotRights('member');
    await startQuiz(school(), teacher, group);
    await seesQuestion(school(), group, 1);
  });

  it('ends the quiz and tells the host in private when the right is taken away in the middle', async () => {
    const { group, teacher } = addClass(school().world, 8);
    const desk = school().world.privateChat(teacher);
    teacher.send(desk, '/start');
    await startQuiz(school(), teacher, group);
    await seesQuestion(school(), group, 1);
    group.setBotRights('restricted');
    await school().sees(() => desk.lastWith(couldNotPost), 'the word to the host');
    const before = lastCall();
    await school().pass(10 * 60_000);
    expect(callsSince(before)).toEqual([]);
    expect(desk.messages().filter(({ text }) => text?.includes(couldNotPost))).toHaveLength(1);
    group.setBotRights('member');
    await startQuiz(school(), teacher, group);
  });

  it('ends the quiz in silence when the host cannot be reached either', async () => {
    const { group, teacher } = addClass(school().world, 8);
    await startQuiz(school(), teacher, group);
    await seesQuestion(school(), group, 1);
    group.setBotRights('restricted');
    await school().pass(2 * 60_000);
    const before = lastCall();
    await school().pass(dayMs / 24);
    expect(callsSince(before)).toEqual([]);
  });
});

describe('a private chat that is blocked', () => {
  it('ends its quiz without a word, and begins anew after it was unblocked', async () => {
    const pupil = school().world.addPerson({ firstName: 'Giulia', languageCode: 'en' });
    const own = school().world.privateChat(pupil);
    pupil.send(own, '/start');
    await startQuiz(school(), pupil, own);
    const question = await seesQuestion(school(), own, 1);
    pupil.block();
    await school().pass(0);
    const before = lastCall();
    await school().pass(10 * 60_000);
    expect(callsSince(before)).toEqual([]);
    pupil.unblock();
    expect((await school().during(pupil.press(question, 'A'))).toast).toBe('This button has expired.');
    await startQuiz(school(), pupil, own);
    await seesQuestion(school(), own, 1);
  });

  it('ends its quiz when only a refusal tells of it', async () => {
    const pupil = school().world.addPerson({ firstName: 'Karim', languageCode: 'en' });
    const own = school().world.privateChat(pupil);
    pupil.send(own, '/start');
    await startQuiz(school(), pupil, own);
    await pupil.press(await seesQuestion(school(), own, 1), 'A');
    await school().sees(() => own.lastWith(/You chose A\./), 'the feedback');
    school().world.faults.inject({ method: 'editMessageText', kind: 'blocked', times: 1 });
    school().world.faults.inject({ method: 'sendMessage', kind: 'blocked', times: 1 });
    await school().during(pupil.press(own, /Next question/));
    await school().pass(60_000);
    school().world.faults.clear();
    await startQuiz(school(), pupil, own);
    await seesQuestion(school(), own, 1);
  });
});
