import { normaliseBrandName } from './brand-name.ts';
import type {
  Abuse,
  Brand,
  FreeHost,
  HostLists,
  HostOwner,
  LinkKnowledge,
  LinkKnowledgeSource,
  NamedBrand,
} from './knowledge.ts';
import { indexNames } from './name-index.ts';

/** Makes maps and sets of the lists; done once, when the program starts. */
export function indexLinkKnowledge(source: LinkKnowledgeSource): LinkKnowledge {
  const brands = new Map(source.brands.map((brand) => [brand.id, brand]));
  const owners = indexOwners(source);
  const kin = indexKin(source.brands);
  const ownerOf = (host: string) => bySuffix(owners, host);
  return {
    brands,
    brandNames: indexBrandNames(source.brands),
    names: indexNames(source.brands),
    ownerOf,
    ownsHost(brandId, host) {
      const owner = ownerOf(host)?.brandId;
      return owner !== undefined && (owner === brandId || kin.get(brandId)?.has(owner) === true);
    },
    ...indexHosts(source.hosts),
  };
}

function indexOwners({ brands, hosts }: LinkKnowledgeSource): ReadonlyMap<string, HostOwner> {
  const owners = new Map<string, HostOwner>();
  for (const { domain, brand } of hosts.brand_short) owners.set(domain, { brandId: brand, isProved: false });
  for (const { host, brand } of hosts.user_content) {
    if (brand !== undefined) owners.set(host, { brandId: brand, isProved: false });
  }
  for (const brand of brands) {
    for (const domain of brand.also) owners.set(domain, { brandId: brand.id, isProved: false });
  }
  for (const brand of brands) {
    for (const domain of brand.domains) owners.set(domain, { brandId: brand.id, isProved: true });
  }
  return owners;
}

/** Brands of one group, and brands of one name (Vodafone in two countries), stand for each other. */
function indexKin(brands: readonly Brand[]): ReadonlyMap<string, ReadonlySet<string>> {
  const together = new Map<string, Set<string>>();
  for (const { id, name, names, group } of brands) {
    const ties = [name, ...names].map((text) => `name ${normaliseBrandName(text)}`);
    if (group !== undefined) ties.push(`group ${group}`);
    for (const tie of ties) together.set(tie, (together.get(tie) ?? new Set()).add(id));
  }
  const kin = new Map<string, Set<string>>();
  for (const ids of together.values()) {
    if (ids.size < 2) continue;
    for (const id of ids) kin.set(id, new Set([...(kin.get(id) ?? []), ...ids]));
  }
  return kin;
}

function indexBrandNames(brands: readonly Brand[]): ReadonlyMap<string, NamedBrand> {
  const byName = new Map<string, NamedBrand>();
  const add = (name: string, brandId: string, isVague: boolean) => {
    const text = normaliseBrandName(name);
    const known = byName.get(text);
    if (text !== '' && (!known || (known.isVague && !isVague))) byName.set(text, { brandId, isVague });
  };
  for (const { id, names, vague } of brands) {
    for (const name of names) add(name, id, false);
    for (const name of vague) add(name, id, true);
  }
  return byName;
}

type HostQuestions = Pick<
  LinkKnowledge,
  'isTrusted' | 'isUserContent' | 'isShortener' | 'isTracker' | 'freeHostOf' | 'abuseOfEnding'
>;

function indexHosts(hosts: HostLists): HostQuestions {
  const trusted = setOf(hosts.trusted.map((entry) => entry.suffix));
  const userContent = setOf(hosts.user_content.map((entry) => entry.host));
  const shorteners = setOf([
    ...hosts.shorteners.map((entry) => entry.domain),
    ...hosts.brand_short.filter((entry) => entry.open === true).map((entry) => entry.domain),
  ]);
  const trackers = setOf(hosts.trackers.map((entry) => entry.domain));
  const freeHosts = new Map<string, FreeHost>(
    hosts.free_hosts.map((entry) => [
      entry.domain,
      { domain: entry.domain, abuse: entry.abuse, isInPath: entry.in === 'path' },
    ]),
  );
  const endings = new Map<string, Abuse>(hosts.risky_endings.map((entry) => [entry.ending, entry.abuse]));
  return {
    isTrusted: (host) => bySuffix(trusted, host) !== undefined,
    isUserContent: (host) => bySuffix(userContent, host) !== undefined,
    isShortener: (host) => bySuffix(shorteners, host) !== undefined,
    isTracker: (host) => bySuffix(trackers, host) !== undefined,
    freeHostOf: (host) => bySuffix(freeHosts, host),
    abuseOfEnding: (ending) => endings.get(ending),
  };
}

function setOf(hosts: readonly string[]): ReadonlyMap<string, true> {
  return new Map(hosts.map((host) => [host, true]));
}

/** What is known of the host or of the nearest domain above it. */
function bySuffix<Value>(known: ReadonlyMap<string, Value>, host: string): Value | undefined {
  for (let rest = host; ;) {
    const value = known.get(rest);
    if (value !== undefined) return value;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
}
