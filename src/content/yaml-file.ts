import { readFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { ContentFault, ContentPlace } from './fault.ts';
import { isContentLanguage } from './languages.ts';
import type { LanguageCode } from './languages.ts';

/** Keys and indexes from the top of a file down to a value. */
export type ContentPath = readonly PropertyKey[];

/** One file of YAML 1.2, with the place of each of its values. */
export interface YamlFile {
  /** As a person would type it here: relative to the working directory where it lies below it. */
  readonly file: string;
  readonly value: unknown;
  /** Mistakes in the YAML itself; where there are any, there is no value. */
  readonly faults: readonly ContentFault[];
  /** Where the value stands; for one that is missing, what should hold it. */
  readonly locate: (path: ContentPath) => ContentPlace;
}

/** @throws what `readFile` throws when the file cannot be read. */
export async function readYamlFile(path: string): Promise<YamlFile> {
  return parseYaml(displayPath(path), await readFile(path, 'utf8'));
}

export function parseYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter, prettyErrors: false });
  const placeAt = (offset: number): ContentPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    ...placeAt(error.pos[0]),
    message: `is not valid YAML: ${error.message}`,
  }));
  return {
    file,
    value: document.errors.length > 0 ? undefined : document.toJS(),
    faults,
    locate: (path) => placeAt(offsetOf(document, path)),
  };
}

/** The language that a path leads through, if any. */
export function languageOf(path: ContentPath): LanguageCode | undefined {
  const language = path[path.indexOf('text') + 1];
  return path.includes('text') && isContentLanguage(language) ? language : undefined;
}

/** Relative to the working directory for what lies below it, absolute otherwise. */
export function displayPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere;
}

function offsetOf(document: Document, path: ContentPath): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined) break;
      // The key, not the value: a block of text starts on the line after it.
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isCollection(node) && typeof key === 'number') {
      node = node.get(key, true);
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else {
      break;
    }
  }
  return offset;
}
