import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Chat, Person } from '../../src/playground/index.ts';
import { SealError } from '../../src/storage/index.ts';
import { createSealer } from '../../src/storage/seal.ts';
import { readSecretKey } from '../../src/storage/secret-key.ts';
import { answerTogether, pressOnceThere, startQuiz } from './playing.ts';
import { schoolOfEachTest } from './school-of-each-test.ts';
import { seesQuestion, seesReveal, seesSummary } from './seeing.ts';

const dayMs = 24 * 60 * 60_000;
const firstId = 7_777_123_456;
const groupTitle = 'Xylograph 9Q';
const texts = ['my flugelhorn is at number 42', 'call me on 0777 1234567'];
/** Certainly a scam, with words of its own. */
const scam =
  'Posta Alta: your parcel quxzotl is stopped. pay €1.90 today: https://postaalta-pacco.top/gimbalkite';
const scamWords = ['quxzotl', 'gimbalkite', 'Vuvuzelatore', 'pay €1.90 today'];

const school = schoolOfEachTest({ logsErrors: true });

interface Players {
  readonly group: Chat;
  readonly teacher: Person;
  readonly pupils: readonly Person[];
}

/** People whom nothing but themselves could look like. */
function addUnmistakable(): Players {
  const teacher = school().world.addPerson({
    id: firstId,
    firstName: 'Zyxwvut',
    lastName: 'Qponml',
    username: 'zyx_qponml_77',
    languageCode: 'en',
    part: 'teacher',
  });
  const pupils = Array.from({ length: 9 }, (_, index) =>
    school().world.addPerson({
      id: firstId + 1 + index * 1_111,
      firstName: `Wvutsrq${index}`,
      lastName: `Jihgfed${index}`,
      username: `wvu_jih_${index}`,
      languageCode: 'en',
    }),
  );
  const group = school().world.addGroup({
    title: groupTitle,
    kind: 'supergroup',
    creator: teacher,
    members: pupils,
  });
  return { group, teacher, pupils };
}

/** Every mode once, with faults, free texts and what people do beside a quiz. */
async function playEverything({ group, teacher, pupils }: Players): Promise<void> {
  const fault = (method: string, kind: 'server-error' | 'reset-after-acceptance' | 'blocked'): void => {
    school().world.faults.inject({ method, kind, times: 1 });
  };
  await startQuiz(school(), teacher, group);
  const question = await seesQuestion(school(), group, 1);
  fault('editMessageText', 'reset-after-acceptance');
  fault('answerCallbackQuery', 'server-error');
  await answerTogether(school(), pupils, question, () => 'A');
  await seesReveal(school(), group, 1);
  teacher.send(group, '/stop');
  await seesSummary(school(), group);

  await startQuiz(school(), teacher, group, { changes: [/Buttons/] });
  const poll = await school().sees(() => group.lastWith(/^1\/5 · /), 'the poll');
  for (const pupil of pupils) pupil.vote(poll, [0]);
  fault('stopPoll', 'server-error');
  await school().sees(() => group.lastWith('9 answers:'), 'the spread');

  const desk = school().world.privateChat(teacher);
  teacher.send(desk, '/start');
  await startQuiz(school(), teacher, desk, { changes: [/On my own/] });
  await pressOnceThere(school(), teacher, await seesQuestion(school(), desk, 1), /A \+5/);

  for (const pupil of pupils.slice(0, 2)) {
    const own = school().world.privateChat(pupil);
    pupil.send(own, `/start ${pupil.firstName}`);
    for (const text of texts) pupil.send(own, text);
    pupil.send(own, `/quiz ${texts[0] ?? ''}`);
    await school().sees(() => own.lastWith('know that topic'), 'the topics');
    pupil.sendPicture(own, texts[1]);
    pupil.send(group, `/help ${texts[0] ?? ''}`);
    fault('sendMessage', 'blocked');
    pupil.send(own, 'hello?');
    await school().pass(10_000);
  }
  await checkEverything({ group, teacher, pupils });
  // A fault that nobody foresaw reaches the log.
  school().world.faults.inject({ method: 'sendMessage', kind: 'server-error', times: 100 });
  pupils[3]?.send(school().world.privateChat(pupils[3]), '/start');
  await school().pass(60_000);
  school().world.faults.clear();
}

