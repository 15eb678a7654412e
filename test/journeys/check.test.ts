import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MediaKind } from '../../src/playground/index.ts';
import { messages } from '../check/small-material.ts';
import { addAsker, asks, botMessages, expectNothingToTap, seesAnswer, turns } from './checking.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { at, buttonsOf, floodsOf, now } from './seeing.ts';

const school = schoolOfEachTest();

function feedback(): readonly unknown[] {
  const db = new SqliteDatabase(join(school().dataDir, 'faro.db'), { readonly: true });
  try {
    return db.prepare('select * from check_feedback').all();
  } finally {
    db.close();
  }
}

describe('a message that is pasted into the private chat', () => {
  it('is judged in one reply: the verdict in words, why with its words, and what to do', async () => {
    const asker = addAsker(school());
    const answer = await asks(school(), asker, messages.parcel);
    expect(answer.text).toMatch(/^🔴 Very likely a scam\.\n📦 It looks like a false parcel message\./);
    expect(answer.text).toContain('postaalta-pacco[.]top uses the name of Posta Alta');
    expect(answer.text).toMatch(/“\u2068pay €1\.90\u2069”/);
    expect(answer.text).toContain('1. Don’t open the link and don’t pay.');
    expect(answer.text?.length).toBeLessThan(900);
    expect(buttonsOf(answer)).toEqual([
      '😟 It already happened…',
      '📮 Where to report',
      '🎓 Teach me this trick',
      '🤔 Was this right?',
      '🆘 Help',
    ]);
    expectNothingToTap(answer);
    await school().pass(10_000);
    expect(botMessages(asker.chat)).toHaveLength(1);
  });

  it('is answered in Italian to an Italian phone', async () => {
    const answer = await asks(school(), addAsker(school(), 'it'), messages.parcelIt);
    expect(answer.text).toMatch(
      /^🔴 Molto probabilmente è una truffa\.\n📦 Sembra un falso avviso di consegna\./,
    );
    expect(answer.text).toContain('1. Non aprire il link e non pagare.');
    expect(buttonsOf(answer)).toContain('😟 È già successo…');
    expectNothingToTap(answer);
  });

  it.each([
    ['en', messages.harmless, 'I can’t tell.', 'That doesn’t prove it is genuine'],
    ['it', messages.harmlessIt, 'Non so dirlo.', 'non prova che sia autentico'],
  ] as const)('without known signs is never called safe (%s)', async (language, text, verdict, doubt) => {
    const answer = await asks(school(), addAsker(school(), language), text);
    expect(answer.text).toContain(`⚪️ ${verdict}`);
    expect(answer.text).toContain(doubt);
    expect(buttonsOf(answer)).toHaveLength(3);
  });

  it('is judged when it was forwarded, by where its link really leads', async () => {
    const { person, chat } = addAsker(school());
    const shown = 'https://postaalta.it/track';
    const text = `Dear customer, see here: ${shown}`;
    const forwarded = person.forwardFrom(
      {
        kind: 'hidden-user',
        senderName: 'Posta',
        text,
        entities: [
          {
            type: 'text_link',
            offset: text.indexOf(shown),
            length: shown.length,
            url: 'https://evil-pay.top/x',
          },
        ],
      },
      chat,
    );
    const answer = await seesAnswer(school(), chat, forwarded);
    expect(answer.text).toContain('evil-pay[.]top');
    expect(answer.text).toMatch(/shows one address and opens another/);
    expectNothingToTap(answer);
  });

  it('is judged by the links behind its buttons, too', async () => {
    const { person, chat } = addAsker(school());
    const forwarded = person.forwardFrom(
      {
        kind: 'channel',
        senderName: 'News',
        text: 'Posta Alta has something for you, look at it when you have time',
        buttons: [{ text: 'Open', url: 'https://postaalta-pacco.top/x' }],
      },
      chat,
    );
    expect((await seesAnswer(school(), chat, forwarded)).text).toContain('postaalta-pacco[.]top');
  });

  it('that looks like a question to the bot is asked about first', async () => {
    const asker = addAsker(school());
    for (const text of ['how does this work?', 'ciao', 'what can you do?', 'thanks']) {
      const answer = await asks(school(), asker, text);
      expect(answer.text, text).toContain('Shall I check this text');
      expect(buttonsOf(answer)).toEqual(['🔎 Check this text', '💡 What can you do?', '🆘 Help']);
    }
    const question = await asks(school(), asker, 'hello');
    await turns(school(), asker, question, '🔎 Check this text', 'I can’t tell');
    const other = await asks(school(), asker, 'hello there');
    await turns(school(), asker, other, '💡 What can you do?', 'Hello, I am Faro');
  });

  it('is not asked about when it is short and bad', async () => {
    const answer = await asks(school(), addAsker(school()), 'https://postaalta-pacco.top');
    expect(answer.text).toContain('postaalta-pacco[.]top');
  });

  it.each(['😀🎉😀', '…', '👍🏽'])('with nothing to read in it (%s) gets an honest answer', async (text) => {
    const answer = await asks(school(), addAsker(school()), text);
    expect(answer.text).toContain('There are no words in it that I could check');
  });

  it('may have 4,096 characters, run from right to left, or be broken', async () => {
    const asker = addAsker(school());
    const long = `${messages.parcel} ${'word '.repeat(900)}`.slice(0, 4_096);
    expect((await asks(school(), asker, long)).text).toContain('Very likely a scam');
    const hebrew = 'שלום לך, \u202Eהחבילה שלך\u202C your parcel עצורה pay €2 https://postaalta-pacco.top/x';
    const answer = await asks(school(), asker, hebrew);
    expect(answer.text).not.toMatch(/[\u202A-\u202E]/);
    expect(answer.text).toContain('Very likely a scam');
    expect(
      (await asks(school(), asker, 'it is \uD83D broken in the middle of \uDE00 its words')).text,
    ).toContain('I can’t tell');
  });

  it('comes twenty times over and is answered each time without a flood', async () => {
    const { person, chat } = addAsker(school());
    for (let number = 1; number <= 20; number++) person.send(chat, `${messages.harmless} (${number} of all)`);
    await school().sees(() => botMessages(chat).length === 20, 'twenty answers');
    expect(floodsOf(school())).toEqual([]);
  });

  it('is a cry for help before anything else', async () => {
    const { person, chat } = addAsker(school());
    person.send(chat, 'SOS');
    await school().sees(() => chat.lastWith('You are not alone with this'), 'the card');
    await school().pass(5_000);
    expect(botMessages(chat)).toHaveLength(1);
  });
});

