import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { compileKnowledge } from '../src/check/compile-knowledge.ts';
import { readKnowledgeSource } from '../src/check/load-knowledge.ts';
import { createMessageReader } from '../src/check/message-reader.ts';
import { textResemblance, type TextModel } from '../src/check/text-model.ts';
import { fitOptions, fitWeights, type Observation } from './fit-weights.ts';
import { readExamples, type Example } from './read-examples.ts';
import { describeReliability, type Scored } from './reliability.ts';
import { trainTextModel, type LabelledText } from './train-text-model.ts';

/** Models for measuring never see what they are measured on. */
const foldCount = 5;

interface Options {
  readonly dir: string;
  readonly caution: string;
  readonly danger: string;
  readonly faith: string;
  readonly textModel: boolean;
  readonly dryRun?: true;
}

const program = new Command('npm run calibrate --')
  .description(
    "Fits the weights of the checker's signals, and a small model of the wording, to labelled messages, and prints how " +
      'far the scores can be believed. The same files give the same weights, byte for byte.',
  )
  .argument('<files...>', 'JSONL: {"text","label":"scam"|"legit"|"spam"}')
  .option('--dir <dir>', 'what the checker knows', 'content/check')
  .option('--caution <score>', 'from which score a message is called caution', '0.46')
  .option('--danger <score>', 'from which score a message is called danger', '0.985')
  .option(
    '--faith <number>',
    "how strongly weights are held to the experts' strengths",
    String(fitOptions.faith),
  )
  .option('--no-text-model', 'weigh signals only')
  .option('--dry-run', 'print, and write nothing')
  .action(async (files: readonly string[], options: Options) => {
    const examples = readExamples(files.map((file) => [file, readFileSync(file, 'utf8')]));
    const knowledge = compileKnowledge(await readKnowledgeSource(options.dir));
    const read = createMessageReader(knowledge);
    const readings = examples.map((example) => ({ example, ...read(example) }));
    const texts = readings.map(({ example, text }): LabelledText => ({ text, ...aimOf(example) }));

    const fold = (index: number) => index % foldCount;
    const strangers: TextModel[] = [];
    if (options.textModel) {
      for (let left = 0; left < foldCount; left += 1) {
        strangers.push(trainTextModel(texts.filter((_, index) => fold(index) !== left)));
      }
    }
    const places = new Map(knowledge.signals.map(({ id }, index) => [id, index]));
    const observations = readings.map(({ example, text, hits }, index): Observation => {
      const model = strangers[fold(index)];
      return {
        signals: hits.flatMap(({ id }) => places.get(id) ?? []),
        resemblance: model === undefined ? 0 : textResemblance(model, text),
        ...aimOf(example),
      };
    });
    const strengths = knowledge.signals.map(({ strength }) => strength);
    const fitted = { ...fitOptions, faith: Number(options.faith), usesText: options.textModel };

    const scored = observations.map((observation, index): Scored | undefined => {
      const example = examples[index];
      return example === undefined ? undefined : { example, score: 0, observation };
    });
    for (let left = 0; left < foldCount; left += 1) {
      const fit = fitWeights(
        observations.filter((_, index) => fold(index) !== left),
        strengths,
        fitted,
      );
      scored.forEach((row, index) => {
        if (row === undefined || fold(index) !== left) return;
        const { signals, resemblance } = row.observation;
        const sum = signals.reduce(
          (total, signal) => total + (fit.weights[signal] ?? 0),
          fit.bias + fit.resemblance * resemblance,
        );
        row.score = 1 / (1 + Math.exp(-sum));
      });
    }
    const thresholds = { caution: Number(options.caution), danger: Number(options.danger) };
    console.log(
      describeReliability(
        scored.flatMap((row) => row ?? []),
        thresholds,
      ),
    );

    const fit = fitWeights(observations, strengths, fitted);
    const weights = Object.fromEntries(
      knowledge.signals.map(({ id }, index) => [id, round(fit.weights[index] ?? 0)]),
    );
    const written = {
      bias: round(fit.bias),
      resemblanceWeight: round(fit.resemblance),
      ...thresholds,
      weights,
    };
    if (options.dryRun === true) {
      console.log(stringify(written));
      return;
    }
    const note = `# Made by \`npm run calibrate\` from ${examples.length} labelled messages: do not edit, calibrate again.\n`;
    writeFileSync(join(options.dir, 'weights.yaml'), note + stringify(written));
    if (options.textModel) {
      const model = trainTextModel(texts);
      writeFileSync(join(options.dir, 'text-model.yaml'), note + describeModel(model));
    }
    console.log(`wrote weights of ${knowledge.signals.length} signals to ${options.dir}`);
  });

await program.parseAsync();

/** Adverts are neither: a checker should be careful with them, not alarmed. */
function aimOf({ label }: Example): { readonly target: number; readonly weight: number } {
  if (label === 'spam') return { target: 0.35, weight: 0.7 };
  return { target: label === 'scam' ? 1 : 0, weight: 1 };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

function describeModel({ weights, ...model }: TextModel): string {
  return stringify({ ...model, weights: Buffer.from(weights).toString('base64') }, { lineWidth: 0 });
}
