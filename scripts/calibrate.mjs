// Compiles and runs the calibration: `npm run calibrate -- --help`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { nodeBundle } from './node-bundle.mjs';

const outfile = `node_modules/.cache/faro-calibrate-${process.pid}.mjs`;
const { splitting: _, ...options } = nodeBundle;

await build({ entryPoints: ['calibrate/calibrate.ts'], outfile, ...options });
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
rmSync(outfile);
rmSync(`${outfile}.map`);
process.exitCode = status ?? 1;
