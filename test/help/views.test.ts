import { describe, expect, it } from 'vitest';
import { groupHelpView, helpView, sayView } from '../../src/help/views.ts';
import { languages, phrases } from '../../src/i18n/index.ts';
import { faultsOf, textOf } from '../shown.ts';

describe.each(languages)('help in %s', (language) => {
  const say = phrases(language);

  it('is taken by Telegram and reads without holes', () => {
    expect([helpView(say), sayView(say), groupHelpView(say, 'faro_bot')].flatMap(faultsOf)).toEqual([]);
  });

  it('names the numbers to call, in one message and in the shortest form of it', () => {
    for (const number of ['112', '114', '19696', '999', '116 111', '0800 1111']) {
      expect(textOf(helpView(say))).toContain(number);
    }
    expect(say.plain('help:brief')).toMatch(/112.*114.*19696/);
  });

  it('says on which day the numbers were checked', () => {
    expect(textOf(helpView(say))).toMatch(/22 (?:November|novembre) 2026|November 22, 2026/);
  });

  it('has a sentence to show to an adult', () => {
    expect(helpView(say).keyboard.flat()).toHaveLength(1);
    expect(textOf(sayView(say))).toMatch(/[“«].+[”»]/);
  });

  it('answers a whole group without answering anybody in particular, and leads to a private chat', () => {
    const [button] = groupHelpView(say, 'faro_bot').keyboard.flat();
    expect(button?.press).toEqual({ url: 'https://t.me/faro_bot?start=help' });
  });
});
