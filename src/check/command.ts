import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { truncate } from '../telegram/index.ts';
import type { Assessment } from './assessment.ts';
import { createChecker, type Checker } from './checker.ts';
import { Evaluation } from './evaluate.ts';
import { createExplain, type ExplanationLanguage } from './explain.ts';
import { answerJsonLine, summarise } from './jsonl.ts';
import type { CheckKnowledge } from './knowledge.ts';
import { defang } from './links/index.ts';
import { harmless } from './quote.ts';

const nothingFound = '  No known sign was found, which does not prove that it is genuine.';
const littleFound = '  These alone are no warning, which does not prove that it is genuine.';
const mostReasons = 5;
const mostQuoteChars = 80;

/** What `faro check TEXT` prints: for people, or with `isJson` for programs. */
export function describeCheck(
  knowledge: CheckKnowledge,
  text: string,
  options: { readonly language?: ExplanationLanguage | undefined; readonly isJson?: boolean | undefined },
): string {
  const assessment = createChecker(knowledge).assess({ text });
  if (options.isJson === true) return JSON.stringify(summarise(assessment));
  return describe(knowledge, assessment, options.language ?? (assessment.language === 'it' ? 'it' : 'en'));
}

function describe(knowledge: CheckKnowledge, assessment: Assessment, language: ExplanationLanguage): string {
  const { verdict, score, family, signals, links } = assessment;
  const explain = createExplain(knowledge);
  const reasons = signals
    .filter(({ isReason, strength }) => isReason && strength > 0)
    .slice(0, mostReasons)
    .map((signal) => {
      const quote =
        signal.quote === undefined ? '' : `  “${truncate(harmless(signal.quote), mostQuoteChars)}”`;
      return `  - ${explain(signal, language) ?? signal.id}${quote}`;
    });
  return [
    `${verdict} (score ${score.toFixed(2)}${family === undefined ? '' : `, ${family}`}; language ${assessment.language})`,
    ...reasons,
    ...(verdict === 'unknown' ? [reasons.length === 0 ? nothingFound : littleFound] : []),
    ...links.map(({ link }) => `  link: ${defang(link.url)}`),
  ].join('\n');
}

/**
 * `faro check --jsonl`: answers every line of `input`, in order, as fast as `output` takes them.
 *
 * @returns how many lines could not be read
 */
export async function answerJsonLines(checker: Checker, input: Readable, output: Writable): Promise<number> {
  let errors = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = answerJsonLine(checker, line);
    if (answer.isError) errors += 1;
    if (!output.write(`${answer.line}\n`)) await new Promise((resolve) => output.once('drain', resolve));
  }
  return errors;
}

/** `faro eval`: reads labelled lines and counts what the checker says of them. */
export async function evaluateLines(checker: Checker, input: Readable): Promise<Evaluation> {
  const evaluation = new Evaluation();
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') evaluation.add(checker, line);
  }
  return evaluation;
}
