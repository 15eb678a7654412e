import { parse } from 'tldts';
import { readableHost } from './punycode.ts';

/** An address taken apart. */
export interface Address {
  readonly url: URL;
  /** As machines write it: small letters, `xn--` for other scripts. */
  readonly host: string;
  /** {@link host} as people read it. */
  readonly readable: string;
  readonly isIp: boolean;
  /** What somebody can register: `bbc.co.uk`; the host itself where there is none. */
  readonly site: string;
  /** The first label of {@link site}, as people read it: `bbc`. */
  readonly name: string;
  /** The last label: `uk`. */
  readonly ending: string;
  /** What stands left of {@link site}, as people read it, without a leading `www`. */
  readonly subdomains: readonly string[];
  /** `false` for `printer.local` and other endings that nobody sells. */
  readonly isPublic: boolean;
}

const ofHost = { extractHostname: false, validateHostname: false } as const;

/** `undefined` for what is no address of the web. */
export function readAddress(text: string): Address | undefined {
  const url = parseUrl(/^[a-z][a-z0-9+-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || !/^(?:https?|ftp):$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/\.$/, '');
  if (host === '') return undefined;
  const { domain, isIcann, isIp: isV4 } = parse(host, ofHost);
  const isIp = isV4 === true || host.startsWith('[');
  const site = domain ?? host;
  const readable = readableHost(host);
  const labels = readable.split('.');
  const left = isIp ? 0 : labels.length - site.split('.').length;
  return {
    url,
    host,
    readable,
    isIp,
    site,
    name: isIp ? host : (labels[left] ?? host),
    ending: host.slice(host.lastIndexOf('.') + 1),
    subdomains: labels.slice(0, left).filter((label, index) => index > 0 || !/^www\d?$/.test(label)),
    isPublic: isIcann === true && domain !== null,
  };
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
