import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { compileKnowledge } from '../src/check/compile-knowledge.ts';
import { readKnowledgeSource } from '../src/check/load-knowledge.ts';
import type { TextModel } from '../src/check/text-model.ts';
import { weighWording, type WordingModels } from '../src/check/wording.ts';
import { hashExample, prepareExamples, readHashed, type Example } from './examples.ts';
import { fitOptions, fitWeights, type Observation } from './fit-weights.ts';
import { readExamples } from './read-examples.ts';
import { describeReliability, type Scored } from './reliability.ts';
import { pressureOptions, trainTextModel } from './train-text-model.ts';

/** Models for measuring never see what they are measured on. */
const foldCount = 5;

interface Options {
  readonly dir: string;
  readonly caution: string;
  readonly danger: string;
  readonly faith: string;
  readonly textModel: boolean;
  readonly hash?: string;
  readonly dryRun?: true;
}

const program = new Command('npm run calibrate --')
  .description(
    "Fits the weights of the checker's signals, and a small model of the wording, to labelled messages, and prints how " +
      'far the scores can be believed. The same files give the same weights, byte for byte.',
  )
  .argument('<files...>', 'JSONL: {"text","label":"scam"|"legit"|"spam"}')
  .option('--dir <dir>', 'what the checker knows', 'content/check')
  .option('--caution <score>', 'from which score a message is called caution', '0.5')
  .option('--danger <score>', 'from which score a message is called danger', '0.997')
  .option(
    '--faith <number>',
    "how strongly weights are held to the experts' strengths",
    String(fitOptions.faith),
  )
  .option('--no-text-model', 'weigh signals only')
  .option('--hash <file>', 'only write the examples without their words, as FILE.hashed.jsonl')
  .option('--dry-run', 'print, and write nothing')
  .action(async (files: readonly string[], options: Options) => {
    const knowledge = compileKnowledge(await readKnowledgeSource(options.dir));
    const [hashed, readable] = [files.filter(isHashed), files.filter((file) => !isHashed(file))];
    const texts = readExamples(readable.map((file) => [file, readFileSync(file, 'utf8')]));
    const prepared = prepareExamples(texts, knowledge);
    if (options.hash !== undefined) {
      writeFileSync(options.hash, `${prepared.map(hashExample).toSorted().join('\n')}\n`);
      console.log(`wrote ${prepared.length} examples without their words to ${options.hash}`);
      return;
    }
    // Both kinds in turns, so that no fold is of one kind.
    const examples = inTurns(
      prepared,
      hashed.flatMap((file) => readHashed(file, readFileSync(file, 'utf8'))),
    );

    const fold = (index: number) => index % foldCount;
    const strangers: WordingModels[] = [];
    if (options.textModel) {
      for (let left = 0; left < foldCount; left += 1) {
        strangers.push(trainModels(examples.filter((_, index) => fold(index) !== left)));
      }
    }
    const places = new Map(knowledge.signals.map(({ id }, index) => [id, index]));
    const observations = examples.map((example, index): Observation => {
      const models = strangers[fold(index)];
      const wording = models && weighWording(models, example.features);
      const sign = wording?.sign === undefined ? [] : [wording.sign];
      return {
        signals: [...example.signals, ...sign].flatMap((id) => places.get(id) ?? []),
        resemblance: wording?.resemblance ?? 0,
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
      const { fraud, pressure } = trainModels(examples);
      writeFileSync(join(options.dir, 'text-model.yaml'), note + describeModel(fraud));
      writeFileSync(join(options.dir, 'pressure-model.yaml'), note + describeModel(pressure));
    }
    console.log(`wrote weights of ${knowledge.signals.length} signals to ${options.dir}`);
  });

await program.parseAsync();

/** One of all fraud, and one that tells grooming and sextortion from talk: other fraud is no example for it. */
function trainModels(examples: readonly Example[]): {
  readonly fraud: TextModel;
  readonly pressure: TextModel;
} {
  return {
    fraud: trainTextModel(
      examples
        .filter((example) => !isPressure(example))
        .map((example) => ({ features: example.features, ...aimOf(example) })),
    ),
    pressure: trainTextModel(
      examples.flatMap((example) =>
        example.label === 'legit' || isPressure(example)
          ? [{ features: example.features, target: isPressure(example) ? 1 : 0, weight: 1 }]
          : [],
      ),
      pressureOptions,
    ),
  };
}

function isPressure({ family }: Example): boolean {
  return family === 'grooming' || family === 'sextortion';
}

function isHashed(file: string): boolean {
  return file.endsWith('.hashed.jsonl');
}

/** Two lists spread evenly into one. */
function inTurns<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  const spread = (list: readonly T[]) =>
    list.map((item, index) => ({ item, at: (index + 0.5) / list.length }));
  return [...spread(one), ...spread(other)].toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Adverts are neither: a checker should be careful with them, not alarmed. */
function aimOf({ label }: Example): { readonly target: number; readonly weight: number } {
  if (label === 'spam') return { target: 0.5, weight: 0.2 };
  return { target: label === 'scam' ? 1 : 0, weight: 1 };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

function describeModel({ weights, ...model }: TextModel): string {
  return stringify({ ...model, weights: Buffer.from(weights).toString('base64') }, { lineWidth: 0 });
}
