import { describe, expect, it } from 'vitest';
import { messages } from '../check/small-material.ts';
import { botMessages, expectNothingToTap } from './checking.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf } from './seeing.ts';

const school = schoolOfEachTest();

describe('/check in a group', () => {
  it('in reply to a message is answered to who asked alone, in their language', async () => {
    const { group, teacher, pupils } = addClass(school().world, 3);
    const [italian, english] = [at(pupils, 0), at(pupils, 1)];
    const suspicious = english.send(group, messages.parcel);
    italian.send(group, '/check', { replyTo: suspicious });
    const answer = await school().sees(
      () => group.lastWith('Molto probabilmente è una truffa'),
      'the answer',
    );
    expect(answer.onlyFor).toBe(italian.id);
    expect(buttonsOf(answer)).toEqual(['✉️ Dettagli in privato', '🆘 Aiuto']);
    expectNothingToTap(answer);
    for (const other of [teacher, english]) {
      expect(group.messages({ seenBy: other }).filter(({ sender }) => sender.kind === 'bot')).toEqual([]);
    }
  });

  it('leads to the details in the private chat, where everything works without the message', async () => {
    const { group, pupils } = addClass(school().world, 2);
    const pupil = at(pupils, 1);
    const suspicious = at(pupils, 0).send(group, messages.parcel);
    pupil.send(group, '/check', { replyTo: suspicious });
    const answer = await school().sees(() => group.lastWith('Very likely a scam'), 'the answer');
    const { url } = await pupil.press(answer, '✉️ Details in private');
    expect(url).not.toMatch(/pacco|posta/i);
    const own = school().world.privateChat(pupil);
    pupil.send(own, `/start ${new URL(url ?? '').searchParams.get('start') ?? ''}`);
    const details = await school().sees(
      () => own.lastWith('It looks like a false parcel message'),
      'the details',
    );
    expect(details.text).not.toContain('€1.90');
    await school().during(pupil.press(details, '😟 It already happened…'));
    await school().during(pupil.press(own, '💸 I paid'));
    await school().sees(() => own.lastWith('Money has gone'), 'the steps');
    await school().during(pupil.press(own, '⬅️ Back'));
    await school().during(pupil.press(own, '⬅️ Back'));
    await school().sees(() => own.lastWith('It looks like a false parcel message'), 'the details again');
  });

  it('by a mention, which everybody reads, gets two quiet lines, once a minute', async () => {
    const { group, pupils } = addClass(school().world, 4);
    const suspicious = at(pupils, 0).send(group, messages.parcel);
    at(pupils, 3).send(group, '@faro_playground_bot is this true?', {
      replyTo: suspicious,
    });
    const answer = await school().sees(
      () => group.lastWith('Very likely a scam', { seenBy: at(pupils, 2) }),
      'it',
    );
    expect(answer.onlyFor).toBeUndefined();
    expect(answer.replyTo?.messageId).toBe(suspicious.messageId);
    expect(answer.text?.split('\n')).toHaveLength(2);
    expect(answer.text).not.toContain('€1.90');
    expect(buttonsOf(answer)).toEqual(['✉️ Details in private', '🆘 Help']);
    at(pupils, 2).send(group, '@faro_playground_bot ?', { replyTo: suspicious });
    await school().pass(20_000);
    expect(botMessages(group).filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1);
  });

  it('whose ephemeral answer is refused falls back to everybody', async () => {
    const { group, pupils } = addClass(school().world, 2);
    const pupil = at(pupils, 1);
    const suspicious = at(pupils, 0).send(group, messages.parcel);
    school().world.faults.inject({ method: 'sendMessage', kind: 'blocked', times: 1 });
    pupil.send(group, '/check', { replyTo: suspicious });
    const answer = await school().sees(
      () => botMessages(group).find(({ onlyFor }) => onlyFor === undefined),
      'two quiet lines',
    );
    expect(answer.text).toMatch(/^🔴 Very likely a scam\. .+\n👉 Don’t open the link/);
  });

  it('alone explains how, and so it does about the bot’s own message or a picture', async () => {
    const { group, teacher, pupils } = addClass(school().world, 2);
    const pupil = at(pupils, 1);
    pupil.send(group, '/check');
    const how = await school().sees(() => group.lastWith('Reply to a message with /check'), 'how');
    expect(how.onlyFor).toBe(pupil.id);
    teacher.send(group, '/start');
    const welcome = await school().sees(() => group.lastWith('Hello, I am Faro.'), 'the welcome');
    pupil.send(group, '/check', { replyTo: welcome });
    await school().sees(() => group.lastWith('That message is mine'), 'whose it is');
    const picture = teacher.sendMedia(group, 'picture');
    pupil.send(group, '/check', { replyTo: picture });
    await school().sees(() => group.lastWith('I read only words'), 'what is not read');
  });

  it('is left alone where nobody asked', async () => {
    const { group, pupils } = addClass(school().world, 2);
    group.setBotRights('administrator');
    at(pupils, 0).send(group, messages.parcel);
    at(pupils, 1).send(group, messages.blackmail);
    await school().pass(10_000);
    expect(botMessages(group)).toEqual([]);
  });
});

