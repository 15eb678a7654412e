#!/usr/bin/env node
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { checkContent, ContentError, describeStats, jsonSchemaFiles, loadContent } from './content/index.ts';
import { ConfigError, readConfig } from './config.ts';
import { packageRoot } from './package-root.ts';
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

const content = program.command('content').description('teaching material: check it, count it');

content
  .command('check')
  .description('report every fault and warning; exit code 1 when there is a fault')
  .action(async () => {
    const { report, faultCount } = await checkContent(contentDir(), new Date().toISOString().slice(0, 10));
    console.log(report);
    if (faultCount > 0) process.exitCode = 1;
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

try {
  await program.parseAsync();
} catch (error) {
  const isExplained =
    error instanceof ContentError || error instanceof ConfigError || error instanceof StorageError;
  if (!isExplained && !isSystemError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** A file that cannot be written and the like: the operator needs the reason, not where in the code. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