/** A message is pasted, forwarded, captioned, asked about in groups, and rated; some of the calls fail. */
async function checkEverything({ group, teacher, pupils }: Players): Promise<void> {
  const [asker = teacher, other = teacher] = pupils;
  const own = school().world.privateChat(asker);
  asker.send(own, scam);
  const answer = await school().sees(() => own.lastWith('Very likely a scam'), 'the answer');
  await pressOnceThere(school(), asker, answer, /Was this right/);
  await pressOnceThere(school(), asker, answer, /Yes/);
  await pressOnceThere(school(), asker, answer, /already happened/);
  await pressOnceThere(school(), asker, answer, /I paid/);
  asker.forwardFrom({ kind: 'user', senderName: 'Vuvuzelatore', text: scam }, own);
  asker.sendMedia(own, 'video', scam);
  asker.send(own, `/check ${scam}`);
  asker.send(group, '/check', { replyTo: other.send(group, scam) });
  const strangers = school().world.addGroup({
    title: groupTitle,
    kind: 'group',
    creator: other,
    members: [asker],
    bot: 'absent',
  });
  school().world.faults.inject({ method: 'answerGuestQuery', kind: 'server-error', times: 9 });
  const mention = `@${school().world.bot.username} ${texts[0] ?? ''}`;
  asker.send(strangers, mention, { replyTo: other.send(strangers, scam) });
  await school().pass(60_000);
  school().world.faults.clear();
  asker.send(strangers, mention, { replyTo: other.send(strangers, scam) });
  await school().sees(() => strangers.lastWith('Very likely a scam'), 'the guest’s answer');
}

/** All that must stand nowhere, and the forms in which it could. */
function forbidden({ group, teacher, pupils }: Players): ReadonlyMap<string, Buffer> {
  const people = [teacher, ...pupils];
  const words = [
    groupTitle,
    'Zyxwvut',
    'Qponml',
    'zyx_qponml_77',
    ...people.flatMap(({ record }) => [record.firstName, record.lastName ?? '', record.username ?? '']),
    ...texts,
    ...scamWords,
  ].filter((word) => word !== '');
  const ids = [...people.map(({ id }) => id), group.id];
  const forms = new Map<string, Buffer>();
  for (const word of [...words, ...ids.map((id) => String(Math.abs(id)))]) {
    forms.set(`${word} as utf8`, Buffer.from(word));
    forms.set(`${word} as utf16`, Buffer.from(word, 'utf16le'));
    forms.set(`${word} as utf16 be`, Buffer.from(word, 'utf16le').swap16());
    for (const offset of [0, 1, 2]) {
      const bytes = Buffer.from(word).subarray(offset);
      const groups = bytes.subarray(0, bytes.length - (bytes.length % 3));
      // What is shorter would be found by chance.
      if (groups.length >= 6)
        forms.set(`${word} as base64 from ${offset}`, Buffer.from(groups.toString('base64')));
    }
    forms.set(`${word} as hex`, Buffer.from(Buffer.from(word).toString('hex')));
  }
  for (const id of ids) {
    for (let size = 5; size <= 8; size++) {
      const big = idBytes(id, size);
      forms.set(`${id} in ${size} bytes`, big);
      forms.set(`${id} in ${size} bytes, little end first`, Buffer.from(big).reverse());
    }
  }
  return forms;
}

/** What of it is found in the files of a data directory or in the log; no bot may be at work there. */
function finds(players: Players, dataDir = school().dataDir): readonly string[] {
  const files = readdirSync(dataDir).map((name) => [name, readFileSync(join(dataDir, name))] as const);
  const places = [...files, ['the log', Buffer.from(school().log())] as const];
  return [...forbidden(players)].flatMap(([what, bytes]) =>
    places.filter(([, content]) => content.includes(bytes)).map(([place]) => `${what} in ${place}`),
  );
}

/**
 * Copies the data directory while the bot runs, in a process of its own: SQLite's locks are lost when their
 * process opens and closes the file by another way.
 */
