import { z } from 'zod';
import type { Assessment } from './assessment.ts';
import type { Checker } from './checker.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
});

export interface JsonlAnswer {
  readonly line: string;
  readonly isError: boolean;
}

/** One line of `faro check --jsonl`: an answer for `{"id","text"}`, a report for anything else. Never throws. */
export function answerJsonLine(checker: Checker, line: string): JsonlAnswer {
  const read = readLine(line);
  if (typeof read === 'string') return { line: JSON.stringify({ id: null, error: read }), isError: true };
  const { id, text } = read;
  return { line: JSON.stringify({ id, ...summarise(checker.assess({ text })) }), isError: false };
}

/** An assessment as programs read it. `quote` is `null` for what is not in the text. */
export function summarise({ verdict, score, family, signals, language }: Assessment) {
  return {
    verdict,
    score: Number(score.toFixed(4)),
    family: family ?? null,
    signals: signals.map(({ id, quote = null }) => ({ id, quote })),
    lang: language,
  };
}

function readLine(line: string): z.output<typeof lineSchema> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const result = lineSchema.safeParse(value);
  return result.success ? result.data : 'needs an "id" (text or number) and a "text"';
}
