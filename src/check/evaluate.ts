import { z } from 'zod';
import type { Verdict } from './assessment.ts';
import type { Checker } from './checker.ts';

const labelledSchema = z.object({
  text: z.string().optional(),
  /** Lists of links carry this instead. */
  url: z.string().optional(),
  label: z.string(),
  lang: z.string().default('und'),
});

/** Labels that mean fraud; every other one but {@link advertLabel} means genuine. */
const fraudLabels = new Set(['scam', 'phish', 'danger', 'fraud']);
const advertLabel = 'spam';

interface Counts {
  /** Messages by label and verdict. */
  readonly byLabel: Map<string, Record<Verdict, number>>;
}

/** Counts verdicts over a labelled file. */
export class Evaluation {
  readonly #groups = new Map<string, Counts>();
  #unreadable = 0;

  /** Takes one line of JSON: `{"text" or "url","label","lang"}`. */
  add(checker: Checker, line: string): void {
    const row = readRow(line);
    if (row === undefined) {
      this.#unreadable += 1;
      return;
    }
    const { verdict } = checker.assess({ text: row.text });
    for (const group of [row.lang, 'all']) this.#count(group, row.label, verdict);
  }

  get unreadable(): number {
    return this.#unreadable;
  }

  /** A table: caught means caution or danger; precision and F1 are of what was caught, without adverts. */
  describe(): string {
    const header = 'lang   label      n  danger  caution  unknown  caught';
    const lines = [...this.#groups]
      .toSorted(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
      .flatMap(([language, counts]) => [
        ...describeLabels(language, counts),
        describeScores(language, counts),
      ]);
    return [
      header,
      ...lines,
      ...(this.#unreadable === 0 ? [] : [`${this.#unreadable} lines could not be read`]),
    ].join('\n');
  }

  #count(group: string, label: string, verdict: Verdict): void {
    const counts: Counts = this.#groups.get(group) ?? { byLabel: new Map() };
    this.#groups.set(group, counts);
    const row = counts.byLabel.get(label) ?? { danger: 0, caution: 0, unknown: 0 };
    row[verdict] += 1;
    counts.byLabel.set(label, row);
  }
}

function readRow(line: string): { text: string; label: string; lang: string } | undefined {
  try {
    const { text, url, label, lang } = labelledSchema.parse(JSON.parse(line));
    const content = text ?? url;
    return content === undefined ? undefined : { text: content, label, lang };
  } catch {
    return undefined;
  }
}

function rank(language: string): number {
  return language === 'all' ? 1 : 0;
}

function describeLabels(language: string, { byLabel }: Counts): string[] {
  return [...byLabel].toSorted().map(([label, row]) => {
    const total = totalOf(row);
    const cells = [row.danger, row.caution, row.unknown].map((count) => String(count).padStart(7));
    return `${language.padEnd(5)}  ${label.padEnd(6)} ${String(total).padStart(5)} ${cells.join('  ')}  ${percent(caughtOf(row), total)}`;
  });
}

function describeScores(language: string, { byLabel }: Counts): string {
  let [hits, frauds, alarms, genuine] = [0, 0, 0, 0];
  for (const [label, row] of byLabel) {
    if (label === advertLabel) continue;
    if (fraudLabels.has(label)) [hits, frauds] = [hits + caughtOf(row), frauds + totalOf(row)];
    else [alarms, genuine] = [alarms + caughtOf(row), genuine + totalOf(row)];
  }
  const precision = share(hits, hits + alarms);
  const recall = share(hits, frauds);
  const f1 =
    precision === undefined || recall === undefined || precision + recall === 0
      ? undefined
      : (2 * precision * recall) / (precision + recall);
  const text = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3));
  return `${language.padEnd(5)}  precision ${text(precision)}  recall ${text(recall)}  F1 ${text(f1)}  false alarm rate ${text(share(alarms, genuine))}`;
}

function caughtOf({ danger, caution }: Record<Verdict, number>): number {
  return danger + caution;
}

function totalOf(row: Record<Verdict, number>): number {
  return caughtOf(row) + row.unknown;
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
