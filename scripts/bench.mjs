// Compiles the benchmarks, and the bot as `npm run build` would, and runs them: `npm run bench -- --help`.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { nodeBundle } from './node-bundle.mjs';

const outdir = 'node_modules/.cache/faro-bench';

rmSync(outdir, { recursive: true, force: true });

await build({
  entryPoints: {
    bench: 'bench/bench.ts',
    faro: 'src/main.ts',
    'bare-bot': 'bench/bare-bot.ts',
    'class-server': 'bench/class-server.ts',
  },
  outdir,
  outExtension: { '.js': '.mjs' },
  ...nodeBundle,
});

const bench = spawn(process.execPath, [`${outdir}/bench.mjs`, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The benchmarks end what they started; a terminal's Ctrl-C reaches them by itself, a `kill` does not.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => bench.kill('SIGTERM'));
bench.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
