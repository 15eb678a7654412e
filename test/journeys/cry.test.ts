import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Chat, MessageView } from '../../src/playground/index.ts';
import { addAsker, asks, botMessages, seesAnswer, turns, type Asker } from './checking.ts';
import { addClass } from './school.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf, now } from './seeing.ts';

const school = schoolOfEachTest();

const group = {
  en: 'Some of what we talk about can touch someone’s real life',
  it: 'Quello di cui parliamo può toccare la vita vera di qualcuno',
};

/** Writes in private and sees the answer. */
const writes = (asker: Asker, text: string): Promise<MessageView> => asks(school(), asker, text);

function textsIn(chat: Chat): readonly string[] {
  return botMessages(chat).map(({ text = '' }) => text);
}

describe('a cry for help in private', () => {
  it('by a child who is blackmailed is answered at once, in Italian, with help one tap away', async () => {
    const child = addAsker(school(), 'it');
    const reply = await writes(child, 'un ragazzo mi sta ricattando con una mia foto, nn so ke fare');
    for (const element of [
      'Ti credo',
      'Non è colpa tua',
      'Non pagare e non mandare altro',
      'Non cancellare',
      'Segnala il profilo, poi blocca',
      'Dillo ora a un adulto di cui ti fidi',
      '🇮🇹 19696',
      'Io sono un bot',
    ]) {
      expect(reply.text).toContain(element);
    }
    expect(buttonsOf(reply)).toEqual([
      '☎️ Chi può aiutare',
      '🧭 I primi passi, uno alla volta',
      '🆘 Aiuto',
      '💬 Che cosa dire a un adulto',
      '🙂 Era solo una domanda',
    ]);
    const reads = async (button: string, words: string) => {
      await child.person.press(reply, button);
      await school().sees(() => now(child.chat, reply).text?.includes(words), words);
    };
    await reads('🧭 I primi passi, uno alla volta', 'Passo 1 di 8');
    await reads('✅ Fatto, avanti', 'Passo 2 di 8');
    await reads('⬅️ Indietro', 'Passo 1 di 8');
    await reads('☎️ Chi può aiutare', 'Hai fatto bene a cercare aiuto');
    await reads('💬 Che cosa dire a un adulto', 'È successa una cosa online');
    await reads('⬅️ 🆘 Aiuto', 'Non devi affrontarlo senza aiuto');
    for (const text of textsIn(child.chat)) expect(text).not.toMatch(/quiz|punt[io]/i);
  });

  it('shows who to call before anything else to somebody who wants to die', async () => {
    const reply = await writes(addAsker(school()), 'he posted my nudes and now i want to die');
    expect(reply.text).toMatch(/^Thank you for saying it\..*\n\n🚨 Danger now: 112 in Europe · 999/);
    expect(reply.text).not.toContain('Take It Down');
  });

  it('in Italian is heard whatever the language of the phone', async () => {
    const reply = await writes(addAsker(school(), 'en'), 'voglio morire');
    expect(reply.text).toContain('Thank you for saying it.');
  });

  it('that may be none is met with a question, and who was only asking goes on', async () => {
    const asker = addAsker(school());
    const question = await writes(asker, 'i want to die 😂');
    expect(question.text).toContain('Do you need help, or were you only asking?');
    expect(question.text).toContain('112');
    expect(buttonsOf(question)).toEqual(['🆘 I need help', '🙂 I was only asking']);
    const asked = await turns(school(), asker, question, '🙂 I was only asking', 'All right.');
    expect(buttonsOf(asked)).toEqual(['🔎 Check this text', '🆘 Help']);
    await turns(school(), asker, asked, '🔎 Check this text', 'I can’t tell|signs|scam');
    expect(textsIn(asker.chat)).toHaveLength(1);
  });

  it('that was one after all is answered', async () => {
    const asker = addAsker(school(), 'it');
    const question = await writes(asker, 'voglio morire ahah');
    const reply = await turns(school(), asker, question, '🆘 Mi serve aiuto', 'Grazie per averlo detto');
    expect(reply.text).toContain('19696');
    await turns(school(), asker, now(asker.chat, reply), '🙂 Era solo una domanda', 'Va bene.');
  });

  it('under a picture is heard, and the picture is not opened', async () => {
    const { person, chat } = addAsker(school());
    const reply = await seesAnswer(school(), chat, person.sendPicture(chat, 'someone is blackmailing me'));
    expect(reply.text).toContain('I believe you');
    expect(school().world.wire.map(({ method }) => method)).not.toContain('getFile');
  });

  it('is not what was forwarded or pasted from somebody else', async () => {
    const { person, chat } = addAsker(school());
    const mail = 'I recorded you with your webcam. Pay bitcoin or I send it to your contacts.';
    const texts = [
      await seesAnswer(
        school(),
        chat,
        person.forwardFrom({ kind: 'user', senderName: 'Unknown', text: mail }, chat),
      ),
      await seesAnswer(
        school(),
        chat,
        person.forwardFrom({ kind: 'user', senderName: 'Ann', text: 'someone is blackmailing me' }, chat),
      ),
      await writes({ person, chat }, mail),
    ].map(({ text = '' }) => text);
    for (const text of texts) {
      expect(text).not.toContain('I believe you');
      expect(text).not.toContain('were you only asking');
    }
  });

  it('is none in everyday talk', async () => {
    const asker = addAsker(school());
    for (const text of [
      'help me with my homework please',
      'I’m dying of laughter',
      'ammazza che bello',
      'sto morendo di caldo',
    ]) {
      const answer = await writes(asker, text);
      expect(answer.text, text).not.toMatch(/I believe you|only asking/);
    }
  });

  it('is answered by a forged button with help, too', async () => {
    const { person, chat } = addAsker(school());
    const question = await writes({ person, chat }, 'kms lol');
    await school().during(person.pressData(question, '1p:hk:nonsense'));
    await school().sees(() => now(chat, question).text?.includes('I believe you'), 'the help');
  });
});

