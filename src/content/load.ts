import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { ContentError } from './fault.ts';
import type { ContentFault, ContentPlace } from './fault.ts';
import { faultAt, faultsOfIssues } from './issues.ts';
import { contentLanguages } from './languages.ts';
import { createLibrary } from './library.ts';
import type { ContentLibrary, QuizItem } from './library.ts';
import { findBrokenReferences } from './references.ts';
import { flagsSchema, quizItemSchema, sourcesSchema, topicSchema } from './schema.ts';
import { displayPath, readYamlFile } from './yaml-file.ts';
import type { ContentPath, YamlFile } from './yaml-file.ts';

/** Something in the material that can be talked about. */
export interface ContentSubject {
  readonly kind: 'quiz' | 'topic' | 'flag';
  readonly id: string;
}

/** A library together with the files it came from, for those who talk to authors. */
export interface LoadedContent {
  readonly library: ContentLibrary;
  readonly locate: (subject: ContentSubject, path: ContentPath) => ContentPlace;
}

/**
 * Reads and validates everything below `dir`.
 *
 * @throws ContentError with every fault of every file
 */
export async function loadContent(dir: string): Promise<ContentLibrary> {
  return (await readContent(dir)).library;
}

/**
 * As {@link loadContent}, keeping the places of things.
 *
 * @throws ContentError with every fault of every file
 */
export async function readContent(dir: string): Promise<LoadedContent> {
  const faults: ContentFault[] = [];
  const [quizFiles, topicFiles, flagFile, sourceFile] = await Promise.all([
    readFolder(join(dir, 'quiz'), faults),
    readFolder(join(dir, 'topics'), faults),
    readOne(join(dir, 'flags.yaml'), faults),
    readOne(join(dir, 'sources.yaml'), faults),
  ]);

  const validate = <Schema extends z.ZodType>(file: YamlFile, schema: Schema): z.output<Schema>[] => {
    if (file.faults.length > 0) return [];
    const result = schema.safeParse(file.value);
    if (!result.success) faults.push(...faultsOfIssues(file, result.error.issues));
    return result.success ? [result.data] : [];
  };
  const drafts = quizFiles.flatMap((file) => validate(file, quizItemSchema));
  const topics = topicFiles.flatMap((file) => validate(file, topicSchema));
  const flags = flagFile.flatMap((file) => validate(file, flagsSchema)).flat();
  const sources = sourceFile.flatMap((file) => validate(file, sourcesSchema)).flat();

  const quizPlaces = placesOfFiles(quizFiles, faults);
  const topicPlaces = placesOfFiles(topicFiles, faults);
  const flagPlaces = placesOfEntries(flagFile, faults);
  const sourcePlaces = placesOfEntries(sourceFile, faults);
  faults.push(
    ...findBrokenReferences(quizFiles, {
      topics: topicPlaces.size > 0 ? new Set(topicPlaces.keys()) : undefined,
      flags: flagPlaces.size > 0 ? new Set(flagPlaces.keys()) : undefined,
      sources: sourcePlaces.size > 0 ? new Set(sourcePlaces.keys()) : undefined,
    }),
  );
  if (faults.length > 0) throw new ContentError(inReadingOrder(faults));

  const places = { quiz: quizPlaces, topic: topicPlaces, flag: flagPlaces };
  return {
    library: createLibrary({
      languages: contentLanguages,
      topics,
      flags,
      sources,
      quizItems: drafts.map(finishItem),
    }),
    locate: ({ kind, id }, path) => places[kind].get(id)?.(path) ?? { file: displayPath(dir), line: 1 },
  };
}

type Locate = (path: ContentPath) => ContentPlace;

async function readFolder(dir: string, faults: ContentFault[]): Promise<YamlFile[]> {
  try {
    const names = await readdir(dir, { recursive: true });
    const yamlNames = names.filter((name) => name.endsWith('.yaml')).toSorted();
    return (await Promise.all(yamlNames.map((name) => readOne(join(dir, name), faults)))).flat();
  } catch (error) {
    faults.push(unreadable(dir, error));
    return [];
  }
}

/** The file, or nothing and a fault. */
async function readOne(path: string, faults: ContentFault[]): Promise<YamlFile[]> {
  try {
    const file = await readYamlFile(path);
    faults.push(...file.faults);
    return [file];
  } catch (error) {
    faults.push(unreadable(path, error));
    return [];
  }
}

function unreadable(path: string, error: unknown): ContentFault {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { file: displayPath(path), line: 1, message: `cannot be read (${reason})` };
}

function placesOfFiles(files: readonly YamlFile[], faults: ContentFault[]): ReadonlyMap<string, Locate> {
  const places = new Map<string, Locate>();
  for (const file of files) {
    const name = basename(file.file, '.yaml');
    const id = idOf(file.value) ?? name;
    if (id !== name) faults.push(faultAt(file, ['id'], `the id ${id} is not the name of the file`));
    const earlier = places.get(id);
    if (earlier !== undefined) {
      faults.push(faultAt(file, ['id'], `the id ${id} is taken by ${earlier([]).file}`));
    } else {
      places.set(id, file.locate);
    }
  }
  return places;
}

function placesOfEntries(files: readonly YamlFile[], faults: ContentFault[]): ReadonlyMap<string, Locate> {
  const places = new Map<string, Locate>();
  for (const file of files) {
    const entries: readonly unknown[] = Array.isArray(file.value) ? file.value : [];
    entries.forEach((entry, index) => {
      const id = idOf(entry);
      if (id === undefined) return;
      if (places.has(id)) faults.push(faultAt(file, [index, 'id'], `the id ${id} is there twice`));
      places.set(id, (path) => file.locate([index, ...path]));
    });
  }
  return places;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
}

function finishItem({ options, ...item }: z.output<typeof quizItemSchema>): QuizItem {
  return {
    ...item,
    options: options.map(({ id, correct, myth }) => ({
      id,
      isCorrect: correct === true,
      ...(myth === undefined ? {} : { myth }),
    })),
  };
}

function inReadingOrder(faults: readonly ContentFault[]): ContentFault[] {
  return faults.toSorted((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
  );
}
