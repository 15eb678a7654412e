import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a compiled file holds. */
interface Compiled<Value> {
  /** Of the files it was made from: what was made from others is not used. */
  readonly fingerprint: string;
  readonly value: Value;
}

/**
 * What was read from the YAML below `dir`, quickly: from `file` while it was compiled from just these files, else by
 * `read`, so that a change counts at the next start. The value must be plain data.
 *
 * @throws what `read` throws
 */
export async function loadCompiled<Value>(
  dir: string,
  file: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return read();
  // Written by writeCompiled from the same kind of value; one from other files has another fingerprint.
  const { fingerprint, value } = JSON.parse(text) as Compiled<Value>;
  return fingerprint === (await fingerprintOf(dir)) ? value : read();
}

/** Compiles what `read` makes of the YAML below `dir`. @throws what `read` throws */
export async function writeCompiled<Value>(
  dir: string,
  file: string,
  read: () => Promise<Value>,
): Promise<void> {
  const compiled: Compiled<Value> = { fingerprint: await fingerprintOf(dir), value: await read() };
  await writeFile(file, JSON.stringify(compiled));
}

async function fingerprintOf(dir: string): Promise<string> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.yaml')).toSorted();
  const contents = await Promise.all(names.map((name) => readFile(join(dir, name))));
  const hash = createHash('sha256');
  names.forEach((name, index) => {
    hash
      .update(`${name}\0`)
      .update(contents[index] ?? '')
      .update('\0');
  });
  return hash.digest('hex');
}
