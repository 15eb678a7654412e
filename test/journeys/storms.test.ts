import { describe, expect, it } from 'vitest';
import type { Chat, MessageView } from '../../src/playground/index.ts';
import { answerTogether, pressOnceThere, startQuiz } from './playing.ts';
import { addClass, passingFaults } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { questionsIn, seesQuestion, seesReveal, seesSummary, spreadOf } from './seeing.ts';

const school = schoolOfEachTest();

function messagesOfBot(chat: Chat): readonly MessageView[] {
  return chat.messages().filter(({ sender, onlyFor }) => sender.kind === 'bot' && onlyFor === undefined);
}

describe('a quiz in a storm', () => {
  it('does what a press asks for although Telegram takes no answer to it', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    const refuseAnswers = (times: number): void => {
      school().world.faults.clear();
      const retryAfterSeconds = 60;
      school().world.faults.inject({
        method: 'answerCallbackQuery',
        kind: 'too-many-requests',
        times,
        retryAfterSeconds,
      });
    };
    teacher.send(group, '/quiz');
    const card = await school().sees(() => group.lastWith('which topic'), 'the topics');
    refuseAnswers(2);
    // Nobody waits for the toasts, which never come.
    void teacher.press(card, /Scams/);
    await school().sees(() => group.lastWith('5 questions'), 'the settings');
    refuseAnswers(2);
    void teacher.press(card, /Start/);
    await school().sees(() => group.lastWith('here we go'), 'the ground rules');
    const question = await seesQuestion(school(), group, 1);
    refuseAnswers(16);
    for (const pupil of pupils) void pupil.press(question, 'A');
    await school().sees(() => group.lastWith('8 people have answered'), 'the number of answers');
    refuseAnswers(2);
    void teacher.press(question, /Reveal/);
    expect(spreadOf(await seesReveal(school(), group, 1))).toMatchObject({ A: 8 });
  });

  it.each(passingFaults)(
    'reaches its summary through %s on whatever it calls, and counts what it confirmed',
    async (kind) => {
      const { group, teacher, pupils } = addClass(school().world, 10);
      const fault = (method: string, times: number): void => {
        school().world.faults.inject({ method, kind, times, retryAfterSeconds: 2 });
      };
      fault('sendMessage', 2);
      fault('getChatMember', 1);
      fault('answerCallbackQuery', 1);
      await startQuiz(school(), teacher, group);
      for (let number = 1; number <= 5; number++) {
        fault('editMessageText', 2);
        fault('answerCallbackQuery', 4);
        const question = await seesQuestion(school(), group, number);
        const confirmed = await answerTogether(
          school(),
          pupils,
          question,
          (index) => 'ABC'[index % 3] ?? 'A',
        );
        expect(confirmed, 'everybody learns that the answer is saved').toHaveLength(10);
        // The first question ends by itself, the host ends the others.
        if (number > 1) await pressOnceThere(school(), teacher, question, /Reveal/);
        fault('sendMessage', 2);
        expect(spreadOf(await seesReveal(school(), group, number))).toMatchObject({ A: 4, B: 3, C: 3 });
        await pressOnceThere(school(), teacher, question, /Next question|To the summary/);
      }
      const summary = await seesSummary(school(), group);
      for (const pupil of pupils.slice(0, 3)) {
        const own = await school().during(pupil.press(summary, /My result/));
        expect(own.toast).toMatch(/^Right: \d of 5|^Risposte giuste: \d su 5/);
      }
      expect(questionsIn(group)).toEqual([1, 2, 3, 4, 5]);
      // The card, five questions and the summary, and what was accepted although its answer was lost.
      const repeated = kind === 'reset-after-acceptance' ? 12 : 0;
      expect(messagesOfBot(group).length).toBeLessThanOrEqual(7 + repeated);
      const sent = school().world.wire.filter(({ method }) => /^(?:send|edit)/.test(method));
      expect(sent.length).toBeLessThan(7 + 12 + 5 * (10 + 2));
    },
  );
});