function copyOfDataDir(): string {
  const copy = mkdtempSync(join(tmpdir(), 'faro-copy-'));
  onTestFinished(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  const program = `fs.cpSync(process.argv[1], process.argv[2], { recursive: true })`;
  execFileSync(process.execPath, ['-e', program, school().dataDir, copy]);
  return copy;
}

/** Reads a table after the bot has stopped. */
function rowsOf(
  table: 'quiz_session' | 'quiz_answer' | 'quiz_count' | 'check_feedback',
): readonly Record<string, unknown>[] {
  const db = new SqliteDatabase(join(school().dataDir, 'faro.db'), { readonly: true });
  try {
    return db.prepare<[], Record<string, unknown>>(`select * from ${table}`).all();
  } finally {
    db.close();
  }
}

describe('what the bot keeps', () => {
  it('is nobody’s name, number or word, in no file and no line of the log', async () => {
    const players = addUnmistakable();
    await playEverything(players);
    const copy = copyOfDataDir();
    expect(readdirSync(copy), 'what was written is still in the write-ahead log').toContain('faro.db-wal');
    expect(finds(players, copy)).toEqual([]);
    await school().stopBot();
    expect(rowsOf('quiz_session').length).toBeGreaterThan(2);
    expect(rowsOf('quiz_answer')).toHaveLength(9);
    expect(rowsOf('check_feedback').map((row) => Object.keys(row))).toEqual([
      ['day', 'verdict', 'family', 'signals', 'rating', 'count'],
    ]);
    expect(school().log()).toContain('"level":"error"');
    expect(finds(players)).toEqual([]);
  });

  it.each([
    ['a name', Buffer.from('Qponml'), 'Qponml as utf8'],
    ['a number as SQLite keeps it', idBytes(firstId + 1, 6), `${firstId + 1} in 6 bytes`],
    [
      'a coded name',
      Buffer.from(Buffer.from('zyx_qponml_77').toString('base64')),
      'zyx_qponml_77 as base64 from 0',
    ],
  ])('would be found out if it held %s', async (_, planted, found) => {
    const players = addUnmistakable();
    await school().stopBot();
    expect(finds(players)).toEqual([]);
    const path = join(school().dataDir, 'faro.db');
    writeFileSync(path, planted, { flag: 'a' });
    expect(finds(players)).toContain(`${found} in faro.db`);
  });

  it('opens its addresses with the key alone, and in their own column', async () => {
    const { group, teacher } = addUnmistakable();
    await startQuiz(school(), teacher, group);
    await seesQuestion(school(), group, 1);
    await school().stopBot();
    const sealed = String(rowsOf('quiz_session')[0]?.['address']);
    const context = 'quiz_session.address';
    const key = readSecretKey(join(school().dataDir, 'secret.key'));
    expect(JSON.parse(createSealer(key).open(sealed, context))).toMatchObject({
      chatId: group.id,
      hostId: teacher.id,
    });
    expect(() => createSealer(key).open(sealed, 'quiz_session.state')).toThrow(SealError);
    const other = Uint8Array.from(key, (byte, index) => (index === 0 ? byte ^ 1 : byte));
    expect(() => createSealer(other).open(sealed, context)).toThrow(SealError);
  });

  it('is gone some days after a quiz, with everybody’s answers', async () => {
    const { group, teacher, pupils } = addUnmistakable();
    await startQuiz(school(), teacher, group);
    await answerTogether(school(), pupils, await seesQuestion(school(), group, 1), () => 'A');
    await seesReveal(school(), group, 1);
    teacher.send(group, '/stop');
    const summary = await seesSummary(school(), group);
    await school().pass(dayMs);
    const [pupil] = pupils;
    expect((await pupil?.press(group, /My answer/))?.toast).not.toBe('This button has expired.');
    await school().pass(2 * dayMs);
    expect((await pupil?.press(group, /My answer/))?.toast).toBe('This button has expired.');
    expect(summary.text).toContain(': stopped');
    await school().stopBot();
    for (const table of ['quiz_session', 'quiz_answer', 'quiz_count'] as const)
      expect(rowsOf(table)).toEqual([]);
  });
});

/** A number as a file would hold it, the big end first. */
function idBytes(id: number, size: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(id));
  return bytes.subarray(8 - size);
}
