import { LinkifyIt } from 'linkify-it';
import type { CheckedMessage, MessageEntity } from '../message.ts';
import { readAddress } from './address.ts';
import { isMeantAsAddress } from './bare-address.ts';
import type { FoundLink } from './found-link.ts';
import { mayBeDefanged, rearm } from './rearm.ts';

/** Only tells where a link ends; where one begins is decided here. */
const linkify = new LinkifyIt({ urlAuth: true, maxLength: 2000, fuzzyEmail: false });
const longestLink = 2048;
/** RFC 1035. Also what keeps a text full of dots from taking long. */
const longestHost = 253;
const schemeBefore = /(?:https?|ftp):\/\/$/i;
const hostLetter = /[\p{L}\p{N}_-]/u;

/** Every link of a message: in its text, behind its text, behind its buttons. */
export function findLinks(message: CheckedMessage): readonly FoundLink[] {
  const { text, entities = [], buttonUrls = [] } = message;
  const links: FoundLink[] = [];
  if (mayHaveLinks(text)) links.push(...findInText(text));
  for (const entity of entities) {
    const link = ofEntity(entity, text);
    if (link && !isKnown(link, links)) links.push(link);
  }
  for (const url of buttonUrls) {
    const address = readAddress(url);
    if (address) links.push({ url: address.url.href, host: address.host, from: 'button' });
  }
  return links;
}

function mayHaveLinks(text: string): boolean {
  return text.includes('.') || text.includes('://') || /[[(]dot|[。．｡]/i.test(text);
}

/** The same place of the text twice, once found and once marked by Telegram. */
function isKnown(link: FoundLink, links: readonly FoundLink[]): boolean {
  const { span } = link;
  return (
    link.shownText === undefined &&
    span !== undefined &&
    links.some((other) => other.span && other.span.start < span.end && span.start < other.span.end)
  );
}

function ofEntity(entity: MessageEntity, text: string): FoundLink | undefined {
  const span = { start: entity.offset, end: entity.offset + entity.length };
  const shown = text.slice(span.start, span.end);
  if (entity.type === 'text_link' && entity.url !== undefined) {
    const address = readAddress(entity.url);
    return address && { url: address.url.href, host: address.host, span, from: 'entity', shownText: shown };
  }
  if (entity.type !== 'url') return undefined;
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(shown);
  const host = /^[^/?#:]*/.exec(shown)?.[0] ?? '';
  // Telegram marks `today.It` too.
  if (!hasScheme && !isMeantAsAddress(host, shown.slice(host.length) || text.slice(span.end)))
    return undefined;
  const address = readAddress(shown);
  return address && { url: address.url.href, host: address.host, span, from: 'entity' };
}

function findInText(original: string): FoundLink[] {
  const rearmed = mayBeDefanged(original) ? rearm(original) : undefined;
  const text = rearmed?.text ?? original;
  const links: FoundLink[] = [];
  const add = (start: number, end: number) => {
    const address = readAddress(text.slice(start, end));
    // `http://open` is half an address at most.
    if (!address || !(address.isIp || address.host.includes('.') || address.host === 'localhost')) return;
    links.push({
      url: address.url.href,
      host: address.host,
      span: rearmed ? { start: rearmed.originalOf(start), end: rearmed.originalOf(end) } : { start, end },
      from: 'text',
    });
  };
  let at = 0;
  while (at < text.length) {
    const dot = indexOfEither(text, at);
    if (dot < 0) break;
    const found = text[dot] === ':' ? schemeLinkAt(text, dot, at) : bareLinkAt(text, dot, at);
    if (found) add(found.start, found.end);
    at = found?.end ?? dot + 1;
  }
  return links;
}

function indexOfEither(text: string, from: number): number {
  const dot = text.indexOf('.', from);
  const scheme = text.indexOf('://', from);
  if (dot < 0 || scheme < 0) return Math.max(dot, scheme);
  return Math.min(dot, scheme);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function schemeLinkAt(text: string, colon: number, from: number): Place | undefined {
  const scheme = schemeBefore.exec(text.slice(Math.max(from, colon - 5), colon + 3))?.[0];
  if (scheme === undefined) return undefined;
  const start = colon + 3 - scheme.length;
  const end = endOfLink(text.slice(start, start + longestLink));
  return end === 0 ? undefined : { start, end: start + end };
}

function bareLinkAt(text: string, dot: number, from: number): Place | undefined {
  if (!isHostLetter(text, dot - 1) || !isHostLetter(text, dot + 1)) return undefined;
  let start = dot;
  while (start > from && isHostLetter(text, start - 1)) start--;
  let hostEnd = dot;
  while (
    hostEnd < text.length &&
    hostEnd - start <= longestHost &&
    (isHostLetter(text, hostEnd) || isInnerDot(text, hostEnd))
  ) {
    hostEnd++;
  }
  if (hostEnd - start > longestHost) return undefined;
  // An e-mail address, or a part of something longer.
  if (/[@/\\=&#.]/.test(text[start - 1] ?? '') || text[hostEnd] === '@') return undefined;
  const host = text.slice(start, hostEnd);
  if (!isMeantAsAddress(host, text.slice(hostEnd, hostEnd + 40))) return undefined;
  const end = endOfLink(`http://${text.slice(start, start + longestLink)}`) - 'http://'.length;
  return end < hostEnd - start ? undefined : { start, end: start + end };
}

function isInnerDot(text: string, index: number): boolean {
  return text[index] === '.' && isHostLetter(text, index + 1);
}

function isHostLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      code === 45 ||
      code === 95
    );
  }
  return code >= 128 && hostLetter.test(text[index] ?? '');
}

function endOfLink(text: string): number {
  return linkify.matchAtStart(text)?.lastIndex ?? 0;
}