describe('/check in private', () => {
  it('alone explains how to ask, and so does the button of the first meeting', async () => {
    const { person, chat } = addAsker(school());
    person.send(chat, '/check');
    await school().sees(() => chat.lastWith('Paste or forward a message to me and I tell you'), 'how');
    person.send(chat, '/start');
    const welcome = await school().sees(() => chat.lastWith('Hello, I am Faro.'), 'the welcome');
    for (const words of ['How old are you?', 'In which country', 'paste or forward a message']) {
      await school().during(person.press(welcome, '⏭ Skip'));
      await school().sees(() => now(chat, welcome).text?.includes(words), words);
    }
    await school().during(person.press(welcome, '🔎 Is this a scam?'));
    await school().sees(
      () => botMessages(chat).filter(({ text }) => text?.includes('Paste or forward')).length === 2,
      'how',
    );
  });

  it('with a text checks it, and in reply to a message that one', async () => {
    const asker = addAsker(school());
    const answer = await asks(school(), asker, `/check ${messages.parcel}`);
    expect(answer.text).toContain('Very likely a scam');
    expect(answer.text).not.toContain('/check');
    const earlier = asker.person.send(asker.chat, messages.code);
    await seesAnswer(school(), asker.chat, earlier);
    asker.person.send(asker.chat, '/check', { replyTo: earlier });
    await school().sees(
      () =>
        asker.chat.messages().filter(({ replyTo }) => replyTo?.messageId === earlier.messageId).length === 3,
      'another answer to it',
    );
    asker.person.send(asker.chat, '/check', { replyTo: answer });
    await school().sees(() => asker.chat.lastWith('That message is mine'), 'whose it is');
  });
});