describe('a cry for help in a group', () => {
  it('said to the bot answers nobody: all are told once a minute where help is', async () => {
    const { group: chat, teacher, pupils } = addClass(school().world, 4);
    teacher.send(chat, '/start');
    const welcome = await school().sees(() => chat.lastWith('Hello, I am Faro.'), 'the welcome');
    const before = textsIn(chat).length;
    at(pupils, 0).send(chat, 'mi ricattano con una foto', { replyTo: welcome });
    const remark = await school().sees(() => chat.lastWith(new RegExp(`${group.en}|${group.it}`)), 'it');
    expect(remark.replyTo).toBeUndefined();
    expect(remark.onlyFor).toBeUndefined();
    expect(remark.text).not.toMatch(/Pupil|ricatt|blackmail/);
    at(pupils, 1).send(chat, '/quiz i want to die');
    await school().pass(10_000);
    expect(textsIn(chat)).toHaveLength(before + 1);
    await school().pass(60_000);
    at(pupils, 1).send(chat, '/quiz i want to die');
    await school().sees(() => textsIn(chat).length === before + 2, 'a second time');
  });

  it('said to others is not listened to', async () => {
    const { group: chat, pupils } = addClass(school().world, 3);
    chat.setBotRights('administrator');
    at(pupils, 0).send(chat, 'someone is blackmailing me');
    await school().pass(10_000);
    expect(textsIn(chat)).toEqual([]);
  });
});

describe('the words of a cry', () => {
  it('stand in no file and no line of the log', async () => {
    const asker = addAsker(school());
    const words = ['quxzotl', 'gimbalkite'];
    await writes(asker, 'the quxzotl man is blackmailing me, please help me');
    await writes(asker, 'i want to die lol gimbalkite');
    await school().stopBot();
    const files = readdirSync(school().dataDir).map((name) => readFileSync(join(school().dataDir, name)));
    const kept = [...files, Buffer.from(school().log())];
    for (const word of [...words, 'blackmailing', 'despair']) {
      expect(
        kept.filter((bytes) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))),
      ).toEqual([]);
    }
  });
});
