import type { NameIndex } from './name-index.ts';

/** Somebody whom scams imitate. */
export interface Brand {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly countries: readonly string[];
  /** Brands of one group may share addresses. */
  readonly group?: string | undefined;
  /** Their own registrable domains (or whole suffixes), seen in a public list. */
  readonly domains: readonly string[];
  /** Theirs as far as we know: no proof of anything, and no reason to warn. */
  readonly also: readonly string[];
  readonly names: readonly string[];
  /** Names that are ordinary words or very short: they need a second sign. */
  readonly vague: readonly string[];
  readonly source: string;
}

/** How often scammers use something: `high` is a sign of its own, `some` counts beside another. */
export type Abuse = 'high' | 'some';

/** Who hosts what, and how far that can be trusted. */
export interface HostLists {
  readonly trusted: readonly { readonly suffix: string; readonly for: string; readonly source: string }[];
  readonly shorteners: readonly { readonly domain: string; readonly source: string }[];
  readonly brand_short: readonly {
    readonly domain: string;
    readonly brand: string;
    /** The brand shortens addresses of anybody. */
    readonly open?: boolean | undefined;
    readonly source: string;
  }[];
  readonly free_hosts: readonly {
    readonly domain: string;
    readonly abuse: Abuse;
    /** Pages are told apart by their path, not by the part left of the host. */
    readonly in?: 'path' | undefined;
    readonly source: string;
  }[];
  readonly user_content: readonly {
    readonly host: string;
    readonly brand?: string | undefined;
    readonly source: string;
  }[];
  readonly trackers: readonly { readonly domain: string; readonly source: string }[];
  readonly risky_endings: readonly {
    readonly ending: string;
    readonly abuse: Abuse;
    readonly source: string;
  }[];
}

/** What `content/check/brands.yaml` and `content/check/hosts.yaml` say. */
export interface LinkKnowledgeSource {
  readonly brands: readonly Brand[];
  readonly hosts: HostLists;
}

/** A brand that a name stands for. */
export interface NamedBrand {
  readonly brandId: string;
  readonly isVague: boolean;
}

/** Whose host it is. */
export interface HostOwner {
  readonly brandId: string;
  /** Seen in a public list, so it may be called genuine. */
  readonly isProved: boolean;
}

/** A service where anybody can put a page. */
export interface FreeHost {
  readonly domain: string;
  readonly abuse: Abuse;
  readonly isInPath: boolean;
}

/** {@link LinkKnowledgeSource}, ready to be asked. */
export interface LinkKnowledge {
  readonly brands: ReadonlyMap<string, Brand>;
  /** By {@link normaliseBrandName}: lower case, without accents, words joined by one space. */
  readonly brandNames: ReadonlyMap<string, NamedBrand>;
  /** How brands are written in hosts. */
  readonly names: NameIndex;
  /** Whether the brand, one of the same name or one of the same group has this host. */
  ownsHost(brandId: string, host: string): boolean;
  ownerOf(host: string): HostOwner | undefined;
  isTrusted(host: string): boolean;
  isUserContent(host: string): boolean;
  isShortener(host: string): boolean;
  isTracker(host: string): boolean;
  freeHostOf(host: string): FreeHost | undefined;
  abuseOfEnding(ending: string): Abuse | undefined;
}
