import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compileCries, createCryReader, cryKinds, readCries, type CryKind } from '../../src/help/index.ts';
import { languages } from '../../src/i18n/index.ts';

const knowledge = await readCries(join(import.meta.dirname, '../../content/help/cries'));
const reader = createCryReader(compileCries(knowledge));

const leastFires = 25;
const leastQuiet = 15;

/** Texts that were written apart from the phrases, one a line; what was missed at first has since taught them. */
function labelled(name: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, 'labelled', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

describe.each(languages)('what people write for help in %s', (language) => {
  const examplesOf = (kind: CryKind) => {
    const phrases = knowledge[language]?.kinds[kind];
    if (phrases === undefined) throw new Error(`nothing is known of ${kind} in ${language}`);
    return phrases;
  };

  it.each(cryKinds)('has enough examples of %s', (kind) => {
    expect(examplesOf(kind).fires.length).toBeGreaterThanOrEqual(leastFires);
    expect(examplesOf(kind).quiet.length).toBeGreaterThanOrEqual(leastQuiet);
  });

  it.each(cryKinds)('is read as %s', (kind) => {
    expect(examplesOf(kind).fires.filter((text) => reader.read(text)?.kind !== kind)).toEqual([]);
  });

  it.each(cryKinds)('is not taken for %s for certain where it only sounds alike', (kind) => {
    const taken = examplesOf(kind).quiet.filter((text) => {
      const cry = reader.read(text);
      return cry?.kind === kind && cry.isCertain;
    });
    expect(taken).toEqual([]);
  });

  it('is noticed in at least 95 of 100 texts that were written apart from the phrases', () => {
    const texts = labelled(`${language}-cries`);
    const missed = texts.filter((text) => reader.read(text) === undefined);
    expect(texts.length).toBeGreaterThanOrEqual(80);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(texts.length * 0.05));
  });

  it('is seldom seen in everyday talk, and then asked about', () => {
    const texts = labelled(`${language}-neighbours`);
    expect(texts.length).toBeGreaterThanOrEqual(80);
    expect(texts.filter((text) => reader.read(text)?.isCertain === true)).toEqual([]);
    const asked = texts.filter((text) => reader.read(text) !== undefined);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(Math.floor(texts.length * 0.05));
  });
});

describe('a cry for help', () => {
  it.each([
    ['he leaked my nudes and i want to die', 'despair'],
    ['mi ricatta con le mie foto, non ce la faccio più', 'despair'],
    ['he is blackmailing me and he is following me', 'danger-today'],
    ['mi ricatta un ragazzo, aiutatemi', 'blackmail'],
  ] as const)('of several kinds is read as the most urgent: %s', (text, kind) => {
    expect(reader.read(text)).toEqual({ kind, isCertain: true });
  });

  it.each(['i want to die 😂', 'kms lol', 'voglio morire ahah', 'the boss in the game threatens me'])(
    'that may be a joke is asked about, never passed over: %s',
    (text) => {
      expect(reader.read(text)).toMatchObject({ isCertain: false });
    },
  );

  it.each([
    'I recorded you through your webcam. Pay bitcoin or I send it to your contacts.',
    'Ti ho registrato con la tua webcam. Paga o mando tutto ai tuoi contatti.',
    'do what i say or everyone sees your picture',
    'Your account was hacked, click the link below',
    'Dear friend, I am a widow and I need help with an inheritance of 4 million dollars',
    'Hi mum, I need help, this is my new number',
    'Ciao mamma, mi serve aiuto, questo è il mio nuovo numero',
  ])('is not what somebody else has written to its reader: %s', (text) => {
    expect(reader.read(text)?.isCertain).not.toBe(true);
  });

  it('is found in misspelt words, in capitals, without accents and with letters set apart', () => {
    for (const text of [
      'I WANT TO DIE',
      'vogliò MORIRE',
      'sto pensando di ucciderm1',
      'hes b l a c k m a i l i n g me',
      'XKE MI MINACCIA',
    ]) {
      expect(reader.read(text)?.isCertain, text).toBe(true);
    }
  });
});

describe('the files of cries', () => {
  function folderWith(files: Readonly<Record<string, string>>): string {
    const dir = mkdtempSync(join(tmpdir(), 'faro-cries-'));
    onTestFinished(() => {
      rmSync(dir, { recursive: true, force: true });
    });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return dir;
  }

  it('are refused with all their faults at once, each with its place', async () => {
    const dir = folderWith({ 'en.yaml': 'lists: {}\naddressed: []\nkinds: {}\n', 'it.yaml': 'lists: [\n}' });
    await expect(readCries(dir)).rejects.toThrow(
      /en\.yaml:1 joking is missing[^]*it\.yaml:\d is not valid YAML/,
    );
  });

  it('are refused with the line of a pattern that cannot be read', async () => {
    const kinds = cryKinds.map((kind) => `  ${kind}: { patterns: ['help (me'], fires: [], quiet: [] }\n`);
    const dir = folderWith({
      'en.yaml': `lists: {}\njoking: []\naddressed: []\nkinds:\n${kinds.join('')}`,
    });
    await expect(readCries(dir)).rejects.toThrow(/en\.yaml:5 a bracket is not closed/);
    await expect(readCries(dir)).rejects.toThrow(`en.yaml:${4 + cryKinds.length} a bracket is not closed`);
  });
});
