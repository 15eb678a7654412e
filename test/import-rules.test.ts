import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rules = await extractDepcruiseOptions(join(root, 'dependency-rules.cjs'));

/** Every broken rule below `src/` of a folder, as `rule: from → to`. */
async function complaintsAbout(baseDir: string): Promise<string[]> {
  const { output } = await cruise(['src'], { ...rules, baseDir });
  // Without an output type in the options the result is the object, never a report's text.
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** What must not be written, each in a file of its own, and the rule that reports it. */
const faults: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['down-only-from-floor-0', 'src/storage/up.ts', `import '../content/index.ts';`],
  ['down-only-from-floor-1', 'src/content/up.ts', `import '../home/index.ts';`],
  ['down-only-from-floor-2', 'src/help/up.ts', `import type { Room } from '../quiz/index.ts';`],
  ['down-only-from-floor-3', 'src/quiz/up.ts', `import '../faro.ts';`],
  ['down-only-from-floor-4', 'src/faro.ts', `import './run.ts';`],
  ['down-only-from-floor-5', 'src/run.ts', `import './main.ts';`],
  ['on-a-floor', 'src/quiz/stranger.ts', `import '../cellar/index.ts';`],
  ['through-the-door', 'src/quiz/window.ts', `import '../home/rooms.ts';`],
  ['through-the-door', 'src/quiz/letter-box.ts', `import type { Room } from '../home/rooms.ts';`],
  ['through-the-door-from-outside', 'src/faro.ts', `import './home/rooms.ts';`],
  ['entry-points-stay-outside', 'src/quiz/again.ts', `import '../main.ts';`],
  ['entry-points-stay-outside', 'src/quiz/command.ts', `import '../cli.ts';`],
  ['config-read-at-the-start', 'src/quiz/setting.ts', `import '../config.ts';`],
  ['shared-rooms-know-no-feature', 'src/telegram/menu.ts', `import type { Room } from '../home/index.ts';`],
  ['feature-is-types-only', 'src/feature.ts', `import 'grammy';`],
  [
    'playground-knows-only-http',
    'src/playground/neighbour.ts',
    `import type { Room } from '../i18n/index.ts';`,
  ],
  ['page-runs-in-a-browser', 'src/playground/page/disk.tsx', `import 'node:fs';`],
  ['page-runs-in-a-browser', 'src/playground/page/server.tsx', `import '../index.ts';`],
  ['page-takes-types-from-the-contract', 'src/playground/page/contract.tsx', `import '../contract.ts';`],
  ['server-leaves-the-page-alone', 'src/playground/screen.ts', `import './page/main.tsx';`],
  ['pure-without-effects', 'src/quiz/session.ts', `import 'kysely';`],
  ['pure-without-effects', 'src/quiz/draw.ts', `import '../clock.ts';`],
  ['pure-without-effects', 'src/quiz/question-view.ts', `import 'grammy';`],
  ['pure-without-effects', 'src/home/views.ts', `import './settings.ts';`],
  ['pure-without-effects', 'src/telegram/callback.ts', `import 'grammy';`],
  ['pure-without-builtins', 'src/content/rules/wording.ts', `import 'node:fs';`],
  ['pure-without-builtins', 'src/quiz/results.ts', `import 'crypto';`],
  ['no-circles', 'src/ops/hen.ts', `import './egg.ts';`],
  ['no-circles', 'src/ops/egg.ts', `import './hen.ts';`],
  ['nothing-forgotten', 'src/ops/forgotten.ts', `import './index.ts';`],
  ['no-tools-at-run-time', 'src/ops/tool.ts', `import 'vitest';`],
  ['no-tools-at-run-time', 'src/ops/undeclared.ts', `import 'undeclared';`],
  ['everything-found', 'src/ops/gap.ts', `import './nowhere.ts';`],
];

/** Beside the faults: what looks alike and is allowed. */
const innocent: readonly (readonly [file: string, line: string])[] = [
  ['src/quiz/dependencies.ts', `import type { Room } from '../home/index.ts';`],
  ['src/quiz/buttons.ts', `import type { Room } from 'grammy';`],
  ['src/quiz/reveal-view.ts', `import type { Room } from '../storage/index.ts';`],
  ['src/playground/page/bubble.tsx', `import 'preact'; import type { Room } from '../contract.ts';`],
  ['src/help/index.ts', `import '../telegram/index.ts'; import 'node:fs';`],
  ['src/cli.ts', `import './config.ts'; import './help/index.ts'; import './quiz/dependencies.ts';`],
];

describe('the rules on who may import whom', () => {
  let dir: string;
  let complaints: readonly string[];

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'faro-imports-'));
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), `${text}\n`);
    };
    const rooms = ['cellar', 'content', 'home', 'i18n', 'ops', 'playground', 'quiz', 'storage', 'telegram'];
    for (const room of rooms) write(`src/${room}/index.ts`, 'export type Room = string;');
    for (const file of ['home/rooms', 'home/settings', 'playground/contract', 'clock', 'config', 'main']) {
      write(`src/${file}.ts`, 'export type Room = string;');
    }
    write('src/playground/page/main.tsx', 'export type Room = string;');
    const dependencies = { grammy: '1', kysely: '1', preact: '1' };
    write('package.json', JSON.stringify({ dependencies, devDependencies: { vitest: '1' } }));
    for (const name of [...Object.keys(dependencies), 'vitest', 'undeclared']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(`node_modules/${name}/index.js`, '');
    }
    const files = new Map(innocent);
    for (const [, file, line] of faults) files.set(file, `${files.get(file) ?? ''}${line}\n`);
    for (const [file, text] of files) write(file, text);
    complaints = await complaintsAbout(dir);
  });
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('hold in src/', async () => {
    expect(await complaintsAbout(root)).toEqual([]);
  });

  it.each(faults)('%s is reported for %s with %s', (rule, file) => {
    expect(complaints.filter((complaint) => complaint.startsWith(`${rule}: `)).join('\n')).toContain(file);
  });

  it.each(innocent.filter(([file]) => file !== 'src/cli.ts'))('leave %s with %s in peace', (file) => {
    const about = complaints.filter((complaint) => complaint.includes(`: ${file} →`));
    expect(about.filter((complaint) => !complaint.startsWith('nothing-forgotten'))).toEqual([]);
  });

  it('have each been seen to bite', () => {
    const known = rules.ruleSet?.forbidden?.map(({ name }) => name);
    expect([...new Set(faults.map(([rule]) => rule))].toSorted()).toEqual(known?.toSorted());
  });
});
