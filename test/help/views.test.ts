import { beforeAll, describe, expect, it } from 'vitest';
import { ageBands } from '../../src/content/index.ts';
import { countryView } from '../../src/help/country-view.ts';
import {
  groupHelpView,
  helpInGroupView,
  helpView,
  sayView,
  type HelpMoment,
  type Reader,
} from '../../src/help/help-view.ts';
import type { HelpMaterial } from '../../src/help/index.ts';
import { peopleView } from '../../src/help/people-view.ts';
import { ResourceDirectory } from '../../src/help/resources/directory.ts';
import { situations } from '../../src/help/situations.ts';
import { stepView } from '../../src/help/step-view.ts';
import { hideButton } from '../../src/privacy/index.ts';
import { languages, phrases } from '../../src/i18n/index.ts';
import { faultsOf, textOf } from '../shown.ts';
import { helpMaterial } from './material-of-tests.ts';

let material: HelpMaterial;
let moment: HelpMoment;
beforeAll(async () => {
  material = await helpMaterial();
  moment = {
    directory: new ResourceDirectory(material.resources),
    hide: hideButton,
    at: Date.UTC(2026, 10, 25, 20),
  };
});

const nobody: Reader = { country: undefined, ages: undefined };
const child = (country: string): Reader => ({ country, ages: '11-13' });
const adult = (country: string): Reader => ({ country, ages: 'adult' });

describe.each(languages)('help in %s', (language) => {
  const say = phrases(language);
  const people = (id: string, reader: Reader, page = 0) => {
    const situation = situations.get(id);
    if (situation === undefined) throw new Error(`no situation ${id}`);
    return peopleView(situation, page, reader, moment, say);
  };

  it('is taken by Telegram and reads without holes, whoever reads it', () => {
    const readers = ['EU', 'INT', ...moment.directory.countries].flatMap((country) => [
      { country, ages: undefined },
      child(country),
      adult(country),
    ]);
    const views = [nobody, ...readers].flatMap((reader) => [
      helpView(reader, moment, say),
      ...[...situations.keys()].flatMap((id) => [0, 1, 2, 99].map((page) => people(id, reader, page))),
    ]);
    expect(
      [...views, sayView(say), groupHelpView(say, 'faro_bot'), countryView('home', moment, say)].flatMap(
        faultsOf,
      ),
    ).toEqual([]);
  });

  it('names the numbers of the reader’s own country, and no other country’s', () => {
    const italian = textOf(helpView(child('IT'), moment, say));
    expect(italian).toContain('112');
    expect(italian).toContain('19696');
    expect(italian).not.toContain('999');
    const british = textOf(helpView(child('GB'), moment, say));
    expect(british).toContain('999');
    expect(british).toContain('+44 800 1111');
    expect(british).not.toMatch(/\b114\b|19696/);
    // In France 114 is a text number for deaf people.
    expect(textOf(people('uneasy', child('FR')))).not.toMatch(/\b114\b/);
  });

  it('says numbers with their countries to who has not said where they are', () => {
    const text = textOf(helpView(nobody, moment, say));
    for (const number of ['112', '999', '911', '000', '19696', '+44 800 1111', 'findahelpline.com']) {
      expect(text).toContain(number);
    }
    expect(say.plain('help:brief')).toMatch(/112.*114.*19696/);
  });

  it('says on which day the numbers were checked', () => {
    expect(textOf(helpView(child('IT'), moment, say))).toMatch(
      /22 (?:November|novembre) 2026|November 22, 2026/,
    );
  });

  it('offers danger first, then somebody to talk to', () => {
    const [first] = helpView(child('IT'), moment, say).keyboard;
    expect(first?.map(({ label }) => label)).toEqual([
      say.plain('help:situation.danger-now'),
      say.plain('help:situation.talk'),
    ]);
  });

  it('shows three at most at a time, who answers now before who is closed', () => {
    const text = textOf(people('talk', { country: 'DE', ages: 'adult' }));
    expect(text.match(/📞/gu)?.length ?? 0).toBeLessThanOrEqual(3);
    // A child’s line in Germany is closed in the evening.
    expect(textOf(people('talk', child('DE')))).toContain('14:00');
  });

  it('says honestly where there is nothing from the country', () => {
    expect(textOf(people('image-removal', child('ZA')))).toContain(
      textOf({ html: say.html('help:people.onlyInternational'), keyboard: [] }),
    );
    expect(textOf(people('image-removal', child('IT')))).not.toContain(
      textOf({ html: say.html('help:people.onlyInternational'), keyboard: [] }),
    );
  });

  it('leads from a step to the next, back, and to people, in the words of every age', () => {
    for (const situation of situations.values()) {
      const steps = situation.path && material.steps.get(situation.path);
      if (steps === undefined) continue;
      for (const ages of [undefined, ...ageBands]) {
        const views = Array.from({ length: 10 }, (_, step) =>
          stepView(situation, steps, step, { country: 'IT', ages }, say),
        );
        expect(views.flatMap(faultsOf)).toEqual([]);
        const last = views.at(-1);
        expect(last && textOf(last)).toMatch(/^.*\n\n1\. /su);
        for (const view of views) {
          expect(view.keyboard.flat().map(({ label }) => label)).toContain(say.plain('help:steps.people'));
        }
      }
    }
  });

  it('has a sentence to show to an adult', () => {
    expect(textOf(sayView(say))).toMatch(/[“«].+[”»]/);
  });

  it('answers a whole group without answering anybody in particular, and leads to a private chat', () => {
    const urls = [groupHelpView(say, 'faro_bot'), helpInGroupView(child('IT'), moment, say, 'faro_bot')].map(
      ({ keyboard }) => keyboard[0]?.[0]?.press,
    );
    expect(urls).toEqual([
      { url: 'https://t.me/faro_bot?start=help' },
      { url: 'https://t.me/faro_bot?start=help' },
    ]);
  });
});
