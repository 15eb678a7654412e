import { parse } from 'tldts';

/** Endings under which nobody would write an ordinary word. */
const clearEndings = new Set(
  `com net org info biz edu gov eu uk fr de ru io ai tv ch nl pl jp br ca au cz gr dk ro hu ua tk cc cn co gg ly gd xyz top icu
  cfd sbs cyou app dev shop store online site website click vip club buzz bond gle`
    .split(/\s+/)
    .filter((ending) => ending !== ''),
);

/** Endings that begin or end English sentences. */
const englishWords = new Set([
  'am',
  'as',
  'at',
  'be',
  'do',
  'in',
  'is',
  'it',
  'me',
  'my',
  'no',
  'so',
  'to',
  'us',
]);

/** Endings that are those of files far more often than of sites. */
const fileEndings = /\.(?:zip|mov|py|sh|rs|md|ps|pl|so|cc|java|bat|pub|app|dev|net)$/;
const codeNames =
  /^(?:asp|vb|ado|system|node|vue|next|nuxt|express|main|index|readme|setup|install|config|test)\./;

/**
 * Whether a text without a scheme is meant as an address. Strict, because people forget the space after a full
 * stop: `today.It was`, `ok.me too`, `end.of story`.
 * @param written from the first letter to the last of the host
 * @param after what follows it
 */
export function isMeantAsAddress(written: string, after: string): boolean {
  const host = written.toLowerCase();
  const labels = host.split('.');
  const { isIcann, domain, publicSuffix } = parse(host, { extractHostname: false, validateHostname: false });
  if (isIcann !== true || domain === null || publicSuffix === null) return false;
  if (labels.some((label) => label === '')) return false;
  // `today.It was`: a sentence begins.
  if (/[\p{Ll}\p{N}]\.\p{Lu}\p{Ll}*$/u.test(written)) return false;
  if (host.startsWith('www.')) return true;
  const hasPath = /^(?::\d{2,5})?[/?#][^\s]/.test(after) || /^\/(?:\s|$)/.test(after);
  if (hasPath) return !/^\/\p{L}+[\s,.]/u.test(after) || !englishWords.has(publicSuffix) || labels.length > 2;
  if (codeNames.test(host) || (fileEndings.test(host) && !/[-\d]/.test(host))) return false;
  const name = labels.at(-publicSuffix.split('.').length - 1) ?? '';
  if (clearEndings.has(publicSuffix) || publicSuffix.includes('.')) return name.length >= 2;
  // `poste-pacco.it`; `gr8.so` is no address.
  if (name.includes('-') || (/\d/.test(name) && !englishWords.has(publicSuffix))) return name.length >= 5;
  if (labels.length > 2) return isWordEnding(publicSuffix) && labels.every((label) => label.length > 1);
  // The end of a line, and not a word of a sentence that goes on.
  return name.length >= 5 && isWordEnding(publicSuffix) && /^[\s.,;:!?)"'»”]*(?:$|\n)/.test(after);
}

/** Two letters, as most words that are endings, too: it, is, so, me, in, at, to, no, be, my, us. */
function isWordEnding(ending: string): boolean {
  return ending.length === 2;
}
