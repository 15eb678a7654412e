import type { ReadText, Token } from '../reading/index.ts';
import { tokenClasses } from '../reading/index.ts';
import type { SignalHit } from './hit.ts';
import type { CheckedMessage } from './message.ts';

const leastDisguised = 1;
const bigSum = 50_000;
const leastShoutedLetters = 12;

/**
 * How numbers that cost extra begin: in the United Kingdom 09, 070, 0871 and 0872 (Ofcom, National Telephone Numbering
 * Plan), in Italy 89x and 178 (AGCOM, Piano di numerazione nazionale).
 */
const premiumPrefix =
  /^(?:(?:0044|44|0)(?:9\d{9}|70\d{8}|87[12]\d{7})|(?:0039|39)?(?:89[2459]\d{3,6}|178\d{7}))$/;

/** Signs that no language is needed for. */
export function readStructure(message: CheckedMessage, { tokens, original }: ReadText): SignalHit[] {
  const hits: SignalHit[] = [];
  const add = (id: string, token: Token | undefined) => {
    hits.push({ id, span: token === undefined ? undefined : { start: token.start, end: token.end } });
  };
  const disguised = tokens.filter(isDisguised);
  if (disguised.length >= leastDisguised) add('disguised-words', disguised[0]);
  const wallet = tokens.find(({ classes }) => (classes & tokenClasses.wallet) !== 0);
  if (wallet !== undefined) add('crypto-address', wallet);
  const sum = tokens.find((token, at) => isBigSum(token, tokens[at + 1]));
  if (sum !== undefined) add('big-money', sum);
  const costly = tokens.find(
    ({ classes, start, end }) =>
      (classes & (tokenClasses.phone | tokenClasses.code)) !== 0 &&
      premiumPrefix.test(original.slice(start, end).replace(/\D/g, '')),
  );
  if (costly !== undefined) add('premium-prefix', costly);
  if (isShouted(original)) add('shouting', undefined);
  if (message.sender?.isUnknown === true) add('unknown-sender', undefined);
  return hits;
}

function isDisguised({ disguise, forms }: Token): boolean {
  if (disguise === undefined) return false;
  const letters = forms[0]?.length ?? 0;
  // `covid19` and `b4` are ordinary writing; so are initials with dots.
  return disguise === 'digits' ? false : disguise === 'mixed-script' ? letters >= 3 : letters >= 4;
}

function isBigSum({ classes, forms }: Token, next: Token | undefined): boolean {
  if ((classes & tokenClasses.money) === 0) return false;
  const word = next?.forms[0] ?? '';
  if (/^(?:million|milion|millon|milliard|lakh|crore)/.test(word)) return true;
  const digits = (forms[0] ?? '').replace(/[.,]\d{1,2}$/, '').replace(/\D/g, '');
  return digits.length <= 12 && Number(digits) >= bigSum;
}

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < leastShoutedLetters) return false;
  return capitals > (text.match(/\p{Ll}/gu)?.length ?? 0);
}
