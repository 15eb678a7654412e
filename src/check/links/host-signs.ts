import type { HostReading } from './host-reading.ts';

/** Signs in the host alone, apart from brands. */
export function findHostSigns(host: HostReading): string[] {
  const signs: string[] = [];
  const { address, freeHost, ending } = host;
  if (address.isIp) signs.push('link-ip-address');
  if (isMixedScript(address.readable) || isForeignImitation(host)) signs.push('link-mixed-script');
  if (host.isShortener) signs.push('link-shortener');
  else if (freeHost) signs.push(freeHost.abuse === 'high' ? 'link-free-host' : 'link-free-host-some');
  else if (ending && !address.isIp) {
    signs.push(ending === 'high' ? 'link-risky-ending' : 'link-risky-ending-some');
  }
  if (host.isShortener || address.isIp) return signs;
  if (
    host.randomness === 2 ||
    isNumberedPage(host) ||
    (host.randomness === 1 && (freeHost?.abuse === 'high' || ending !== undefined))
  ) {
    signs.push('link-random-name');
  }
  if (isFullOfLures(host)) signs.push('link-lure-words');
  if (isDeep(host)) signs.push('link-deep-subdomains');
  return signs;
}

/** `m.hf161.com`: pages for phones whose owners change their name by number. */
function isNumberedPage({ labels: { name, subdomains } }: HostReading): boolean {
  return /^[a-z]{0,3}\d{3,}$/.test(name) && subdomains.some((label) => /^(?:m|h5|wap|app)\d?$/.test(label));
}

const deepFrom = 4;
const manyWords = 4;
/** The end of an address, where none can be: `runescape.com-rsm.me`, `paypal.com.verify.ru`. */
const falseEnding = /^(?:com|net|org|edu|gov|gouv)(?:[-\d]|$)/;
/** A whole address with hyphens for dots: `dropbox-com.some-site.net`, `com-online.org`. */
const flattened = /^www-.*-|-com(?:-[a-z]{2})?$/;
/** Libraries and translators write the addresses of others like that. */
const gateway = /proxy|(?:^|\.)lib|\.edu\b|\.ac\.|translat|cdn|cache/;

function isDeep(host: HostReading): boolean {
  const { name, subdomains } = host.labels;
  const words = (label: string) => label.split('-').length;
  return (
    subdomains.length >= deepFrom ||
    subdomains.some((label, index) => words(label) >= manyWords || (index > 0 && falseEnding.test(label))) ||
    words(name) >= (host.freeHost ? manyWords : manyWords + 1) ||
    (name.includes('-') && (subdomains.length > 0 ? falseEnding : /^(?:com|gov)-/).test(name)) ||
    (subdomains.some((label) => flattened.test(label)) && !gateway.test(host.address.host))
  );
}

function isFullOfLures(host: HostReading): boolean {
  const { name, subdomains } = host;
  const labels = [name, ...subdomains];
  // `case-63482353-secure`: a word that lures beside what a machine has made.
  if (host.randomness === 2 && labels.some((reading) => reading.lures.length > 0)) return true;
  if (isBookmaker(host)) return true;
  if (host.freeHost?.abuse === 'high' || host.ending !== undefined) {
    return labels.some((reading) => reading.lures.length > 0);
  }
  if (host.freeHost) return labels.some((reading) => reading.strongLures > 0 || reading.lures.length > 1);
  if (name.strongLures > 0 && (name.lures.length > 1 || host.labels.name.includes('-'))) return true;
  // Nothing but such words: supportmediaportal.com.
  if (
    name.lures.length > 1 &&
    name.strongLures + name.pieces.length > 2 &&
    name.pieces.every((piece) => piece.kind !== 'unknown')
  ) {
    return true;
  }
  if (name.lures.length > 2 || (name.lures.length > 1 && host.labels.name.includes('-'))) return true;
  // `login.company.com` is how honest sites do it, `login-secure.company.com` is not.
  return subdomains.some((reading) => reading.strongLures > 0 && reading.pieces.length > 1);
}

/** `betasus09.blogspot.com`: bookmakers without a licence move from one such page to the next. */
const bookmaker =
  /^bet(?!h|t|sy|we|on|ul|r)[a-z]{4,}(?:\d|link|gir)|bet[ts]?\d*$|bet[a-z]?(?:gir|adres|guncel)|bahis/;
/** Elisabet, alphabet, Tibet. */
const noBet = /(?:alphabet|eli[sz]abet|lisbet|elsbet|tibet|sorbet|sherbet|gibbet|^abet)s?\d*$/;

function isBookmaker({ freeHost, labels }: HostReading): boolean {
  const { name } = labels;
  return freeHost?.abuse === 'some' && /[a-z]{3}/.test(name) && bookmaker.test(name) && !noBet.test(name);
}

/** All letters of another alphabet, and yet the name of a brand: `раураӏ`. */
function isForeignImitation({ name, labels }: HostReading): boolean {
  return (
    (name.brand?.how === 'disguised' || name.brand?.how === 'near') &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(labels.name)
  );
}

const scripts: readonly RegExp[] = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Letters of several alphabets in one label: no honest name needs that. */
export function isMixedScript(readable: string): boolean {
  if (/^\p{ASCII}*$/u.test(readable)) return false;
  return readable.split('.').some((label) => scripts.filter((script) => script.test(label)).length > 1);
}
