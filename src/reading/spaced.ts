import { tokenClasses, type Token } from './token.ts';

const leastLetters = 4;

/** Joins letters that stand apart (`p a s s w o r d`, `p.a.y.p.a.l`) into the word they spell. */
export function joinSpaced(tokens: readonly Token[], text: string): readonly Token[] {
  if (!tokens.some((token, at) => isSingle(token) && isSingle(tokens[at + 1]))) return tokens;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = runAt(tokens, at, text);
    const first = tokens[at];
    const last = tokens[at + run - 1];
    if (first === undefined || last === undefined) break;
    if (run < leastLetters) {
      joined.push(...tokens.slice(at, at + Math.max(run, 1)));
    } else {
      const word = tokens
        .slice(at, at + run)
        .map(({ forms }) => forms[0] ?? '')
        .join('');
      joined.push({
        start: first.start,
        end: last.end,
        forms: [word],
        classes: tokenClasses.word,
        sentence: first.sentence,
        disguise: 'spaced',
      });
    }
    at += Math.max(run, 1);
  }
  return joined;
}

/** How many single letters follow each other from here, always with the same single sign between them. */
function runAt(tokens: readonly Token[], from: number, text: string): number {
  if (!isSingle(tokens[from])) return 1;
  let sign: string | undefined;
  let run = 1;
  for (;;) {
    const one = tokens[from + run - 1];
    const other = tokens[from + run];
    if (one === undefined || other === undefined || !isSingle(other) || other.start - one.end !== 1)
      return run;
    const between = text[one.end] ?? '';
    sign ??= between;
    if (between !== sign || between === '\n') return run;
    run += 1;
  }
}

function isSingle(token: Token | undefined): boolean {
  return token !== undefined && token.forms[0]?.length === 1 && (token.classes & tokenClasses.word) !== 0;
}
