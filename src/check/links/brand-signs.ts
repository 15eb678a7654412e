import type { BrandSighting, LabelReading } from './brand-in-label.ts';
import type { HostReading } from './host-reading.ts';
import type { LinkKnowledge } from './knowledge.ts';

/** A brand that a host pretends to be. */
export interface BrandSign {
  readonly id:
    | 'link-lookalike-brand'
    | 'link-brand-with-extra-words'
    | 'link-brand-in-subdomain'
    | 'link-brand-on-free-host';
  readonly brandId: string;
}

/** Sectors whose names other sites have for a part of theirs: `gitlab.company.com`, `minecraft.somewiki.com`. */
const hosted = new Set(['charity', 'gaming', 'retail', 'school', 'software', 'travel']);

/** Sectors with followers who name their own sites after them: a name beside other words is no proof there. */
const admired = new Set([
  'charity',
  'delivery-food',
  'gaming',
  'marketplace',
  'retail',
  'school',
  'social',
  'software',
  'streaming',
  'travel',
]);

/** The strongest one, for a host that is nobody's we know. */
export function findBrandSign(host: HostReading, knowledge: LinkKnowledge): BrandSign | undefined {
  return ofName(host, knowledge) ?? ofDomainOnTheLeft(host, knowledge) ?? ofSubdomains(host, knowledge);
}

function ofName(host: HostReading, knowledge: LinkKnowledge): BrandSign | undefined {
  const { brand } = host.name;
  if (!brand) return undefined;
  const isAdmired = admired.has(knowledge.brands.get(brand.key.brandId)?.sector ?? '');
  const id = host.freeHost ? onFreeHost(brand, host) : onOwnDomain(brand, host, isAdmired);
  return id && { id, brandId: brand.key.brandId };
}

function onFreeHost({ key, how, slips }: BrandSighting, host: HostReading): BrandSign['id'] | undefined {
  if (key.isVague && !(how !== 'inside' && hasStrongLure(host))) return undefined;
  const isHigh = host.freeHost?.abuse === 'high';
  const isClear = (how !== 'near' || isLongFor(key.text.length, slips)) && (how !== 'inside' || slips <= 3);
  if (!isClear && !(isHigh && key.text.length >= 7) && !hasStrongLure(host)) return undefined;
  return 'link-brand-on-free-host';
}

function onOwnDomain(
  { key, how, slips }: BrandSighting,
  host: HostReading,
  isAdmired: boolean,
): BrandSign['id'] | undefined {
  const isRisky = host.ending !== undefined;
  if (key.isVague) {
    const isSure = hasStrongLure(host) || (host.ending === 'high' && hasLure(host));
    return how === 'beside' && isSure ? 'link-brand-with-extra-words' : undefined;
  }
  const letters = key.text.length;
  switch (how) {
    // Perhaps one of their own that we do not know, when it has the ending of a country.
    case 'exact':
      return isRisky ? 'link-lookalike-brand' : undefined;
    case 'disguised':
      return letters >= 6 || isRisky || hasLure(host) ? 'link-lookalike-brand' : undefined;
    case 'near':
      return isNearEnough(letters, slips, host) ? 'link-lookalike-brand' : undefined;
    case 'beside':
      return !isAdmired || isRisky || hasStrongLure(host) ? 'link-brand-with-extra-words' : undefined;
    case 'inside': {
      const isChance = isAdmired || letters < 7 || (letters < 8 && slips > 3);
      return !isChance || isRisky || hasStrongLure(host) ? 'link-brand-with-extra-words' : undefined;
    }
  }
}

/** How long a name must be to be told from a word with no, one, two or three slips. */
const lettersBySlips = [0, 8, 13, 15];

function isLongFor(letters: number, slips: number): boolean {
  return letters >= (lettersBySlips[slips] ?? Infinity);
}

/** The shorter a name, the more ordinary words are a slip away from it. */
function isNearEnough(letters: number, slips: number, host: HostReading): boolean {
  if (isLongFor(letters, slips) || hasStrongLure(host)) return true;
  return letters >= 7 && (host.ending !== undefined || hasLure(host));
}

/** `paypal.com.verify-x.ru`, `usps.com-track.top`. */
function ofDomainOnTheLeft(host: HostReading, knowledge: LinkKnowledge): BrandSign | undefined {
  const { subdomains, name } = host.labels;
  for (let from = 0; from < subdomains.length; from++) {
    // The label after a brand's may go on: `com-track`.
    const labels = [...subdomains.slice(from), ...(name.includes('-') ? name.split('-', 1) : [])];
    for (let to = Math.min(labels.length, 4); to >= 2; to--) {
      const owner = knowledge.ownerOf(labels.slice(0, to).join('.'));
      if (owner) return { id: 'link-brand-in-subdomain', brandId: owner.brandId };
    }
  }
  return undefined;
}

function ofSubdomains(host: HostReading, knowledge: LinkKnowledge): BrandSign | undefined {
  for (const reading of host.subdomains) {
    const { brand } = reading;
    if (!brand || !isPlain(brand)) continue;
    if (isBrandSubdomain(brand, reading, host, knowledge)) {
      return { id: 'link-brand-in-subdomain', brandId: brand.key.brandId };
    }
  }
  return undefined;
}

/** A company's own subdomains have many names; a long one is no accident. */
function isPlain({ key, how }: BrandSighting): boolean {
  return how !== 'near' && (how !== 'inside' || key.text.length >= 8);
}

function isBrandSubdomain(
  { key, how }: BrandSighting,
  reading: LabelReading,
  host: HostReading,
  knowledge: LinkKnowledge,
): boolean {
  const isRisky = host.ending !== undefined || host.freeHost?.abuse === 'high';
  if (key.isVague) return isRisky && (how === 'exact' || hasLure(host));
  if (how === 'disguised') return true;
  const sector = knowledge.brands.get(key.brandId)?.sector ?? '';
  if (isRisky || reading.lures.length > 0 || host.name.strongLures > 0) return true;
  return !hosted.has(sector) && key.text.length >= 4;
}

function hasLure(host: HostReading): boolean {
  return host.name.lures.length > 0 || host.subdomains.some((reading) => reading.lures.length > 0);
}

function hasStrongLure(host: HostReading): boolean {
  return (
    host.name.strongLures > 0 ||
    host.name.lures.length > 1 ||
    host.subdomains.some((reading) => reading.strongLures > 0)
  );
}
