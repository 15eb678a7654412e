// Compiles the bot and its command line into dist/, and the playground's page beside them.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { build } from 'esbuild';
import { nodeBundle } from './node-bundle.mjs';

const pageDir = 'src/playground/page';

rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: ['src/main.ts', 'src/cli.ts'],
  outdir: 'dist',
  ...nodeBundle,
});

await build({
  entryPoints: [`${pageDir}/**/*.ts`, `${pageDir}/**/*.tsx`],
  outdir: 'dist/page',
  outbase: pageDir,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});

const isAsset = (path) => path.endsWith('.css') || path.endsWith('.html');
cpSync(pageDir, 'dist/page', {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || isAsset(path),
});

// What the checker knows, in one file that is read quickly.
execFileSync(process.execPath, ['dist/cli.js', 'content', 'compile']);
