import type { ContentLibrary, QuizItem } from './library.ts';
import { ageBands, quizKinds } from './registry.ts';

type Row = readonly string[];

/** How much material there is per topic, age band, kind and language, as a table of text. */
export function describeStats(library: ContentLibrary): string {
  const header = ['topic', 'items', ...ageBands, ...quizKinds, 'genuine', ...library.languages];
  const rows = library.topics.map(({ id }) => countRow(library, id, library.quizItemsFor({ topic: id })));
  return alignColumns([header, ...rows, countRow(library, 'all', library.quizItems)]);
}

function countRow(library: ContentLibrary, name: string, items: readonly QuizItem[]): Row {
  const count = (matches: (item: QuizItem) => boolean) => String(items.filter(matches).length);
  const judged = items.filter(({ kind }) => kind === 'judge-message');
  const genuine = judged.filter((item) => item.genuine === true);
  return [
    name,
    String(items.length),
    ...ageBands.map((band) => count(({ ages }) => ages.includes(band))),
    ...quizKinds.map((kind) => count((item) => item.kind === kind)),
    judged.length === 0 ? '-' : `${Math.round((100 * genuine.length) / judged.length)} %`,
    ...library.languages.map((language) => count(({ text }) => language in text)),
  ];
}

function alignColumns(rows: readonly Row[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
