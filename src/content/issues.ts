import type { z } from 'zod';
import type { ContentFault } from './fault.ts';
import { isContentLanguage } from './languages.ts';
import { languageOf } from './yaml-file.ts';
import type { ContentPath, YamlFile } from './yaml-file.ts';

const shapeNames: Readonly<Record<string, string>> = {
  object: 'a block of keys and values',
  record: 'a block of keys and values',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** A fault at a path of a file. */
export function faultAt(file: YamlFile, path: ContentPath, message: string): ContentFault {
  const language = languageOf(path);
  return { ...file.locate(path), ...(language === undefined ? {} : { language }), message };
}

/** What a schema found, in the words of somebody who writes material rather than code. */
export function faultsOfIssues(file: YamlFile, issues: readonly z.core.$ZodIssue[]): ContentFault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        faultAt(file, [...issue.path, key], `${nameOf([...issue.path, key])} is not known here`),
      );
    }
    return [faultAt(file, issue.path, wordsOf(issue, valueAt(file.value, issue.path)))];
  });
}

function wordsOf(issue: z.core.$ZodIssue, value: unknown): string {
  const name = nameOf(issue.path);
  if (value === undefined) {
    const last = issue.path.at(-1);
    return isContentLanguage(last) && issue.path.at(-2) === 'text'
      ? `the language ${last} is missing`
      : `${name} is missing`;
  }
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${shapeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${name} must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return `${name} ${issue.issues[0]?.message ?? 'is not known here'}`;
    case 'invalid_format':
    case 'too_small':
    case 'too_big':
    case 'custom':
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return `${name} ${issue.message}`;
  }
}

function nameOf(path: ContentPath): string {
  return path.length === 0 ? 'the file' : path.map(String).join('.');
}

function valueAt(value: unknown, path: ContentPath): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (Reflect.get(inner, key) as unknown) : undefined,
    value,
  );
}
