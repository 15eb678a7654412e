import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '../src/check/checker.ts';
import { loadCheckKnowledge } from '../src/check/compiled-knowledge.ts';
import { median, round } from './numbers.ts';

const contentDir = 'content/check';
const messagesPerRound = 5_000;
const rounds = 5;
const meanChars = 200;
const hostileChars = 4_096;

export interface CheckSpeedResult {
  readonly loadMs: number;
  readonly messages: number;
  readonly meanChars: number;
  /** Messages a second on one core, a round each. */
  readonly perSecond: readonly number[];
  readonly medianPerSecond: number;
  readonly p99Ms: number;
  /** The slowest of several tries to take each hostile text's best time. */
  readonly hostile: readonly { readonly what: string; readonly ms: number }[];
}

/**
 * How fast messages are judged: our own examples, joined or cut to a mean of 200 characters, and texts of 4,096
 * characters made to be slow.
 */
export async function measureCheckSpeed(): Promise<CheckSpeedResult> {
  const beganAt = performance.now();
  const checker = createChecker(await loadCheckKnowledge(contentDir, 'dist/check-knowledge.json'));
  const loadMs = performance.now() - beganAt;
  const messages = sampleMessages();
  const perSecond: number[] = [];
  const times: number[] = [];
  for (let round_ = 0; round_ <= rounds; round_ += 1) {
    const startedAt = performance.now();
    for (const text of messages) {
      const before = performance.now();
      checker.assess({ text });
      if (round_ > 0) times.push(performance.now() - before);
    }
    // The first round warms up.
    if (round_ > 0) perSecond.push(round(messages.length / ((performance.now() - startedAt) / 1_000)));
  }
  times.sort((one, other) => one - other);
  const hostile = hostileTexts().map(({ what, text }) => {
    const tries = Array.from({ length: 5 }, () => {
      const before = performance.now();
      checker.assess({ text });
      return performance.now() - before;
    });
    return { what, ms: round(median(tries), 2) };
  });
  return {
    loadMs: round(loadMs),
    messages: messages.length,
    meanChars: round(messages.reduce((sum, { length }) => sum + length, 0) / messages.length),
    perSecond,
    medianPerSecond: round(median(perSecond)),
    p99Ms: round(times[Math.floor(times.length * 0.99)] ?? 0, 3),
    hostile: hostile.toSorted((one, other) => other.ms - one.ms),
  };
}

/** Messages around the mean length, none of them twice in a row. */
function sampleMessages(): readonly string[] {
  const dir = join(contentDir, 'training');
  const texts = readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => String((JSON.parse(line) as { readonly text?: unknown }).text));
  const sample: string[] = [];
  for (let at = 0; sample.length < messagesPerRound; at += 7) {
    let text = texts[at % texts.length] ?? '';
    // Half as long to half as long again as the mean.
    const wanted = meanChars / 2 + ((at * 37) % meanChars);
    for (let more = at + 1; text.length < wanted; more += 1) text += ` ${texts[more % texts.length] ?? ''}`;
    sample.push(text.slice(0, wanted));
  }
  return sample;
}

/** What would be slow for a pattern that backtracks or a search that compares all with all. */
function hostileTexts(): readonly { readonly what: string; readonly text: string }[] {
  const fill = (unit: string) => unit.repeat(Math.ceil(hostileChars / unit.length)).slice(0, hostileChars);
  return [
    { what: 'one letter', text: fill('a') },
    { what: 'single letters', text: fill('a ') },
    { what: 'your your your', text: fill('your ') },
    { what: 'your account your account', text: fill('your account ') },
    { what: 'numbers', text: fill('12 ') },
    { what: 'digits and brackets', text: fill('1((((') },
    { what: 'amounts', text: fill('€1 ') },
    { what: 'dots', text: fill('.') },
    { what: 'words with dots', text: fill('a.b.') },
    { what: 'links', text: fill('http://a.top/x ') },
    { what: 'lookalike links', text: fill('paypa1-login.com/x ') },
    { what: 'one long host', text: `http://${fill('a-').slice(0, 4_080)}.com` },
    { what: 'at signs', text: fill('a@') },
    { what: 'addresses in brackets', text: fill('a[.]') },
    { what: 'hidden characters', text: fill('\u200b') },
    { what: 'combining marks', text: fill('a\u0301\u0300') },
    { what: 'right to left', text: fill('שלום \u202e') },
    { what: 'emoji', text: fill('👨‍👩‍👧') },
    { what: 'broken surrogates', text: fill('\ud83d') },
    { what: 'mixed scripts', text: fill('pаypаl ') },
    { what: 'brand names', text: fill('Poste Italiane ') },
    { what: 'line breaks', text: fill('\n') },
  ];
}
