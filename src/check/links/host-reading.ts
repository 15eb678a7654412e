import type { Address } from './address.ts';
import { readLabel, type LabelReading } from './brand-in-label.ts';
import type { Abuse, FreeHost, HostOwner, LinkKnowledge } from './knowledge.ts';
import { randomness } from './random-name.ts';

/** What is known of a host, before anything is made of it. */
export interface HostReading {
  readonly address: Address;
  readonly owner: HostOwner | undefined;
  readonly isTrusted: boolean;
  readonly isUserContent: boolean;
  readonly isShortener: boolean;
  readonly isTracker: boolean;
  /** The service whose page it is; `undefined` for the service's own front page. */
  readonly freeHost: FreeHost | undefined;
  readonly ending: Abuse | undefined;
  /** The label that its owner chose: the registered name or, on a free host, what stands left of it. */
  readonly name: LabelReading;
  readonly subdomains: readonly LabelReading[];
  readonly labels: { readonly name: string; readonly subdomains: readonly string[] };
  /** 0 to 2, over all labels. */
  readonly randomness: number;
}

export function readHost(address: Address, knowledge: LinkKnowledge): HostReading {
  const { host } = address;
  const freeHost = pageOn(knowledge.freeHostOf(host), host);
  const labels = chosenLabels(address, freeHost);
  return {
    address,
    owner: knowledge.ownerOf(host),
    isTrusted: knowledge.isTrusted(host),
    isUserContent: knowledge.isUserContent(host),
    isShortener: knowledge.isShortener(host),
    isTracker: knowledge.isTracker(host),
    freeHost,
    ending: knowledge.abuseOfEnding(address.ending),
    name: readLabel(labels.name, knowledge.names),
    subdomains: labels.subdomains.map((label) => readLabel(label, knowledge.names)),
    labels,
    randomness: Math.max(randomness(labels.name), ...labels.subdomains.map(randomness)),
  };
}

function pageOn(freeHost: FreeHost | undefined, host: string): FreeHost | undefined {
  if (!freeHost || freeHost.isInPath) return freeHost;
  return host === freeHost.domain || host === `www.${freeHost.domain}` ? undefined : freeHost;
}

function chosenLabels(
  address: Address,
  freeHost: FreeHost | undefined,
): { name: string; subdomains: readonly string[] } {
  if (address.isIp || freeHost?.isInPath) return { name: '', subdomains: [] };
  if (!freeHost) return { name: address.name, subdomains: address.subdomains };
  const left = address.readable.slice(0, -freeHost.domain.length - 1).split('.');
  return { name: left.at(-1) ?? '', subdomains: left.slice(0, -1).filter((label) => label !== 'www') };
}
