import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentError, loadContent } from '../../src/content/index.ts';
import { changed, faultless, itemText, lineOf, writeMaterial } from './material.ts';

const gift = 'quiz/grooming/gift.yaml';

/** The lines that an author reads, with the folder of the test taken off. */
async function faultsOf(changes: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const dir = await writeMaterial(changes);
  const error: unknown = await loadContent(dir).catch((reason: unknown) => reason);
  if (!(error instanceof ContentError)) throw new Error('the material was accepted');
  return error.message.replaceAll(`${dir}/`, '').split('\n');
}

describe('an author whose material is in order', () => {
  test('finds the items by id, by topic and by the age of the youngest', async () => {
    const library = await loadContent(await writeMaterial());
    expect(library.quizItem('gift')?.text.it.options['a']?.label).toBe('Dirlo a un grande.');
    expect(library.quizItem('gift')?.options).toEqual([
      { id: 'a', isCorrect: true },
      { id: 'b', isCorrect: false, myth: 'MY19' },
    ]);
    expect(library.quizItem('note')?.genuine).toBe(true);
    expect(library.quizItemsFor({ topic: 'grooming', ages: '9-10' }).map(({ id }) => id)).toEqual([
      'gift',
      'note',
    ]);
    expect(library.quizItemsFor({ topic: 'grooming', ages: 'adult' })).toEqual([]);
    expect(library.quizItemsFor({ topic: 'scams' })).toEqual([]);
    expect(library.topic('grooming')?.text.en.name).toBe('Tricky friendships');
    expect(library.flag('RF01')?.severity).toBe(3);
    expect(library.source('WHO22')?.title).toBe('A report');
    expect(library.quizItem('nothing')).toBeUndefined();
  });

  test('can rely on nobody changing it afterwards', async () => {
    const library = await loadContent(await writeMaterial());
    const item = library.quizItem('gift');
    expect(() => Object.assign(item?.text.en ?? {}, { question: 'Other' })).toThrow(TypeError);
    expect(() => Object.assign(library, { quizItems: [] })).toThrow(TypeError);
  });
});

