import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityView } from '../../src/playground/contract.ts';
import { formattedTree, linkTarget, type FormattedNode } from '../../src/playground/page/entities.ts';

/** The tree in one line, such as `plain [bold:fat [italic:both]]`, with every entity in brackets. */
const drawn = (nodes: readonly FormattedNode[]): string =>
  nodes
    .map((node) => (node.kind === 'text' ? node.text : `[${node.entity.type}:${drawn(node.children)}]`))
    .join('');

const entity = (type: string, offset: number, length: number): EntityView => ({ type, offset, length });

const plain = (nodes: readonly FormattedNode[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : plain(node.children))).join('');

describe('a formatted message', () => {
  it('without formatting is its text', () => {
    expect(drawn(formattedTree('Hello', []))).toBe('Hello');
    expect(formattedTree('', [])).toEqual([]);
  });

  it('shows nested formatting inside what surrounds it', () => {
    expect(drawn(formattedTree('all of it', [entity('bold', 0, 9), entity('italic', 4, 2)]))).toBe(
      '[bold:all [italic:of] it]',
    );
  });

  it('shows both formats where they overlap only in part', () => {
    expect(drawn(formattedTree('abcdef', [entity('bold', 0, 4), entity('italic', 2, 4)]))).toBe(
      '[bold:ab[italic:cd]][italic:ef]',
    );
  });

  it('counts an emoji as the two units Telegram counts it as', () => {
    expect(drawn(formattedTree('👩‍👧 mum', [entity('bold', 6, 3)]))).toBe('👩‍👧 [bold:mum]');
  });

  it('keeps a quote in one piece when something bold begins before it', () => {
    const text = 'He said:\ncome alone\nThink first';
    expect(drawn(formattedTree(text, [entity('bold', 3, 10), entity('blockquote', 9, 10)]))).toBe(
      'He [bold:said:\n][blockquote:[bold:come] alone]Think first',
    );
  });

  it('shows no empty line after a quote or a block of code', () => {
    expect(drawn(formattedTree('one\ntwo', [entity('pre', 0, 3)]))).toBe('[pre:one]two');
    expect(drawn(formattedTree('one\n', [entity('blockquote', 0, 3)]))).toBe('[blockquote:one]');
  });

  it('ignores what reaches beyond the text', () => {
    expect(
      drawn(formattedTree('short', [entity('bold', 3, 40), entity('italic', 9, 2), entity('code', -2, 3)])),
    ).toBe('[code:s]ho[bold:rt]');
  });

  it('never loses or repeats a character, whatever the entities', () => {
    const types = ['bold', 'italic', 'spoiler', 'text_link', 'bot_command', 'custom_emoji'];
    const entities = fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        offset: fc.nat(30),
        length: fc.integer({ min: -2, max: 30 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), entities, (text, given) => {
        expect(plain(formattedTree(text, given))).toBe(text);
      }),
    );
  });
});

describe('a link in a message', () => {
  it('leads to the web page it names', () => {
    expect(linkTarget({ ...entity('text_link', 0, 4), url: 'https://example.org/a' }, 'here')).toBe(
      'https://example.org/a',
    );
    expect(linkTarget(entity('url', 0, 11), 'example.org')).toBe('https://example.org');
  });

  it('never runs a script or opens anything but a web page', () => {
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
    ]) {
      expect(linkTarget({ ...entity('text_link', 0, 4), url }, 'here')).toBeUndefined();
    }
    expect(linkTarget(entity('url', 0, 19), 'javascript:alert(1)')).toBeUndefined();
  });
});