describe('under an answer', () => {
  it('everything opens in place and leads back', async () => {
    const asker = addAsker(school());
    const answer = await asks(school(), asker, messages.parcel);
    const before = now(asker.chat, answer);
    for (const [button, title] of [
      ['🔗 I clicked', 'You opened the link'],
      ['💸 I paid', 'Call your bank now, with the number on your card'],
      ['🔑 I gave a code or data', 'A code or data has gone out'],
      ['📷 I sent a photo', 'A photo has gone out'],
    ] as const) {
      const menu = await turns(school(), asker, answer, '😟 It already happened…', 'What has happened');
      expect(buttonsOf(menu)).toContain('🆘 Help');
      const steps = await turns(school(), asker, answer, button, title);
      expect(steps.text).toMatch(/\n1\. .+\n2\. /);
      expect(buttonsOf(steps)).toEqual(['📮 Where to report', '⬅️ Back', '🆘 Help']);
      await turns(school(), asker, answer, '⬅️ Back', 'What has happened');
      const again = await turns(school(), asker, answer, '⬅️ Back', 'Very likely a scam');
      expect(again.text).toBe(before.text);
      expect(again.keyboard).toEqual(before.keyboard);
    }
    const report = await turns(school(), asker, answer, '📮 Where to report', 'Where to report');
    expect(report.text).toContain('commissariatodips.it');
    expect(report.text).toContain('Checked on');
    await turns(school(), asker, answer, '⬅️ Back', 'Very likely a scam');
    expect(botMessages(asker.chat)).toHaveLength(1);
  });

  it('works after a restart in the middle, late, and in the person’s new language', async () => {
    const asker = addAsker(school());
    const answer = await asks(school(), asker, messages.parcel);
    await turns(school(), asker, answer, '😟 It already happened…', 'What has happened');
    await school().stopBot();
    await school().startBot();
    await turns(school(), asker, answer, '💸 I paid', 'Money has gone');
    await school().pass(3 * 24 * 60 * 60_000);
    asker.person.send(asker.chat, '/language');
    const languages = await school().sees(() => asker.chat.lastWith('Which language'), 'the languages');
    await school().during(asker.person.press(languages, 'Italiano'));
    await turns(school(), asker, answer, '⬅️ Back', 'Che cosa è successo');
    await turns(school(), asker, answer, '⬅️ Indietro', 'Molto probabilmente è una truffa');
  });

  it('a double press does the same once', async () => {
    const asker = addAsker(school());
    const answer = await asks(school(), asker, messages.parcel);
    await school().during(
      Promise.all([
        asker.person.press(answer, '😟 It already happened…'),
        asker.person.press(answer, '😟 It already happened…'),
      ]),
    );
    await school().sees(() => now(asker.chat, answer).text?.includes('What has happened'), 'the choice');
    expect(botMessages(asker.chat)).toHaveLength(1);
  });

  it('a question teaches the trick, alone', async () => {
    const asker = addAsker(school());
    const answer = await asks(school(), asker, messages.parcel);
    await school().during(asker.person.press(answer, '🎓 Teach me this trick'));
    const question = await school().sees(
      () => asker.chat.lastWith('One question on this trick'),
      'a question',
    );
    expect(question.text).toContain('Samir is blind');
    expect(buttonsOf(question)).toEqual(['A', 'B', 'C', '🆘 Help']);
    await school().stopBot();
    await school().startBot();
    const revealed = await turns(school(), asker, question, 'A', 'three signs in two lines');
    expect(buttonsOf(revealed)).toEqual(['🎯 Play a quiz', '🆘 Help']);
    expect(now(asker.chat, answer).text).toBe(answer.text);
  });

  it('one word of whether it was right is counted once, without person or message', async () => {
    const asker = addAsker(school());
    const answer = await asks(school(), asker, messages.parcel);
    await school().during(asker.person.press(answer, '🤔 Was this right?'));
    const rated = await school().sees(() => {
      const shown = now(asker.chat, answer);
      return buttonsOf(shown).includes('👍 Yes') && shown;
    }, 'the choice');
    expect(rated.text).toBe(answer.text);
    const [first, second] = await school().during(
      Promise.all([
        asker.person.press(rated, 'No: it was harmless'),
        asker.person.press(rated, 'No: it was harmless'),
      ]),
    );
    expect(first.toast).toContain('Thank you.');
    expect(second.toast).toContain('Thank you.');
    const after = await school().sees(() => {
      const shown = now(asker.chat, answer);
      return !buttonsOf(shown).includes('👍 Yes') && shown;
    }, 'the buttons again');
    expect(buttonsOf(after)).not.toContain('🤔 Was this right?');
    await turns(school(), asker, answer, '📮 Where to report', 'Where to report');
    const back = await turns(school(), asker, answer, '⬅️ Back', 'Very likely');
    expect(buttonsOf(back)).not.toContain('🤔 Was this right?');

    const another = await asks(school(), asker, messages.parcel);
    await school().during(asker.person.press(another, '🤔 Was this right?'));
    await school().sees(() => buttonsOf(now(asker.chat, another)).includes('👍 Yes'), 'the choice');
    await school().during(asker.person.press(now(asker.chat, another), 'No: it was harmless'));
    await school().stopBot();
    expect(feedback()).toEqual([
      {
        day: '2026-11-23',
        verdict: 'danger',
        family: 'parcel',
        signals: expect.stringContaining('parcel-story') as string,
        rating: 'harmless',
        count: 2,
      },
    ]);
  });

  it('blackmail is met with help first, and with no quiz', async () => {
    const asker = addAsker(school(), 'it');
    const answer = await asks(school(), asker, messages.blackmailIt);
    expect(answer.text).toMatch(/^🔴 Sembra un ricatto\.\n\nNon è colpa tua\./);
    expect(answer.text).toContain('1. Smetti di rispondere.');
    expect(answer.text).not.toContain('vedere a tutti');
    expect(buttonsOf(answer)).toEqual(['🆘 Aiuto', '😟 È già successo…', '📮 Dove segnalare']);
    const menu = await turns(school(), asker, answer, '😟 È già successo…', 'Non è colpa tua');
    expect(at(buttonsOf(menu), 0)).toBe('🆘 Aiuto');
    await turns(school(), asker, answer, '📷 Ho mandato una foto', 'qualunque cosa tu abbia mandato');
    await turns(school(), asker, answer, '📮 Dove segnalare', 'takeitdown.ncmec.org');
  });

  it('grooming is met the same way', async () => {
    const asker = addAsker(school());
    // Typed in, it might be their own story and be met with a question; forwarded, it is somebody else's words.
    const forwarded = asker.person.forwardFrom(
      { kind: 'hidden-user', senderName: 'Kite', text: messages.secret },
      asker.chat,
    );
    const answer = await seesAnswer(school(), asker.chat, forwarded);
    expect(answer.text).toContain('A good friend does not write like this.');
    await turns(school(), asker, answer, '😟 It already happened…', 'It is not your fault');
    await turns(school(), asker, answer, '📍 I said I would meet them', 'Please don’t go');
  });
});

