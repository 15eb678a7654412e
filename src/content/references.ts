import { z } from 'zod';
import type { ContentFault } from './fault.ts';
import { faultAt } from './issues.ts';
import { contentLanguages } from './languages.ts';
import { mythIds, stepIds } from './registry.ts';
import type { ContentPath, YamlFile } from './yaml-file.ts';

const names = z.array(z.string().catch('')).catch([]);
const optionalName = z.string().optional().catch(undefined);

/**
 * Only what refers to something else, forgiving everything: so that a file with a fault of form is still checked
 * for faults of reference in the same run.
 */
const lenientItem = z
  .object({
    id: optionalName,
    topic: optionalName,
    kind: optionalName,
    genuine: z.boolean().optional().catch(undefined),
    pair: optionalName,
    flags: names,
    steps: names,
    sources: names,
    options: z
      .array(
        z
          .object({ id: optionalName, correct: z.boolean().optional().catch(undefined), myth: optionalName })
          .catch({ id: undefined, correct: undefined, myth: undefined }),
      )
      .catch([]),
    text: z
      .partialRecord(
        z.enum(contentLanguages),
        z
          .object({ message: optionalName, options: z.record(z.string(), z.unknown()).catch({}) })
          .catch({ message: undefined, options: {} }),
      )
      .catch({}),
  })
  .catch({
    id: undefined,
    topic: undefined,
    kind: undefined,
    genuine: undefined,
    pair: undefined,
    flags: [],
    steps: [],
    sources: [],
    options: [],
    text: {},
  });

type LenientItem = z.output<typeof lenientItem>;

interface ItemFile {
  readonly file: YamlFile;
  readonly item: LenientItem;
}

/** What quiz items may refer to outside their own file; left out where the file that says so cannot be read. */
export interface KnownIds {
  readonly topics: ReadonlySet<string> | undefined;
  readonly flags: ReadonlySet<string> | undefined;
  readonly sources: ReadonlySet<string> | undefined;
}

/** Everything in the files that points nowhere, or that contradicts another part of the material. */
export function findBrokenReferences(files: readonly YamlFile[], known: KnownIds): ContentFault[] {
  const items = files.map((file) => ({ file, item: lenientItem.parse(file.value) }));
  const readable = items.filter(({ file }) => file.faults.length === 0);
  return readable.flatMap((itemFile) => [
    ...findUnknownIds(itemFile, known),
    ...findContradictions(itemFile),
    ...findBrokenPair(itemFile, items),
  ]);
}

function findUnknownIds({ file, item }: ItemFile, known: KnownIds): ContentFault[] {
  const missing = (noun: string, ids: ReadonlySet<string> | undefined, path: ContentPath, id?: string) =>
    id === undefined || ids === undefined || ids.has(id)
      ? []
      : [faultAt(file, path, `there is no ${noun} ${id}`)];
  return [
    ...missing('topic', known.topics, ['topic'], item.topic),
    ...item.flags.flatMap((id, index) => missing('red flag', known.flags, ['flags', index], id)),
    ...item.steps.flatMap((id, index) => missing('first step', stepIds, ['steps', index], id)),
    ...item.sources.flatMap((id, index) => missing('source', known.sources, ['sources', index], id)),
    ...item.options.flatMap(({ myth }, index) => missing('myth', mythIds, ['options', index, 'myth'], myth)),
  ];
}

function findContradictions({ file, item }: ItemFile): ContentFault[] {
  const faults: ContentFault[] = [];
  const report = (path: ContentPath, message: string) => faults.push(faultAt(file, path, message));
  const isJudged = item.kind === 'judge-message';

  if (isJudged && item.genuine === undefined)
    report(['genuine'], 'a judge-message item must say genuine: true or false');
  if (!isJudged && item.genuine !== undefined)
    report(['genuine'], 'only judge-message items are genuine or not');

  const right = item.options.filter(({ correct }) => correct === true).length;
  if (item.options.length > 0 && right === 0) report(['options'], 'no option is correct');
  if (item.options.length > 0 && right === item.options.length)
    report(['options'], 'every option is correct');

  const ids = item.options.flatMap(({ id }) => (id === undefined ? [] : [id]));
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) report(['options', index, 'id'], `option ${id} is there twice`);
  });
  for (const language of contentLanguages) {
    const text = item.text[language];
    if (text === undefined) continue;
    const path = ['text', language];
    if (isJudged && text.message === undefined)
      report([...path, 'message'], 'the message to judge is missing');
    if (!isJudged && text.message !== undefined)
      report([...path, 'message'], 'only judge-message items have a message');
    for (const id of new Set(ids)) {
      if (!(id in text.options)) report([...path, 'options'], `option ${id} has no text`);
    }
    for (const id of Object.keys(text.options)) {
      if (!ids.includes(id)) report([...path, 'options', id], `there is no option ${id}`);
    }
  }
  return faults;
}

function findBrokenPair({ file, item }: ItemFile, all: readonly ItemFile[]): ContentFault[] {
  if (item.pair === undefined) return [];
  const fault = (message: string) => [faultAt(file, ['pair'], message)];
  if (item.pair === item.id) return fault('an item cannot be its own pair');
  const twin = all.find((other) => other.item.id === item.pair)?.item;
  // The twin's own file is broken, which is reported there.
  if (twin === undefined && all.some((other) => other.file.faults.length > 0)) return [];
  if (twin === undefined) return fault(`there is no item ${item.pair}`);
  if (twin.pair !== item.id) return fault(`${item.pair} does not name this item as its pair`);
  if (twin.topic !== item.topic) return fault(`${item.pair} belongs to another topic`);
  return [];
}
