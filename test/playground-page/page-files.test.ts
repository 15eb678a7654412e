import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageLanguageFor, pageLanguages, textsIn } from '../../src/playground/page/texts.ts';

const pageDir = new URL('../../src/playground/page/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, pageDir), 'utf8');

describe('the page’s files', () => {
  it('allow exactly the import map they carry', () => {
    const html = read('index.html');
    const importMap = /<script type="importmap">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(importMap).digest('base64');
    expect(html).toContain(`'sha256-${hash}'`);
  });

  it('ask nobody else for anything', () => {
    for (const name of ['index.html', 'style.css']) {
      expect(read(name)).not.toMatch(/(?:src|href)="https?:|url\(|@import/);
    }
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

  it('has a text for everything', () => {
    const leaves = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
    for (const language of pageLanguages) {
      for (const text of leaves(textsIn(language))) expect(text).not.toBe('');
    }
  });
});
