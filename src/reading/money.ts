import { tokenClasses, type Token } from './token.ts';

const signs = /[$€£₹¥₽₿₺₩]/;
const words = new Set(
  (
    'eur euro euros usd dollar dollars dollari gbp pound pounds sterline rs inr rupees lakh crore btc bitcoin bitcoins eth usdt ' +
    'rub руб рублеи рубля рублеи р try tl idr rp ringgit rm aud cad chf franken reais brl pln zl php peso pesos quid bucks k'
  ).split(' '),
);

/** Joins a number and its currency, before or behind it, into one token of money. */
export function joinMoney(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    if ((token.classes & tokenClasses.number) === 0) {
      if (isCurrency(token) && next !== undefined && isAmount(next) && isNear(token, next)) {
        at += 1;
        joined.push(join(token, next, isCurrencyAfter(next, tokens[at + 1]) ? tokens[++at] : undefined));
      } else joined.push(token);
      continue;
    }
    if (!isAmount(token)) {
      joined.push(token);
      continue;
    }
    const before = text.slice(Math.max(0, token.start - 2), token.start);
    const after = text.slice(token.end, token.end + 2);
    const start = signs.test(before) ? token.start - (signs.test(before.slice(-1)) ? 1 : 2) : token.start;
    if (isCurrencyAfter(token, next) && next !== undefined) {
      at += 1;
      joined.push({ ...join(token, next), start });
    } else if (start !== token.start || signs.test(after)) {
      const end = signs.test(after) ? token.end + after.search(signs) + 1 : token.end;
      joined.push({ ...token, start, end, classes: token.classes | tokenClasses.money });
    } else joined.push(token);
  }
  return joined;
}

function isCurrencyAfter(amount: Token, next: Token | undefined): boolean {
  return next !== undefined && isCurrency(next) && isNear(amount, next);
}

function isCurrency({ forms }: Token): boolean {
  return words.has(forms[0] ?? '');
}

function isAmount({ classes }: Token): boolean {
  return (classes & tokenClasses.number) !== 0 && (classes & tokenClasses.phone) === 0;
}

function isNear(one: Token, other: Token): boolean {
  return other.start - one.end <= 2 && one.sentence === other.sentence;
}

function join(one: Token, other: Token, third?: Token): Token {
  const { classes, sentence, forms } = one;
  return {
    start: one.start,
    end: (third ?? other).end,
    forms: (classes & tokenClasses.number) === 0 ? other.forms : forms,
    classes: tokenClasses.number | tokenClasses.money,
    sentence,
  };
}
