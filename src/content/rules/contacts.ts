import type { Finding, Rule } from './finding.ts';
import { aboutPassage, passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';

const address = /(?:\b[a-z][a-z0-9+.-]*:\/\/)?(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,24}(?![\p{L}\p{N}\]])/giu;
/** Domains kept for examples by RFC 2606. */
const exampleDomain = /(?:^|[./@])example\.(?:com|org|net)$/i;
const fileName = /\.(?:jpe?g|png|gif|pdf|docx?|apk|exe|mp[34])$/i;
/** A full stop without a space after it is a slip of the pen, unless what follows could be a domain. */
const missingSpace = /^[^:/]*\.\p{Lu}/u;

const username = /(?<![\p{L}\p{N}._%+-])@[a-z]\w{3,31}/giu;
const anyDigits = /\+?\d(?:[ .()/-]{0,2}\d)+/g;
const dayOfCalendar = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;
/** Shorter runs are amounts and years; the shortest national numbers worth dialling have this many. */
const minPhoneDigits = 8;

/** Addresses, numbers and usernames that would lead somebody somewhere. */
export const leadsNowhere: Rule = (library) => passagesOf(library).flatMap(findContacts);

function findContacts(passage: Passage): Finding[] {
  const { text } = passage;
  const addresses = matches(text, address).filter(
    (found) => !exampleDomain.test(found) && !fileName.test(found) && !missingSpace.test(found),
  );
  const phones = matches(text, anyDigits).filter(
    (found) => found.replace(/\D/g, '').length >= minPhoneDigits && !dayOfCalendar.test(found),
  );
  return [
    ...addresses.map((found) => `the address ${found} is live: write example.com or name[.]com`),
    ...phones.map((found) => `${found} could be a real phone number: write +39 ••• ••12`),
    ...matches(text, username).map((found) => `${found} could be a real username`),
  ].map((message) => aboutPassage(passage, 'fault', message));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}
