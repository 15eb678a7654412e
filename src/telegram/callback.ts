import { telegramLimits } from './limits.ts';

/**
 * What a button carries. Data that was written by another version, forged or damaged does not decode and is
 * answered with "this button has expired" (see `edges.ts`).
 *
 * On the wire: `<version><order>:<action>:<field>:<field>…`, at most 64 bytes of ASCII.
 */
const version = '1';

/**
 * Which presses must wait for each other: those of one person in a chat (answers: a class presses side by
 * side), or all of a chat (what changes a session for everybody).
 */
export type PressOrder = 'person' | 'chat';

const orderMarks = { person: 'p', chat: 'c' } as const satisfies Record<PressOrder, string>;

interface FieldTypes {
  /** `A-Za-z0-9_-`, as in a random id or a slug. */
  id: string;
  /** A non-negative integer. */
  count: number;
}

type FieldKind = keyof FieldTypes;
export type Fields = Readonly<Record<string, FieldKind>>;
export type Values<F extends Fields> = { readonly [K in keyof F]: FieldTypes[F[K]] };

export interface CallbackAction<F extends Fields> {
  readonly name: string;
  /** @throws RangeError when a value does not fit its kind or the data would exceed 64 bytes. */
  encode(values: Values<F>): string;
  /** `undefined` for anything this action did not encode. */
  decode(data: string): Values<F> | undefined;
}

const idPattern = /^[\w-]+$/;
const countPattern = /^\d{1,9}$/;

/** Declares a kind of button: its name (unique in the bot), whom its presses wait for, and its typed fields. */
export function defineAction<const F extends Fields>(
  name: string,
  order: PressOrder,
  fields: F,
): CallbackAction<F> {
  const prefix = `${version}${orderMarks[order]}:${name}`;
  const kinds = Object.entries(fields);
  return {
    name,
    encode(values) {
      const data = [prefix, ...kinds.map(([field, kind]) => encodeField(kind, values[field]))].join(':');
      if (Buffer.byteLength(data) > telegramLimits.callbackDataBytes) {
        throw new RangeError(`callback data of ${name} exceeds 64 bytes`);
      }
      return data;
    },
    decode(data) {
      if (!data.startsWith(prefix)) return undefined;
      const parts = data.slice(prefix.length).split(':');
      if (parts.shift() !== '' || parts.length !== kinds.length) return undefined;
      const values: Record<string, string | number> = {};
      for (const [index, [field, kind]] of kinds.entries()) {
        const part = parts[index] ?? '';
        if (!(kind === 'id' ? idPattern : countPattern).test(part)) return undefined;
        values[field] = kind === 'id' ? part : Number(part);
      }
      // Each field was just checked against its kind, which the compiler cannot follow through the loop.
      return values as Values<F>;
    },
  };
}

function encodeField(kind: FieldKind, value: unknown): string {
  const text = String(value);
  if (!(kind === 'id' ? idPattern : countPattern).test(text)) {
    throw new RangeError(`callback field ${JSON.stringify(value)} is not of kind ${kind}`);
  }
  return text;
}

/** The order that a press asks for; forged data can only make its own presser wait longer or shorter. */
export function pressOrder(data: string): PressOrder {
  return data.startsWith(`${version}${orderMarks.person}:`) ? 'person' : 'chat';
}

/** The name of the action that a press asks for; whether its fields decode is another question. */
export function actionName(data: string): string {
  return data.split(':', 2)[1] ?? '';
}
