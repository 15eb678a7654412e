import { badRequest } from '../refusal.ts';
import { exactTexts } from './exact-texts.ts';
import type { Constraints } from './specification.ts';

const integerPattern = /^-?\d{1,16}$/;
const truths = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  ['True', true],
  ['1', true],
  [1, true],
  [false, false],
  ['false', false],
  ['False', false],
  ['0', false],
  [0, false],
  ['', false],
]);

/**
 * Reads a number, a truth value or a text in the forms that Telegram takes, numbers as text included.
 *
 * @throws Refusal 400 when the value is of none of the types or breaks a constraint.
 */
export function checkScalar(
  path: string,
  types: readonly string[],
  value: unknown,
  constraints: Constraints | undefined,
): unknown {
  if (types.includes('Integer') || types.includes('Float')) {
    const number = readNumber(value, types.includes('Float'));
    if (number !== undefined) {
      if (constraints !== undefined) refuseOutOfRange(path, number, constraints);
      return number;
    }
  }
  if (types.includes('Boolean')) {
    const truth = truths.get(value);
    if (truth !== undefined) return truth;
  }
  if (types.includes('String') || types.includes('InputFile')) {
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    if (typeof text === 'string') {
      if (constraints !== undefined) refuseText(path, text, constraints);
      return text;
    }
  }
  const wanted = types[0] === 'Integer' || types[0] === 'Float' ? 'Number' : (types[0] ?? 'String');
  throw badRequest(`field "${path}" must be of type ${wanted}`);
}

function readNumber(value: unknown, acceptsFraction: boolean): number | undefined {
  if (typeof value === 'number') {
    return acceptsFraction
      ? Number.isFinite(value)
        ? value
        : undefined
      : Number.isSafeInteger(value)
        ? value
        : undefined;
  }
  if (typeof value !== 'string') return undefined;
  if (integerPattern.test(value)) return Number(value);
  return acceptsFraction && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

function refuseOutOfRange(path: string, number: number, { min, max }: Constraints): void {
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
    throw badRequest(
      exactTexts.get(`${path}:range`) ?? `"${path}" must be between ${min ?? '-∞'} and ${max ?? '∞'}`,
    );
  }
}

function refuseText(path: string, text: string, constraints: Constraints): void {
  if (constraints.enum?.includes(text) === false) {
    throw badRequest(exactTexts.get(`${path}:enum`) ?? `unsupported value of "${path}" specified`);
  }
  if (constraints.min_bytes !== undefined || constraints.max_bytes !== undefined) {
    const bytes = Buffer.byteLength(text);
    if (bytes < (constraints.min_bytes ?? 0) || bytes > (constraints.max_bytes ?? Infinity)) {
      throw badRequest(exactTexts.get(`${path}:bytes`) ?? `"${path}" has a wrong length in bytes`);
    }
  }
  // Such lengths are counted once the markup is out of the text.
  if (constraints.afterEntities === true) return;
  if (constraints.max_length !== undefined && text.length > constraints.max_length) {
    throw badRequest(exactTexts.get(`${path}:long`) ?? `"${path}" is too long`);
  }
  if (constraints.min_length !== undefined && text.length < constraints.min_length) {
    throw badRequest(exactTexts.get(`${path}:short`) ?? `"${path}" must be non-empty`);
  }
}
