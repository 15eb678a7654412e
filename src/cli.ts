#!/usr/bin/env node
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { checkContent, ContentError, describeStats, jsonSchemaFiles, loadContent } from './content/index.ts';
import { packageRoot } from './package-root.ts';

const program = new Command('faro')
  .description('Faro teaches online safety in messaging groups')
  .addOption(
    new Option('--content-dir <dir>', 'where the teaching material is')
      .env('CONTENT_DIR')
      .default(join(packageRoot(), 'content')),
  );

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
  if (!(error instanceof ContentError) && !isSystemError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** A file that cannot be written and the like: the operator needs the reason, not where in the code. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
