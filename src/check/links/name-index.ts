import { getDomain } from 'tldts';
import { squashName } from './brand-name.ts';
import { createLabelReader, type LabelReader } from './label-pieces.ts';
import type { Brand } from './knowledge.ts';
import { indexNearNames, type NearNames } from './near-names.ts';
import { ordinaryWords, wordParts } from './ordinary-words.ts';
import { skeletonOf } from './skeleton.ts';

/** How a brand is written in hosts. */
export interface BrandKey {
  readonly text: string;
  readonly brandId: string;
  /** An ordinary word or very short: it needs a second sign. */
  readonly isVague: boolean;
}

/** Finds brands in host labels. */
export interface NameIndex {
  readonly keys: ReadonlyMap<string, BrandKey>;
  /** By {@link skeletonOf}: names that cannot be taken for a word. */
  readonly skeletons: ReadonlyMap<string, BrandKey>;
  /** As they are written, and as they look at a glance. */
  readonly near: NearNames<BrandKey>;
  readonly reader: LabelReader<BrandKey>;
}

/** Below this, what stands before the dot of a brand's domain is an abbreviation that others have too. */
const shortestDomainName = 6;
const shortestClearName = 4;
const shortestImitatedName = 5;

export function indexNames(brands: readonly Brand[]): NameIndex {
  const keys = new Map<string, BrandKey>();
  const add = (text: string, brandId: string, isVague: boolean) => {
    if (text.length < 2) return;
    const known = keys.get(text);
    if (known && (!known.isVague || isVague)) return;
    keys.set(text, { text, brandId, isVague });
  };
  for (const brand of brands) {
    for (const name of brand.names) {
      // `mobile.de` and `Facile.it` are found as domains; squashed they would be nonsense.
      if (/\w\.\w/.test(name)) continue;
      const text = squashName(name);
      add(text, brand.id, text.length < shortestClearName || ordinaryWords.has(text));
    }
    for (const name of brand.vague) add(squashName(name), brand.id, true);
  }
  for (const brand of brands) {
    for (const domain of [...brand.domains, ...brand.also]) {
      const text = squashName(registeredName(domain) ?? '');
      if (text.length < shortestDomainName || ordinaryWords.has(text) || keys.has(text)) continue;
      add(text, brand.id, false);
    }
  }
  const clear = [...keys.values()].filter((key) => !key.isVague && key.text.length >= shortestImitatedName);
  const skeletons = new Map(clear.map((key) => [skeletonOf(key.text), key]));
  const imitated = clear.filter((key) => !wordParts.has(key.text));
  return {
    keys,
    skeletons,
    near: indexNearNames(
      imitated.flatMap((key) =>
        [...new Set([key.text, skeletonOf(key.text)])].map((text) => [text, key] as const),
      ),
    ),
    reader: createLabelReader(keys),
  };
}

/** `poste` of `poste.it` and of `poste.co.uk`; nothing of `area.poste.it`. */
function registeredName(domain: string): string | undefined {
  const name = domain.slice(0, domain.indexOf('.'));
  if (!domain.includes('.', name.length + 1)) return name;
  return getDomain(domain, { extractHostname: false, validateHostname: false }) === domain ? name : undefined;
}