describe('what is no text', () => {
  it.each([
    ['picture', 'nobody has looked at it'],
    ['video', 'nobody has looked at it'],
    ['document', 'nobody has looked at it'],
    ['voice', 'nobody has heard it'],
    ['sticker', 'I can only read text'],
    ['contact', 'I can only read text'],
    ['location', 'I can only read text'],
  ] as const satisfies readonly (readonly [MediaKind, string])[])(
    'a %s is not opened, and the answer says what helps',
    async (kind, says) => {
      const { person, chat } = addAsker(school());
      const answer = await seesAnswer(school(), chat, person.sendMedia(chat, kind));
      expect(answer.text).toContain(says);
      expect(buttonsOf(answer)).toEqual(['🆘 Help']);
      expect(school().world.wire.map(({ method }) => method)).not.toContain('getFile');
    },
  );

  it('says how to copy the words of a screenshot', async () => {
    const { person, chat } = addAsker(school(), 'it');
    const answer = await seesAnswer(school(), chat, person.sendMedia(chat, 'picture'));
    expect(answer.text).toMatch(/iPhone: .*Copia\n• Android: .*Lens/);
  });

  it('is judged by the words under it', async () => {
    const asker = addAsker(school());
    const { person, chat } = asker;
    const answer = await seesAnswer(school(), chat, person.sendMedia(chat, 'picture', messages.parcel));
    expect(answer.text).toContain('Very likely a scam');
    expect(answer.text).toContain('I read only the words under it');
    await turns(school(), asker, answer, '📮 Where to report', 'Where to report');
    const back = await turns(school(), asker, answer, '⬅️ Back', 'Very likely a scam');
    expect(back.text).toBe(answer.text);
  });
});