describe('an author who makes mistakes', () => {
  test('reads about all of them at once, each with file, line and language', async () => {
    const faults = await faultsOf({
      [gift]: faultless[gift]
        ?.replace('flags: [RF01]', 'flags: [RF99]')
        .replace('difficulty: 1', 'difficulty: 9')
        .replace('question: Che cosa può fare Leo?', "question: ''"),
      'topics/grooming.yaml': changed('topics/grooming.yaml', 'symbol: 🪝\n', ''),
    });
    expect(faults).toEqual([
      `${gift}:${lineOf(gift, 'difficulty')} difficulty must be one of 1, 2, 3`,
      `${gift}:${lineOf(gift, 'flags')} there is no red flag RF99`,
      `${gift}:${lineOf(gift, 'question: Che')} [it] text.it.question must not be empty`,
      'topics/grooming.yaml:1 symbol is missing',
    ]);
  });

  test.each([
    ['an unknown topic', 'topic: grooming', 'topic: gaming', 'topic: ', 'there is no topic gaming'],
    ['an unknown first step', '[AC07]', '[AC99]', 'steps', 'there is no first step AC99'],
    ['an unknown myth', 'MY19', 'MY99', 'myth', 'there is no myth MY99'],
    ['an unknown source', '[WHO22]', '[WHO99]', 'sources', 'there is no source WHO99'],
    ['no source', '[WHO22]', '[]', 'sources', 'sources must name at least one source'],
    [
      'an unknown kind',
      'kind: next-step',
      'kind: trick',
      'kind',
      'kind must be one of next-step, judge-message, meaning, friend',
    ],
    ['a text in place of a list', '[AC07]', 'AC07', 'steps', 'steps must be a list'],
    ['a misspelt key', 'steps:', 'stepz:', 'steps', 'stepz is not known here'],
    [
      'an id that is not the name of the file',
      'id: gift',
      'id: present',
      'id: gift',
      'the id present is not the name of the file',
    ],
    ['no right option', 'correct: true', 'correct: false', 'options:', 'no option is correct'],
    ['only right options', 'myth: MY19', 'correct: true', 'options:', 'every option is correct'],
    [
      'a genuine mark on what is no message',
      'kind: next-step',
      'kind: next-step\ngenuine: true',
      'ages',
      'only judge-message items are genuine or not',
    ],
    [
      'a twin that is not there',
      'kind: next-step',
      'kind: next-step\npair: other',
      'ages',
      'there is no item other',
    ],
    [
      'a twin that names another',
      'kind: next-step',
      'kind: next-step\npair: note',
      'ages',
      'note does not name this item as its pair',
    ],
    [
      'an item as its own twin',
      'kind: next-step',
      'kind: next-step\npair: gift',
      'ages',
      'an item cannot be its own pair',
    ],
  ])('is told of %s', async (_, from, to, needle, message) => {
    expect(await faultsOf({ [gift]: changed(gift, from, to) })).toContain(
      `${gift}:${lineOf(gift, needle)} ${message}`,
    );
  });

  test('is told of a language that is missing', async () => {
    const onlyEnglish = faultless[gift]?.slice(0, faultless[gift].indexOf('  it:\n'));
    expect(await faultsOf({ [gift]: onlyEnglish })).toEqual([
      `${gift}:${lineOf(gift, 'text:')} [it] the language it is missing`,
    ]);
  });

  test('is told of an option without text and of text without an option', async () => {
    const line = lineOf(gift, 'b: { label: Stare');
    expect(await faultsOf({ [gift]: changed(gift, 'b: { label: Stare', 'c: { label: Stare') })).toEqual([
      `${gift}:${lineOf(gift, 'a: { label: Dirlo') - 1} [it] option b has no text`,
      `${gift}:${line} [it] there is no option c`,
    ]);
  });

  test('is told of an empty feedback in the language it belongs to', async () => {
    expect(
      await faultsOf({ [gift]: changed(gift, 'feedback: Yes. A grown-up can help.', "feedback: ''") }),
    ).toEqual([`${gift}:${lineOf(gift, 'label: Tell')} [en] text.en.options.a.feedback must not be empty`]);
  });

  test('is told of a message to judge that says neither what it is nor its text', async () => {
    const note = 'quiz/grooming/note.yaml';
    const bare = faultless[note]?.replace('genuine: true\n', '').replace(/ {4}message: .*\n/g, '');
    const faults = await faultsOf({ [note]: bare });
    expect(faults.map((fault) => fault.replace(/:\d+/, ''))).toEqual([
      `${note} a judge-message item must say genuine: true or false`,
      `${note} [en] the message to judge is missing`,
      `${note} [it] the message to judge is missing`,
    ]);
  });

  test('is told of an id that is taken', async () => {
    expect(await faultsOf({ 'quiz/scams/gift.yaml': itemText('gift', 'next-step') })).toEqual([
      `quiz/scams/gift.yaml:1 the id gift is taken by ${gift}`,
    ]);
    expect(await faultsOf({ 'flags.yaml': (faultless['flags.yaml'] ?? '').repeat(2) })).toEqual([
      'flags.yaml:6 the id RF01 is there twice',
    ]);
  });

  test('is told where YAML breaks off, and still what is wrong elsewhere', async () => {
    const faults = await faultsOf({
      [gift]: changed(gift, 'ages: [9-10, 11-13]', 'ages: [9-10, 11-13'),
      'quiz/grooming/note.yaml': changed('quiz/grooming/note.yaml', '[AC07]', '[AC99]'),
    });
    expect(faults.some((fault) => fault.startsWith(`${gift}:5 is not valid YAML`))).toBe(true);
    expect(faults.at(-1)).toBe('quiz/grooming/note.yaml:9 there is no first step AC99');
  });

  test.each([
    ['an empty file', ''],
    ['a sentence', 'to be written'],
    ['a list', '- id: gift'],
    [
      'texts and options of the wrong shape',
      'id: gift\noptions: { a: 1 }\ntext: { en: null, it: [], fr: {} }\nflags: RF01',
    ],
    ['an option that has no letter', changed(gift, 'b: { label: Stare', 'z: { label: Stare')],
    ['the same key twice', changed(gift, 'difficulty: 1', 'difficulty: 1\ndifficulty: 2')],
  ])('is told in readable words of %s', async (_, text) => {
    const faults = await faultsOf({ [gift]: text });
    for (const fault of faults) {
      expect(fault).toMatch(/^quiz\/grooming\/gift\.yaml:\d+ (\[(en|it)\] )?\w/);
      expect(fault).not.toMatch(/undefined|\[object|Invalid input/);
    }
  });

  test('is told of a file and of a folder that cannot be read, without an echo from every item', async () => {
    expect(await faultsOf({ 'flags.yaml': undefined })).toEqual(['flags.yaml:1 cannot be read (ENOENT)']);
    const error: unknown = await loadContent(join(await writeMaterial(), 'nowhere')).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).faults).toHaveLength(4);
  });
});

test('twins that name each other are accepted', async () => {
  const library = await loadContent(
    await writeMaterial({
      [gift]: changed(gift, 'kind: next-step', 'kind: next-step\npair: note'),
      'quiz/grooming/note.yaml': changed(
        'quiz/grooming/note.yaml',
        'genuine: true',
        'genuine: true\npair: gift',
      ),
    }),
  );
  expect(library.quizItem('note')?.pair).toBe('gift');
});
