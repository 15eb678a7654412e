import { describe, expect, it } from 'vitest';
import type { Chat, MessageView } from '../../src/playground/index.ts';
import { allAnswer, beginQuiz } from './playing.ts';
import { addClass, type SchoolClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, itemOf, lettersOf, now, seesQuestion, seesReveal, seesSummary, spreadOf } from './seeing.ts';

const late = /^Too late: |^Troppo tardi: /;
const expired = /^This button has expired\.$|^Questo pulsante è scaduto\.$/;

const school = schoolOfEachTest();

async function reveal({ group, teacher }: SchoolClass, number = 1): Promise<MessageView> {
  await teacher.press(group, '👁 Reveal');
  return seesReveal(school(), group, number);
}

describe('an answer', () => {
  it('can be changed until the reveal, and the last one counts', async () => {
    const schoolClass = addClass(school().world, 8);
    const { group, teacher, pupils } = schoolClass;
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils, question, 'A');
    const changed = await at(pupils, 1).press(question, 'B');
    expect(changed.toast).toBe('Saved: B. You can change it until the reveal.');
    await at(pupils, 2).press(question, 'B');
    await at(pupils, 2).press(question, 'A');

    const revealed = await reveal(schoolClass);
    expect(spreadOf(revealed)).toMatchObject({ A: 7, B: 1 });
    expect(revealed.text).toContain('8 answers:');
    await at(pupils, 1).press(revealed, /My answer/);
    await school().sees(() => group.lastWith(/^(?:✅|🔎) You chose B\./, { seenBy: at(pupils, 1) }), 'B');
  });

  it('is counted once when the button is pressed twice', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    const pupil = at(pupils, 1);
    const toasts = await Promise.all([pupil.press(question, 'A'), pupil.press(question, 'A')]);
    expect(toasts.map(({ toast }) => toast)).toEqual(
      Array(2).fill('Saved: A. You can change it until the reveal.'),
    );
    await school().sees(() => group.lastWith('1 person has answered'), 'one answer');
  });

  it('of two pupils who press at the same moment is saved for both', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const question = await beginQuiz(school(), teacher, group);
    const toasts = await Promise.all([
      at(pupils, 0).press(question, 'A'),
      at(pupils, 1).press(question, 'B'),
    ]);
    expect(toasts.map(({ toast }) => toast)).toEqual([
      'Salvato: A. Puoi cambiare fino alla soluzione.',
      'Saved: B. You can change it until the reveal.',
    ]);
    await school().sees(() => group.lastWith('2 people have answered'), 'two answers');
  });

  it('after the reveal changes nothing and says so', async () => {
    const schoolClass = addClass(school().world, 9);
    const { group, teacher, pupils } = schoolClass;
    const question = await beginQuiz(school(), teacher, group);
    const answerB = group.callbackData(question, 'B');
    await allAnswer(school(), pupils.slice(0, 8), question, 'A');
    const revealed = await reveal(schoolClass);
    for (const pupil of [at(pupils, 1), at(pupils, 8)]) {
      expect((await pupil.pressData(revealed, answerB)).toast).toMatch(late);
    }
    const second = await seesQuestion(school(), group, 2);
    expect((await at(pupils, 1).pressData(second, answerB)).toast).toMatch(late);

    expect(spreadOf(now(group, question))).toMatchObject({ A: 8, B: 0 });
    expect(now(group, second).text).toContain('No answers yet');
    await at(pupils, 8).press(now(group, question), /My answer|La mia risposta/);
    await school().sees(
      () => group.lastWith('Questa volta hai passato', { seenBy: at(pupils, 8) }),
      'that they passed',
    );
  });
});

describe('a press that was not offered', () => {
  it('from another chat gets a toast and changes nothing there', async () => {
    const here = addClass(school().world, 8);
    const question = await beginQuiz(school(), here.teacher, here.group);
    const pupil = at(here.pupils, 1);
    const elsewhere = school().world.addGroup({
      title: 'Chess club',
      kind: 'supergroup',
      creator: here.teacher,
      members: here.pupils,
    });
    const other = await beginQuiz(school(), here.teacher, elsewhere);

    const copied = await pupil.pressData(other, here.group.callbackData(question, 'A'));
    expect(copied.toast).toBe('This button belongs to another chat.');
    for (const button of [/My language/, /Help/]) {
      const data = here.group.callbackData(question, button);
      expect((await pupil.pressData(other, data)).expired).toBeUndefined();
    }
    for (const button of [/Pause/, /Reveal/, /Skip/, /Stop/]) {
      const data = here.group.callbackData(question, button);
      expect((await here.teacher.pressData(other, data)).toast).toMatch(expired);
    }
    await school().pass(5_000);
    expect(now(here.group, question).text).toContain('No answers yet');
    expect(now(elsewhere, other).text).toContain('No answers yet');
  });

  it('with forged data gets a toast and changes nothing', async () => {
    const { group, teacher, pupils } = addClass(school().world, 8);
    const question = await beginQuiz(school(), teacher, group);
    const pupil = at(pupils, 1);
    const [head = '', action = '', session = ''] = group.callbackData(question, 'A').split(':');
    const answer = [head, action, session].join(':');
    const cases: readonly (readonly [data: string, toast: RegExp])[] = [
      ['garbage', expired],
      ['::::', expired],
      ['ответ 🗼', expired],
      ['x'.repeat(64), expired],
      [`${head}:${action}:${'x'.repeat(64)}`.slice(0, 64), expired],
      [`2p:${action}:${session}:0:0`, expired],
      [`${answer}:0`, expired],
      [`${answer}:0:0:0`, expired],
      [`${answer}:0:-1`, expired],
      [`${answer}:0:1e3`, expired],
      [`${head}:${action}:nobody:0:0`, expired],
      [`${answer}:0:99`, late],
      [`${answer}:0:999999999`, late],
      [`${answer}:1:0`, late],
      [`${answer}:99:0`, late],
    ];
    for (const [data, toast] of cases)
      expect((await pupil.pressData(question, data)).toast, data).toMatch(toast);
    await school().pass(5_000);
    expect(now(group, question).text).toContain('No answers yet');
  });
});

