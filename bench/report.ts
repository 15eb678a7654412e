import { cpus, loadavg } from 'node:os';
import type { AnswersResult } from './answers.ts';
import type { CheckSpeedResult } from './check-speed.ts';
import { round } from './numbers.ts';
import type { RushResult } from './rush.ts';
import type { StartResult } from './start.ts';

export interface Machine {
  readonly cpus: number;
  readonly model: string;
  readonly node: string;
  /** Processes that wanted to run in the last minute, before the benchmark: above 0.2 or so, others were at work. */
  readonly load: number;
}

export function describeMachine(): Machine {
  const [load = 0] = loadavg();
  const processors = cpus();
  return {
    cpus: processors.length,
    model: processors[0]?.model ?? 'unknown',
    node: process.versions.node,
    load: round(load, 2),
  };
}

export function reportAnswers(result: AnswersResult): string {
  const { pupils, groups, pressesPerRound, ratios, medianRatio, serverLoad, keptAnswers } = result;
  return [
    `Answers per second: ${pupils} pupils in ${groups} groups, ${pressesPerRound} presses a round`,
    table([
      ['round', 'Faro', 'bare bot', 'ratio'],
      ...ratios.map((ratio, index) => [
        String(index + 1),
        String(result.faroPerSecond[index]),
        String(result.barePerSecond[index]),
        ratio.toFixed(2),
      ]),
      ['median', '', '', medianRatio.toFixed(2)],
    ]),
    `Faro wrote each answer to the disk before it was acknowledged: all ${keptAnswers} last ones were found there.`,
    `The server (a lean one, in its own process) was busy ${percent(serverLoad.faro)} of the time with Faro, ` +
      `${percent(serverLoad.bare)} with the bare bot.`,
  ].join('\n');
}

export function reportStart({ runs, startMs, residentMegabytes }: StartResult): string {
  const row = (name: string, { faro, bare, ratio }: StartResult['startMs']) => [
    name,
    String(faro),
    String(bare),
    ratio.toFixed(2),
  ];
  return [
    `Start and memory: medians of ${runs} runs`,
    table([
      ['', 'Faro', 'bare bot', 'ratio'],
      row('start to first getUpdates, ms', startMs),
      ...(residentMegabytes === undefined ? [] : [row('resident after 5 s idle, MB', residentMegabytes)]),
    ]),
  ].join('\n');
}

export function reportRush(result: RushResult): string {
  return [
    `A class of ${result.pupils} presses within ${result.withinMs / 1_000} s, ${result.questions} questions, ` +
      'on the embedded server with its rates',
    table([
      ['presses', 'acknowledged', '429s', 'median ms to the toast', 'worst ms'],
      [
        String(result.presses),
        String(result.acknowledged),
        String(result.floods),
        String(result.medianMs),
        String(result.worstMs),
      ],
    ]),
  ].join('\n');
}

export function reportCheckSpeed(result: CheckSpeedResult): string {
  const { loadMs, messages, meanChars, perSecond, medianPerSecond, p99Ms, hostile } = result;
  return [
    `Judging messages on one core: ${messages} of ${meanChars} characters on average, ready after ${loadMs} ms`,
    table([
      ['messages a second', 'rounds', '99 % within, ms'],
      [String(medianPerSecond), perSecond.join(' '), p99Ms.toFixed(2)],
    ]),
    'Texts of 4,096 characters made to be slow, the slowest first:',
    table([['text', 'ms'], ...hostile.map(({ what, ms }) => [what, ms.toFixed(2)])]),
  ].join('\n');
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

/** Columns as wide as their longest cell; numbers stand to the right, as all but the first column do. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('   ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
