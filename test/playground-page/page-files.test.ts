import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageLanguageFor, pageLanguages, textsIn } from '../../src/playground/page/texts.ts';

const pageDir = new URL('../../src/playground/page/', import.meta.url);
const styleSheets = readdirSync(new URL('styles/', pageDir)).map((name) => `styles/${name}`);
const read = (name: string): string => readFileSync(new URL(name, pageDir), 'utf8');

describe('the page’s files', () => {
  it('allow exactly the import map they carry', () => {
    const html = read('index.html');
    const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(importMap).digest('base64');
    expect(html).toContain(`'sha256-${hash}'`);
  });

  it('ask nobody else for anything', () => {
    for (const name of ['index.html', ...styleSheets]) {
      expect(read(name)).not.toMatch(/(?:src|href)="https?:|url\(|@import/);
    }
  });

  it('link every style sheet there is', () => {
    const linked = [...read('index.html').matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    expect(linked.map(([, href]) => href).toSorted()).toEqual(styleSheets.toSorted());
  });

  it('style no class that no part of the page has', () => {
    const sources = readdirSync(pageDir).filter((name) => name.endsWith('.tsx'));
    // The bot's button styles come from the contract.
    const parts = [...sources, '../contract.ts'].map(read).join('\n');
    const styles = styleSheets
      .map(read)
      .join('\n')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const classes = new Set([...styles.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name = '']) => name));
    expect(classes).toContain('toast');
    const unused = [...classes].filter((name) => !new RegExp(`\\b${name}`).test(parts));
    expect(unused).toEqual([]);
  });

  it('import each other by names a browser can resolve', () => {
    const sources = readdirSync(pageDir).filter((name) => /\.tsx?$/.test(name));
    const known = ['preact', 'preact/hooks'];
    for (const name of sources) {
      for (const [line, target = ''] of read(name).matchAll(/^(?:import|\}) .*from '(.+)';$/gm)) {
        if (line.startsWith('import type')) continue;
        const source = target.replace(/^\.\/(.+)\.js$/, '$1');
        const isResolvable =
          known.includes(target) || sources.includes(`${source}.ts`) || sources.includes(`${source}.tsx`);
        expect(isResolvable, `${name}: ${target}`).toBe(true);
      }
    }
  });
});

describe('the page’s language', () => {
  it('is the first wished one that it speaks, or English', () => {
    expect(pageLanguageFor(['de-CH', 'it-CH', 'en'])).toBe('it');
    expect(pageLanguageFor(['EN-gb'])).toBe('en');
    expect(pageLanguageFor(['sw'])).toBe('en');
    expect(pageLanguageFor([])).toBe('en');
  });

  it('tells in Italian every reason the playground has for refusing', () => {
    const worldDir = new URL('../world/', pageDir);
    const reasons = readdirSync(worldDir).flatMap((name) => {
      const source = readFileSync(new URL(name, worldDir), 'utf8');
      return [...source.matchAll(/NotPossible\((['"])(.+?)\1\)/g)].map(([, , reason = '']) => reason);
    });
    expect(reasons).toContain('you have blocked the bot');
    // Where the page offers no such act, nobody can be refused it.
    const onlyInTests = ['only a member can be made administrator'];
    const { refusals } = textsIn('it');
    const untold = reasons.filter((reason) => refusals[reason] === undefined);
    expect(untold.filter((reason) => !onlyInTests.includes(reason))).toEqual([]);
  });

  it('has a text for everything', () => {
    const leaves = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
    for (const language of pageLanguages) {
      for (const text of leaves(textsIn(language))) expect(text).not.toBe('');
    }
  });
});
