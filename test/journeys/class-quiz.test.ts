import { describe, expect, it } from 'vitest';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';

describe('a class of thirty plays a quiz', () => {
  const school = schoolOfEachTest();

  it('from /quiz to the summary, with private answers and a reveal after each question', async () => {
    const { world } = school();
    const { group, teacher, pupils } = addClass(world, 30);

    teacher.send(group, '/quiz');
    const card = await school().sees(() => group.lastWith('which topic'), 'the topics');
    await teacher.press(card, /Scams|scam/i);
    await school().sees(() => group.lastWith('5 questions'), 'the settings');
    await teacher.press(group, /Start/);

    for (let number = 1; number <= 5; number++) {
      const question = await school().sees(
        () => group.lastWith(`Question ${number} of 5\n`),
        `question ${number}`,
      );
      const toasts = await Promise.all(
        pupils.map((pupil, index) => pupil.press(question, 'ABC'[index % 3] ?? 'A')),
      );
      expect(toasts.filter(({ toast }) => /^Saved: |^Salvato: /.test(toast ?? ''))).toHaveLength(30);
      await school().sees(() => group.lastWith('30 people have answered'), 'the number of answers');
      await school().sees(
        () => group.lastWith(/Best answers?: [A-F](?:, [A-F])*\n[^]*30 answers:/),
        'the reveal',
      );
    }

    const summary = await school().sees(() => group.lastWith('finished'), 'the summary');
    expect(summary.text).toMatch(/As a class: \d+% of the answers were right/);
    const own = await pupils[0]?.press(summary, /My result/);
    expect(own).toMatchObject({ isAlert: true });
    expect(own?.toast).toMatch(/Risposte giuste: \d su 5/);
  });
});