describe('a mention where the bot is no member', () => {
  function addStrangers() {
    const { world } = school();
    const asker = world.addPerson({ firstName: 'Noa', languageCode: 'en' });
    const other = world.addPerson({ firstName: 'Lin', languageCode: 'it' });
    const group = world.addGroup({
      title: 'Volley',
      kind: 'group',
      creator: other,
      members: [asker],
      bot: 'absent',
    });
    return { asker, other, group };
  }

  it('in reply to a message is answered there, fit for everybody', async () => {
    const { asker, other, group } = addStrangers();
    const suspicious = other.send(group, messages.parcel);
    asker.send(group, '@faro_playground_bot what is this?', { replyTo: suspicious });
    const answer = await school().sees(() => group.lastWith('Very likely a scam'), 'the answer');
    expect(answer.text?.split('\n')).toHaveLength(2);
    expect(answer.text).not.toContain('€1.90');
    expectNothingToTap(answer);
    expect(buttonsOf(answer)).toEqual(['✉️ Details in private', '🆘 Help']);
    expect((await asker.press(answer, '✉️ Details in private')).url).toMatch(
      /\?start=check_danger_parcel_[\w-]+$/,
    );
    const help = await school().during(
      other.press(answer, '🆘 Aiuto').catch(() => other.press(answer, '🆘 Help')),
    );
    expect(help.toast).toContain('112');
    expect(school().world.wire.filter(({ method }) => method === 'sendMessage')).toEqual([]);
  });

  it('without one says how to ask', async () => {
    const { asker, group } = addStrangers();
    asker.send(group, 'hey @faro_playground_bot');
    await school().sees(() => group.lastWith('Reply to a message and mention me'), 'how');
  });

  it('speaks of blackmail without repeating it, and of nothing to read honestly', async () => {
    const { asker, other, group } = addStrangers();
    asker.send(group, '@faro_playground_bot ?', { replyTo: other.send(group, messages.blackmail) });
    const answer = await school().sees(() => group.lastWith('This looks like blackmail'), 'the answer');
    expect(answer.text).toContain('It is not your fault.');
    asker.send(group, '@faro_playground_bot ?', { replyTo: other.sendMedia(group, 'voice') });
    await school().sees(() => group.lastWith('I read only words'), 'what is not read');
    asker.send(group, '@faro_playground_bot ?', { replyTo: other.send(group, messages.harmless) });
    await school().sees(() => group.lastWith('I can’t tell'), 'no verdict');
  });

  it('is answered once although the confirmation is lost', async () => {
    const { asker, other, group } = addStrangers();
    school().world.faults.inject({ method: 'answerGuestQuery', kind: 'reset-after-acceptance', times: 1 });
    asker.send(group, '@faro_playground_bot ?', { replyTo: other.send(group, messages.parcel) });
    await school().sees(() => group.lastWith('Very likely a scam'), 'the answer');
    await school().pass(10_000);
    expect(botMessages(group)).toHaveLength(1);
  });
});
