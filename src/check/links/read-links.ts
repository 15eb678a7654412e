import type { SignalHit } from '../hit.ts';
import { readAddress, type Address } from './address.ts';
import { brandInPath } from './brand-in-path.ts';
import { findBrandSign } from './brand-signs.ts';
import type { FoundLink } from './found-link.ts';
import { readHost, type HostReading } from './host-reading.ts';
import { findHostSigns, isMixedScript } from './host-signs.ts';
import type { LinkKnowledge } from './knowledge.ts';
import { findMessengerSign } from './messenger-signs.ts';
import { carriesEmail, carriesVisitorCode, isOnHackedSite } from './path-signs.ts';
import { passesVisitorsOn, redirectTarget } from './redirect.ts';
import { showsAnother } from './shown-differs.ts';

/** A link and what was found in it. */
export interface ReadLink {
  readonly link: FoundLink;
  /** What somebody had to register for it, such as `verify-x.ru`. */
  readonly site: string;
  /** Whose it really is, as far as we know. */
  readonly brandId: string | undefined;
  /** Ids of the hits, those of an address that it passes on to among them. */
  readonly signals: readonly string[];
}

export interface LinkReading {
  readonly hits: readonly SignalHit[];
  readonly links: readonly ReadLink[];
}

/** What each link says about itself: nothing is opened, nothing is asked of the network. */
export function readLinks(links: readonly FoundLink[], knowledge: LinkKnowledge): LinkReading {
  const hits: SignalHit[] = [];
  const read: ReadLink[] = [];
  const known = new Set<string>();
  const addresses = new Set<string>();
  for (const link of links) {
    // A text may repeat one address hundreds of times; it says the same each time.
    const asWritten = `${link.url} ${link.shownText ?? ''}`;
    if (addresses.has(asWritten)) continue;
    addresses.add(asWritten);
    const address = readAddress(link.url);
    if (!address) continue;
    const found = readAddressSigns(address, link, knowledge);
    read.push({
      link,
      site: address.site,
      brandId: knowledge.ownerOf(address.host)?.brandId,
      signals: found.map((hit) => hit.id),
    });
    for (const hit of found) {
      const key = `${hit.id} ${hit.details?.['host'] ?? ''}`;
      if (known.has(key)) continue;
      known.add(key);
      hits.push(hit);
    }
  }
  return { hits, links: read };
}

function readAddressSigns(
  address: Address,
  link: FoundLink,
  knowledge: LinkKnowledge,
  isTarget = false,
): SignalHit[] {
  const hits: SignalHit[] = [];
  const hit = (id: string, details: Readonly<Record<string, string>> = {}) => {
    hits.push({ id, span: link.span, details: { host: address.host, ...details } });
  };
  if (link.shownText !== undefined && !isTarget && showsAnother(link.shownText, address, knowledge)) {
    hit('link-shown-differs');
  }
  if (isExample(address)) {
    hit('link-example');
    return hits;
  }
  const host = readHost(address, knowledge);
  if (address.url.username !== '') hit('link-user-info');
  if (/^[^/]*:\d/.test(address.url.host.replace(/^\[.*?\]/, ''))) hit('link-odd-port');
  const messenger = findMessengerSign(address);
  if (messenger !== undefined) hit(messenger);
  const target = isTarget ? undefined : redirectTarget(address);
  if (target && !host.isTracker && !isKin(host, target, knowledge)) {
    hit('link-redirect');
    hits.push(
      ...readAddressSigns(target, link, knowledge, true).filter((found) => found.id !== 'link-genuine'),
    );
  }
  addHostHits(host, knowledge, hit, hits.length > 0);
  return hits;
}

function addHostHits(
  host: HostReading,
  knowledge: LinkKnowledge,
  hit: (id: string, details?: Readonly<Record<string, string>>) => void,
  isMarked: boolean,
): void {
  const { address } = host;
  const owner = host.owner && knowledge.brands.get(host.owner.brandId);
  if (host.freeHost === undefined && (host.isTrusted || owner)) {
    if (host.isShortener) hit('link-shortener');
    const isProof = host.isTrusted || host.owner?.isProved === true;
    const passesOn = host.isShortener || passesVisitorsOn(address);
    if (isProof && !passesOn && !host.isUserContent && !isMarked)
      hit('link-genuine', owner ? { brand: owner.name } : {});
    return;
  }
  if (host.isTracker || (host.isUserContent && host.freeHost === undefined)) return;
  let isUnknown = true;
  const brand = findBrandSign(host, knowledge);
  if (brand) {
    isUnknown = false;
    hit(brand.id, {
      brand: knowledge.brands.get(brand.brandId)?.name ?? brand.brandId,
      ...(brand.id === 'link-brand-in-subdomain' ? { host: address.site } : {}),
    });
  } else if (!isMixedScript(address.readable)) {
    const inPath = brandInPath(address, knowledge, host.freeHost !== undefined);
    if (inPath !== undefined) {
      hit('link-brand-in-path', { brand: knowledge.brands.get(inPath)?.name ?? inPath });
    }
  }
  const signs = findHostSigns(host);
  if (host.freeHost || host.isShortener) isUnknown = false;
  for (const sign of signs) hit(sign);
  if (isOnHackedSite(address)) hit('link-page-on-hacked-site');
  if (carriesEmail(address)) hit('link-data-in-address');
  if (carriesVisitorCode(address)) hit('link-visitor-code');
  if (isUnknown) hit('link-unknown');
}

function isKin(host: HostReading, target: Address, knowledge: LinkKnowledge): boolean {
  return host.owner !== undefined && knowledge.ownsHost(host.owner.brandId, target.host);
}

const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;
const ownMachine = /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0$|\[::1\]$)/;

/** Names that RFC 2606 keeps for examples, and one's own machine. */
function isExample({ host, isIp }: Address): boolean {
  return isIp ? ownMachine.test(host) : reserved.test(host);
}
