import type { ReadText } from '../reading/index.ts';
import { tokenClasses } from '../reading/index.ts';
import type { SignalHit } from './hit.ts';
import { normaliseBrandName, type LinkKnowledge, type ReadLink } from './links/index.ts';
import type { Span } from './message.ts';

const mostWordsInName = 4;

/** Where a brand is named, and how. */
interface NamedBrand extends Span {
  readonly name: string;
}

/**
 * Marks the brands a text names, so that phrases may ask for `<brand>`, and tells which of them none of its links
 * belongs to.
 */
export function createBrandReader(
  knowledge: LinkKnowledge,
): (text: ReadText, links: readonly ReadLink[]) => SignalHit[] {
  // Most words begin no name: that is found out before names are put together.
  const firstWords = new Set([...knowledge.brandNames.keys()].map((name) => name.split(' ', 1)[0] ?? ''));
  return (text, links) => readBrands(text, links, knowledge, firstWords);
}

function readBrands(
  text: ReadText,
  links: readonly ReadLink[],
  knowledge: LinkKnowledge,
  firstWords: ReadonlySet<string>,
): SignalHit[] {
  const { tokens } = text;
  const named = new Map<string, NamedBrand>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (!firstWords.has(tokens[at]?.forms[0] ?? '')) continue;
    let name = '';
    for (let length = 1; length <= mostWordsInName && at + length <= tokens.length; length += 1) {
      const token = tokens[at + length - 1];
      if (token === undefined) break;
      name = length === 1 ? (token.forms[0] ?? '') : `${name} ${token.forms[0] ?? ''}`;
      const brand = knowledge.brandNames.get(name);
      if (brand === undefined) continue;
      for (let inside = at; inside < at + length; inside += 1) {
        const part = tokens[inside];
        if (part !== undefined) part.classes |= tokenClasses.brand;
      }
      if (brand.isVague || named.has(brand.brandId)) continue;
      const start = tokens[at]?.start ?? 0;
      named.set(brand.brandId, { start, end: token.end, name: text.original.slice(start, token.end) });
    }
  }
  const [first] = named.values();
  if (first === undefined) return [];
  const hits: SignalHit[] = [{ id: 'brand-named', span: first }];
  if (links.length > 0 && links.every((link) => isForeign(link, named, knowledge))) {
    hits.push({ id: 'brand-without-its-link', span: first, details: { brand: first.name } });
  }
  return hits;
}

function isForeign(
  { link, site, signals }: ReadLink,
  named: ReadonlyMap<string, NamedBrand>,
  knowledge: LinkKnowledge,
): boolean {
  if (signals.some((id) => id === 'link-example' || id === 'link-genuine')) return false;
  const label = site.split('.', 1)[0] ?? '';
  for (const [brandId, { name }] of named) {
    if (knowledge.ownsHost(brandId, link.host)) return false;
    // Brands have more addresses than any list knows: `vodafone.ie` is doubtful only for another reason.
    const isPlain = signals.every((id) => id === 'link-unknown');
    if (isPlain && label === normaliseBrandName(name).replaceAll(' ', '')) return false;
  }
  return true;
}
