import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the package, whether this runs from `src/` or bundled from `dist/`.
 *
 * @throws Error when no folder above this file has a `package.json`
 */
export function packageRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  let dir = start;
  while (!existsSync(join(dir, 'package.json'))) {
    const parent = dirname(dir);
    if (parent === dir) throw new Error(`no package.json above ${start}`);
    dir = parent;
  }
  return dir;
}

/** A part of the teaching material; the packaged one where somebody's own folder, which may be small, has none. */
export function ownOrPackaged(contentDir: string, part: string): string {
  const own = join(contentDir, part);
  return existsSync(own) ? own : join(packageRoot(), 'content', part);
}
