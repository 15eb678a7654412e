#!/usr/bin/env node
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import {
  answerJsonLines,
  checkKnowledge,
  compileCheckKnowledge,
  createChecker,
  describeCheck,
  evaluateLines,
  loadCheckKnowledge,
} from './check/index.ts';
import { checkContent, ContentError, describeStats, jsonSchemaFiles, loadContent } from './content/index.ts';
import { dayOf } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { checkHelp, compileCriesFile } from './help/index.ts';
import { ownOrPackaged, packageRoot } from './package-root.ts';
import { PatternError } from './reading/index.ts';
import { run } from './run.ts';
import { backupDatabase, StorageError } from './storage/index.ts';

const program = new Command('faro')
  .description('Faro teaches online safety in messaging groups')
  .addOption(
    new Option('--content-dir <dir>', 'where the teaching material is')
      .env('CONTENT_DIR')
      .default(join(packageRoot(), 'content')),
  );

program
  .command('start')
  .description('run the bot: live with BOT_TOKEN, else in the playground')
  .action(() => run(process.env));

program
  .command('playground')
  .description('open the playground, whether or not BOT_TOKEN is set')
  .action(() => run({ ...process.env, BOT_TOKEN: '' }));

program
  .command('backup')
  .description('copy the database of DATA_DIR into a new file while the bot runs')
  .argument('<file>')
  .action(async (file: string) => {
    await backupDatabase(readConfig(process.env).dataDir, file);
    console.log(
      `copied to ${file}; keep secret.key in another safe place, the copy cannot be read without it`,
    );
  });

const contentDir = () => program.opts<{ contentDir: string }>().contentDir;

const compiledKnowledge = join(packageRoot(), 'dist/check-knowledge.json');
const compiledCries = join(packageRoot(), 'dist/cries.json');
const knownToCheck = () => loadCheckKnowledge(ownOrPackaged(contentDir(), 'check'), compiledKnowledge);

program
  .command('check')
  .description('say whether a message looks like a scam, and why; nothing leaves this machine')
  .argument('[text]', 'the message, or - to read it from standard input')
  .addOption(new Option('--lang <language>', 'of the reasons').choices(['en', 'it']))
  .option('--json', 'print one JSON object')
  .option('--jsonl', 'answer each {"id","text"} line of standard input with a line')
  .action(
    async (
      text: string | undefined,
      options: { lang?: 'en' | 'it'; json?: true; jsonl?: true },
      command: Command,
    ) => {
      if (options.jsonl === true) {
        const checker = createChecker(await knownToCheck());
        if ((await answerJsonLines(checker, process.stdin, process.stdout)) > 0) process.exitCode = 1;
        return;
      }
      if (text === undefined) command.error('give a message, or - to read it from standard input');
      const message = text === '-' ? await readAll(process.stdin) : text;
      console.log(
        describeCheck(await knownToCheck(), message, { language: options.lang, isJson: options.json }),
      );
    },
  );

program
  .command('eval')
  .description('count what the checker says of labelled messages: precision, recall, F1, false alarms')
  .argument('<file>', 'JSONL: {"text" or "url","label","lang"}')
  .action(async (file: string) => {
    const checker = createChecker(await knownToCheck());
    const input = createReadStream(file);
    await once(input, 'open');
    const evaluation = await evaluateLines(checker, input);
    console.log(evaluation.describe());
    if (evaluation.unreadable > 0) process.exitCode = 1;
  });

const content = program.command('content').description('teaching material: check it, count it');

content
  .command('check')
  .description('report every fault and warning; exit code 1 when there is a fault')
  .action(async () => {
    const today = dayOf(Date.now());
    const { report, faultCount } = await checkContent(contentDir(), today);
    console.log(report);
    if (faultCount > 0) process.exitCode = 1;
    if (existsSync(join(contentDir(), 'resources'))) {
      const help = await checkHelp(contentDir(), today);
      console.log(help.report);
      if (help.faultCount > 0) process.exitCode = 1;
    }
    const checkDir = join(contentDir(), 'check');
    // Somebody's own questions need not come with all that the checker knows.
    if (faultCount > 0 || !existsSync(checkDir)) return;
    const library = await loadContent(contentDir());
    const known = await checkKnowledge(checkDir, (id) => library.quizItem(id) !== undefined);
    console.log(known.report);
    if (known.faultCount > 0) process.exitCode = 1;
  });

content
  .command('stats')
  .description('count the material per topic, age band, kind and language')
  .action(async () => {
    console.log(describeStats(await loadContent(contentDir())));
  });

content
  .command('schema')
  .description('write the JSON Schemas for editors into the folder schema/ of the material')
  .action(async () => {
    const dir = join(contentDir(), 'schema');
    await mkdir(dir, { recursive: true });
    for (const [name, text] of jsonSchemaFiles()) await writeFile(join(dir, name), text);
    console.log(`wrote ${[...jsonSchemaFiles().keys()].join(', ')} to ${dir}`);
  });

content
  .command('compile')
  .description(
    'write what the bot reads messages with into files from which it starts quickly; `npm run build` does it',
  )
  .action(async () => {
    await compileCheckKnowledge(ownOrPackaged(contentDir(), 'check'), compiledKnowledge);
    await compileCriesFile(ownOrPackaged(contentDir(), 'help/cries'), compiledCries);
    console.log(`wrote ${compiledKnowledge} and ${compiledCries}`);
  });

try {
  await program.parseAsync();
} catch (error) {
  const isExplained =
    error instanceof ContentError ||
    error instanceof ConfigError ||
    error instanceof StorageError ||
    error instanceof PatternError;
  if (!isExplained && !isSystemError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** A file that cannot be written and the like: the operator needs the reason, not where in the code. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
