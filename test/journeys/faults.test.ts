import { describe, expect, it } from 'vitest';
import { answerTogether, pressOnceThere, startQuiz } from './playing.ts';
import { addClass, passingFaults } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import {
  floodsOf,
  questionsIn,
  seesQuestion,
  seesPoll,
  seesReveal,
  seesSummary,
  spreadOf,
} from './seeing.ts';

describe('a quiz through faults', () => {
  const school = schoolOfEachTest({ logsErrors: true });

  it.each(passingFaults)('asks each poll once through %s, and reveals it once', async (kind) => {
    const { group, teacher, pupils } = addClass(school().world, 9);
    const fault = (method: string): void => {
      school().world.faults.inject({ method, kind, times: 1, retryAfterSeconds: 2 });
    };
    fault('getChatMemberCount');
    await startQuiz(school(), teacher, group, { changes: [/Buttons/] });
    for (let number = 1; number <= 5; number++) {
      const poll = await seesPoll(school(), group, number);
      const voters = number === 3 ? pupils.slice(0, 5) : pupils;
      for (const pupil of voters) pupil.vote(poll, [0]);
      await school().pass(1_000);
      fault(number === 3 ? 'deleteMessage' : 'stopPoll');
      // The first poll ends by itself, the host ends the others.
      if (number > 1) await pressOnceThere(school(), teacher, poll, /Reveal/);
      const reveals = (): number =>
        group.messages().filter(({ text }) => /Best answers?:/.test(text ?? '')).length;
      await school().sees(() => reveals() === number, `the reveal of poll ${number}`);
      const reveal = group.lastWith('Best answer');
      if (number === 3) {
        expect(reveal?.text).toContain('Fewer than 8 answers');
        expect(group.messages().map(({ key }) => key)).not.toContain(poll.key);
      } else {
        const closed = group.messages().find(({ key }) => key === poll.key);
        expect(closed?.poll).toMatchObject({ isClosed: true, options: [{ votes: 9 }, {}, {}] });
      }
      fault('sendPoll');
      await pressOnceThere(school(), teacher, reveal ?? poll, /Next question|To the summary/);
    }
    await seesSummary(school(), group);
    const asked = group.messages().flatMap(({ poll }) => poll?.question.replace(/^\d\/\d · /, '') ?? []);
    expect(new Set(asked).size, 'no question twice').toBe(asked.length);
  });

  it('goes on by itself after Telegram has been out of reach for minutes', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    await startQuiz(school(), teacher, group);
    const question = await seesQuestion(school(), group, 1);
    const confirmed = await answerTogether(school(), pupils, question, () => 'A');
    expect(confirmed).toHaveLength(8);
    school().world.faults.inject({ method: 'editMessageText', kind: 'reset-before-acceptance', times: 40 });
    await school().pass(3 * 60_000);
    expect(school().world.faults.waiting.length, 'tries are far between').toBeLessThanOrEqual(1);
    expect(spreadOf(await seesReveal(school(), group, 1))).toMatchObject({ A: 8 });
    await seesSummary(school(), group);
    expect(questionsIn(group)).toEqual([1, 2, 3, 4, 5]);
  });

  it('starts although Telegram stumbles while the bot comes up', async () => {
    const { group, teacher } = addClass(school().world, 8);
    await school().stopBot();
    school().world.faults.inject({ method: 'getMe', kind: 'server-error', times: 1 });
    school().world.faults.inject({
      method: 'setMyCommands',
      kind: 'too-many-requests',
      times: 2,
      retryAfterSeconds: 2,
    });
    school().world.faults.inject({ method: 'getUpdates', kind: 'server-error', times: 1 });
    await school().startBot();
    teacher.send(group, '/quiz');
    await school().sees(() => group.lastWith('which topic'), 'the topics');
  });
});

describe('a crowd', () => {
  const school = schoolOfEachTest();

  it('of sixty who all press at once, in three groups side by side, never makes the bot flood Telegram', async () => {
    const classes = [1, 2, 3].map(() => addClass(school().world, 60));
    for (const { group, teacher } of classes) await startQuiz(school(), teacher, group);
    for (let number = 1; number <= 5; number++) {
      await Promise.all(
        classes.map(async ({ group }) => {
          await seesQuestion(school(), group, number);
        }),
      );
      const letters = ['A', 'B', 'C'];
      for (const letter of number === 1 ? letters : letters.slice(0, 1)) {
        const confirmed = await Promise.all(
          classes.map(async ({ group, pupils }) =>
            answerTogether(school(), pupils, await seesQuestion(school(), group, number), () => letter),
          ),
        );
        expect(confirmed.map(({ length }) => length)).toEqual([60, 60, 60]);
        expect(floodsOf(school())).toEqual([]);
      }
      for (const { group } of classes) {
        const letter = number === 1 ? 'C' : 'A';
        expect(spreadOf(await seesReveal(school(), group, number))).toMatchObject({ [letter]: 60 });
      }
      for (const { group, teacher } of classes) {
        const reveal = await seesReveal(school(), group, number);
        await pressOnceThere(school(), teacher, reveal, /Next question|To the summary/);
      }
      expect(floodsOf(school())).toEqual([]);
    }
    for (const { group } of classes) {
      await seesSummary(school(), group);
      expect(questionsIn(group)).toEqual([1, 2, 3, 4, 5]);
    }
    expect(floodsOf(school())).toEqual([]);
  });
});
