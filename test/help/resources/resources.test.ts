import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContentError, describeFault } from '../../../src/content/index.ts';
import { chooseResources, type Wish } from '../../../src/help/resources/choose-resources.ts';
import { lintResources } from '../../../src/help/resources/lint-resources.ts';
import { loadResources, type LoadedResources } from '../../../src/help/resources/load-resources.ts';

const shipped = join(import.meta.dirname, '../../../content/resources');
const evening = Date.UTC(2026, 10, 25, 20);

let loaded: LoadedResources;
beforeAll(async () => {
  loaded = await loadResources(shipped);
});

const choose = (wish: Partial<Wish>, at = evening): string[] =>
  chooseResources(
    loaded.resources,
    { country: 'IT', need: 'grooming', audience: undefined, ...wish },
    at,
  ).map(({ id }) => id);

describe('who can help', () => {
  it('in a country comes before who helps from everywhere', () => {
    const ids = choose({ country: 'IT', need: 'sextortion', audience: 'child' });
    expect(ids.slice(0, 3)).toEqual(['it-114', 'it-telefono-azzurro-19696', 'it-polizia-postale']);
    expect(ids.findIndex((id) => id.startsWith('int-'))).toBeGreaterThan(3);
  });

  it('now comes before who is closed, who stays in the list', () => {
    const day = choose({ country: 'DE', need: 'talk', audience: 'child' }, Date.UTC(2026, 10, 25, 14));
    const night = choose({ country: 'DE', need: 'talk', audience: 'child' }, Date.UTC(2026, 10, 25, 2));
    expect(day[0]).toBe('de-116111');
    expect(night).toContain('de-116111');
  });

  it('is for who asks', () => {
    expect(choose({ country: 'GB', need: 'grooming', audience: 'professional' })).toContain('gb-posh');
    expect(choose({ country: 'GB', need: 'talk', audience: 'child' })).not.toContain('gb-nspcc');
  });

  it('for the whole Union is dialled in its countries, and where it is known to work beside', () => {
    for (const country of ['PL', 'AT', 'NL', 'EU', 'CH']) {
      expect(choose({ country, need: 'danger-now' }), country).toContain('eu-112');
    }
    // The child line's number has another meaning, or none, in many of them.
    expect(choose({ country: 'NL', need: 'talk' })).not.toContain('eu-116111');
    expect(choose({ country: 'EU', need: 'talk' })).toContain('eu-116111');
    expect(choose({ country: 'ZA', need: 'danger-now' })).not.toContain('eu-112');
  });

  it('is somebody, whatever the need and wherever one is', () => {
    const countries = new Set(['EU', 'INT', ...loaded.resources.map(({ country }) => country)]);
    for (const country of countries) {
      for (const need of [
        'talk',
        'crisis',
        'grooming',
        'sextortion',
        'image-removal',
        'paid',
        'scam',
      ] as const) {
        expect(choose({ country, need }), `${need} in ${country}`).not.toEqual([]);
      }
    }
  });
});

describe('a file of a resource', () => {
  /** Every fault of the shipped folder with one file changed. */
  const faultsAfter = async (change: (text: string) => string): Promise<readonly string[]> => {
    const dir = mkdtempSync(join(tmpdir(), 'faro-resources-'));
    cpSync(join(shipped, 'it'), join(dir, 'it'), { recursive: true });
    const file = join(dir, 'it/it-114.yaml');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    try {
      return lintResources(await loadResources(dir), '2026-11-25').map(
        (finding) => `${finding.severity} ${describeFault(finding)}`,
      );
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      return error.faults.map((fault) => `fault ${describeFault(fault)}`);
    }
  };

  it.each([
    ['a number that nobody has', "phone: '114'", "phone: '+39 12'", /it-114\.yaml:\d+ .*must be a number/],
    ['a need that is not known', '- grooming', '- groming', /it-114\.yaml:\d+ /],
    ['a day to come', /checked: .*/, 'checked: 2027-01-01', /it-114\.yaml:\d+ .*has not come yet/],
    ['a day long ago', /checked: .*/, "checked: '2025-01-01'", /^fault .*more than a year ago/],
    ['a day some months ago', /checked: .*/, "checked: '2026-07-01'", /^warning .*more than 90 days ago/],
    ['another name than its file', 'id: it-114', 'id: it-115', /it-114\.yaml:\d+ .*name of the file/],
    ['a language that is missing', /\n {2}it:\n(?: {4}.*\n)+/, '\n', /it-114\.yaml:\d+ /],
  ])('with %s is reported with file and line', async (_, from, to, expected) => {
    expect((await faultsAfter((text) => text)).filter((fault) => fault.startsWith('fault'))).toEqual([]);
    expect((await faultsAfter((text) => text.replace(from, to))).join('\n')).toMatch(expected);
  });

  it('as shipped is complete and was checked lately', () => {
    expect(lintResources(loaded, '2026-11-25')).toEqual([]);
    expect(loaded.resources.length).toBeGreaterThanOrEqual(115);
  });
});
