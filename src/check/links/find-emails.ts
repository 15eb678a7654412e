import { parse } from 'tldts';
import type { Span } from '../message.ts';

/** An e-mail address in a text. */
export interface FoundEmail {
  readonly address: string;
  /** What stands behind the @, in small letters. */
  readonly host: string;
  readonly span: Span;
}

// A letter or digit first and last, so that no full stop or bracket around it is taken along.
const pattern =
  /[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]{0,63}[\p{L}\p{N}])?@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24})/gu;

export function findEmails(text: string): readonly FoundEmail[] {
  if (!text.includes('@')) return [];
  const found: FoundEmail[] = [];
  for (const match of text.matchAll(pattern)) {
    const host = (match[1] ?? '').toLowerCase();
    if (parse(host, { extractHostname: false, validateHostname: false }).isIcann !== true) continue;
    found.push({
      address: match[0],
      host,
      span: { start: match.index, end: match.index + match[0].length },
    });
  }
  return found;
}