describe('a show of hands', () => {
  it('takes no forged number of hands', async () => {
    const { teacher } = addClass(school().world, 1);
    const chat = school().world.privateChat(teacher);
    const question = await beginQuiz(school(), teacher, chat, { changes: [/On my own/] });
    const [head = '', action = '', session = ''] = chat.callbackData(question, 'A +5').split(':');
    for (const forged of [
      '0:0:constructor',
      '0:0:__proto__',
      '0:0:many',
      '0:99:more',
      '99:0:more',
      '1:0:more',
    ]) {
      const { toast } = await teacher.pressData(question, [head, action, session, forged].join(':'));
      expect(toast, forged).toMatch(late);
    }
    await teacher.press(question, 'A +5');
    await school().sees(() => now(chat, question).text?.includes('5 hands so far'), 'the five hands');
  });
});

describe('what the group sees', () => {
  it('never names anybody, and before the reveal does not tell one answer from another', async () => {
    const schoolClass = addClass(school().world, 9);
    const { group, teacher, pupils } = schoolClass;
    const question = await beginQuiz(school(), teacher, group);
    await allAnswer(school(), pupils, question, 'A');
    const counted = await school().sees(() => group.lastWith('9 people have answered'), 'nine answers');
    for (const pupil of pupils) await pupil.press(question, 'B');
    await school().pass(10_000);
    expect(now(group, question).text).toBe(counted.text);

    const revealed = await reveal(schoolClass);
    expect(spreadOf(revealed)).toMatchObject({ A: 0, B: 9 });
    for (const pupil of pupils) await pupil.press(revealed, /My answer|La mia risposta/);
    teacher.send(group, '/stop');
    const summary = await seesSummary(school(), group);
    await at(pupils, 1).press(summary, /My result/);

    const toEverybody = school()
      .world.wire.filter(({ method }) => /^(?:send|edit)/.test(method))
      .map(({ parameters }) => JSON.stringify(parameters))
      .filter((parameters) => !parameters.includes('ephemeral_message_parameters'));
    expect(toEverybody.length).toBeGreaterThan(4);
    for (const sent of toEverybody) {
      expect(sent).not.toMatch(/Pupil \d/);
      for (const { id } of pupils) expect(sent).not.toContain(String(id));
    }
  });

  it.each([0, 1, 7])('over %i answers has the right answer and the reason, but no numbers', async (count) => {
    const schoolClass = addClass(school().world, 7);
    const { group, teacher, pupils } = schoolClass;
    const question = await beginQuiz(school(), teacher, group);
    const item = await itemOf(question);
    const { right, wrong } = lettersOf(item);
    await allAnswer(school(), pupils.slice(0, count), question, wrong);
    const revealed = await reveal(schoolClass);
    expect(revealed.text).toContain(`: ${right.join(', ')}\n💡 ${item.text.en.explanation}`);
    expect(revealed.text).toContain(count === 0 ? 'Nobody answered this one.' : 'Fewer than 8 answers');
    expect(revealed.text).not.toMatch(/[█▏]|^\d answers?:$/m);

    teacher.send(group, '/stop');
    const summary = await seesSummary(school(), group);
    expect(summary.text).not.toMatch(/As a class|%|hardest/);
    expect(everyText(group)).not.toMatch(/[█▏]/);
  });

  it('over eight answers has bars, numbers and the share of right answers', async () => {
    const schoolClass = addClass(school().world, 8);
    const { group, teacher, pupils } = schoolClass;
    const question = await beginQuiz(school(), teacher, group);
    const { right, wrong } = lettersOf(await itemOf(question));
    await allAnswer(school(), pupils.slice(0, 6), question, at(right, 0));
    await allAnswer(school(), pupils.slice(6), question, wrong);
    const revealed = await reveal(schoolClass);
    expect(spreadOf(revealed)).toMatchObject({ [at(right, 0)]: 6, [wrong]: 2 });
    expect(revealed.text).toContain(`${at(right, 0)} ███████▌   6`);
    expect(revealed.text).toContain(`${wrong} ██▌        2`);

    await seesQuestion(school(), group, 2);
    teacher.send(group, '/stop');
    const summary = await seesSummary(school(), group);
    expect(summary.text).toContain('1 question played.');
    expect(summary.text).toContain('As a class: 75% of the answers were right.');
    const item = await itemOf(question);
    expect(summary.text).toContain(`The hardest question: ${item.text.en.question}`);
  });
});

function everyText(group: Chat): string {
  return group
    .messages()
    .map(({ text }) => text)
    .join('\n');
}
