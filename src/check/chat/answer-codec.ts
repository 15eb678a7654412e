import type { Answer } from './answer.ts';
import { mostReasons } from './answer.ts';
import type { Verdict } from '../assessment.ts';
import { families } from '../knowledge.ts';

/** An {@link Answer} as a button or a deep link carries it: no word of the message, no person. */
export interface AnswerFields {
  readonly verdict: string;
  /** `none` where there is none. */
  readonly family: string;
  /** Three characters for each reason; `-` where there is none. */
  readonly reasons: string;
  /** 1 once the person has said if it was right. */
  readonly rated: number;
}

const verdicts = ['danger', 'caution', 'unknown'] as const satisfies Verdict[];
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codeLength = 3;
const codeCount = alphabet.length ** codeLength;
const nothing = '-';

/** Turns answers into short fields and back. A signal's code follows from its id: it outlives a new version. */
export class AnswerCodec {
  readonly #codes = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  /** @param signalIds of all signals that can be reasons */
  constructor(signalIds: readonly string[]) {
    for (const id of signalIds.toSorted()) {
      let hash = hashOf(id);
      while (this.#ids.has(codeOf(hash))) hash = (hash + 1) % codeCount;
      this.#codes.set(id, codeOf(hash));
      this.#ids.set(codeOf(hash), id);
    }
  }

  encode({ verdict, family, reasons, isRated }: Answer): AnswerFields {
    const codes = reasons.slice(0, mostReasons).map(({ id }) => this.#codes.get(id) ?? '');
    return {
      verdict,
      family: family ?? 'none',
      reasons: codes.join('') || nothing,
      rated: isRated ? 1 : 0,
    };
  }

  /** `undefined` for what no version has encoded; a signal that is gone is left out. */
  decode(fields: AnswerFields): Answer | undefined {
    const verdict = verdicts.find((known) => known === fields.verdict);
    const family = families.find((known) => known === fields.family);
    if (verdict === undefined || (family === undefined && fields.family !== 'none')) return undefined;
    const codes = fields.reasons.match(/.../g) ?? [];
    return {
      verdict,
      family,
      reasons: codes.flatMap((code) => {
        const id = this.#ids.get(code);
        return id === undefined
          ? []
          : [{ id, strength: 1, isReason: true, span: undefined, quote: undefined, details: {} }];
      }),
      isRated: fields.rated === 1,
    };
  }
}

function codeOf(hash: number): string {
  const { length } = alphabet;
  return [hash, Math.floor(hash / length), Math.floor(hash / length ** 2)]
    .map((digit) => alphabet.charAt(digit % length))
    .join('');
}

/** FNV-1a, mixed down to as many values as there are codes. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % codeCount;
}
