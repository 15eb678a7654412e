import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageRoot } from '../src/package-root.ts';

/** A program of this package, compiled for a process of its own. */
export interface Bundle {
  readonly dir: string;
  /** What Node is to run. */
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/**
 * Bundles `src/main.ts` or `src/cli.ts` as a deployment does, below node_modules so that it finds its packages.
 *
 * @param name of the folder, for no two test files at once
 */
export async function bundleProgram(program: 'main' | 'cli', name: string): Promise<Bundle> {
  const dir = join(packageRoot(), 'node_modules/.cache', name);
  await build({
    entryPoints: [join(packageRoot(), `src/${program}.ts`)],
    outdir: dir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  return {
    dir,
    path: join(dir, `${program}.js`),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
