import type { Observation } from './fit-weights.ts';
import type { Example } from './examples.ts';

export interface Scored {
  readonly example: Example;
  readonly observation: Observation;
  /** By weights that were fitted without this example. */
  score: number;
}

const bins = [0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 1];

/** How often fraud really was fraud at each height of the score, and what the thresholds catch. */
export function describeReliability(
  scored: readonly Scored[],
  { caution, danger }: { readonly caution: number; readonly danger: number },
): string {
  const judged = scored.filter(({ example }) => example.label !== 'spam');
  const lines = ['score        messages  said  were fraud'];
  let brier = 0;
  for (const { example, score } of judged) brier += (score - (example.label === 'scam' ? 1 : 0)) ** 2;
  bins.slice(0, -1).forEach((from, index) => {
    const to = bins[index + 1] ?? 1;
    const inside = judged.filter(({ score }) => score >= from && (score < to || to === 1));
    if (inside.length === 0) return;
    const said = inside.reduce((sum, { score }) => sum + score, 0) / inside.length;
    const were = inside.filter(({ example }) => example.label === 'scam').length / inside.length;
    lines.push(
      `${from.toFixed(2)} – ${to.toFixed(2)}  ${String(inside.length).padStart(8)}  ${said.toFixed(2)}  ${were.toFixed(2)}`,
    );
  });
  lines.push(`Brier score ${(brier / Math.max(1, judged.length)).toFixed(4)} (0 is perfect)`);
  for (const label of ['scam', 'legit', 'spam'] as const) {
    const rows = scored.filter(({ example }) => example.label === label);
    const share = (least: number) =>
      ((100 * rows.filter(({ score }) => score >= least).length) / Math.max(1, rows.length)).toFixed(1);
    lines.push(
      `${label.padEnd(6)} ${rows.length}: caution or more ${share(caution)} %, danger ${share(danger)} %`,
    );
  }
  return lines.join('\n');
}
