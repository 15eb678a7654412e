import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { badRequest } from '../refusal.ts';
import { exactTexts, missingTexts } from './exact-texts.ts';
import { checkScalar } from './scalars.ts';
import { specification } from './specification.ts';
import type { Constraints, FieldSpec, FieldSpecs } from './specification.ts';
import { UploadedFile } from './uploaded-file.ts';

/** Returns the value as its type has it (numbers sent as text become numbers), or throws a {@link Refusal}. */
type Check = (value: unknown) => unknown;

interface ObjectCheck {
  readonly fields: ReadonlyMap<string, Check>;
  readonly required: readonly string[];
}

const methodChecks = new Map<string, ObjectCheck>();
const typeChecks = new Map<string, Check>();

export const isKnownMethod = (method: string): boolean => Object.hasOwn(specification.methods, method);

/**
 * Checks the parameters of a call against the published specification: unknown, missing and ill-typed ones,
 * enumerations, lengths and ranges. Lengths that count "after entities parsing" are left to the method.
 *
 * @throws Refusal 400, with Telegram's text where it is known.
 */
export function checkCall(method: string, parameters: JsonObject): JsonObject {
  let check = methodChecks.get(method);
  if (check === undefined) {
    check = compileFields(method, specification.methods[method]?.fields ?? {});
    methodChecks.set(method, check);
  }
  const checked: Record<string, unknown> = {};
  for (const name in parameters) {
    const value = parameters[name];
    // Clients send what is not set as null.
    if (value === null || value === undefined) continue;
    const checkField = check.fields.get(name);
    if (checkField === undefined) throw badRequest(`unknown parameter "${name}" of ${method}`);
    checked[name] = checkField(value);
  }
  refuseMissing(method, check, checked);
  return checked;
}

/** Checks a value against a type of the specification; for the server's own answers, in tests. */
export function checkType(type: string, value: unknown): unknown {
  return compileTypes(type, type, undefined)(value);
}

function compileFields(owner: string, specs: FieldSpecs): ObjectCheck {
  const fields = new Map<string, Check>();
  const required: string[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    fields.set(name, compileField(`${owner}.${name}`, spec));
    if (spec[1] === 1) required.push(name);
  }
  return { fields, required };
}

function compileField(path: string, [types, , constraints]: FieldSpec): Check {
  return compileTypes(path, types, constraints);
}

function compileTypes(path: string, types: string, constraints: Constraints | undefined): Check {
  const alternatives = types.split('|');
  const isScalar = alternatives.every((type) =>
    ['Integer', 'Float', 'Boolean', 'String', 'InputFile'].includes(type),
  );
  if (isScalar) {
    const acceptsFile = alternatives.includes('InputFile');
    return (value) =>
      acceptsFile && value instanceof UploadedFile
        ? value
        : checkScalar(path, alternatives, value, constraints);
  }
  const [only] = alternatives;
  if (only !== undefined && alternatives.length === 1) {
    if (only.startsWith('Array of ')) return compileArray(path, only.slice('Array of '.length), constraints);
    return (value) => typeCheck(only)(parsedJson(path, value));
  }
  return compileUnion(path, alternatives);
}

/** Telegram takes arrays and objects as JSON text too, which is how form bodies carry them. */
function parsedJson(path: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw badRequest(`can't parse JSON of "${path}"`);
  }
}

function compileArray(path: string, itemType: string, constraints: Constraints | undefined): Check {
  const checkItem = compileTypes(path, itemType, undefined);
  return (raw) => {
    const value = parsedJson(path, raw);
    if (!Array.isArray(value)) throw badRequest(`"${path}" must be of type Array`);
    if (constraints?.min_items !== undefined && value.length < constraints.min_items) {
      throw badRequest(exactTexts.get(`${path}:few`) ?? `too few items in "${path}"`);
    }
    if (constraints?.max_items !== undefined && value.length > constraints.max_items) {
      throw badRequest(exactTexts.get(`${path}:many`) ?? `too many items in "${path}"`);
    }
    return changedItems(value, checkItem);
  };
}

/** The same array while no item changes, so that a call costs no copy. */
function changedItems(items: readonly unknown[], checkItem: Check): readonly unknown[] {
  let copy: unknown[] | undefined;
  items.forEach((item, index) => {
    const checked = checkItem(item);
    if (checked !== item) (copy ??= [...items])[index] = checked;
  });
  return copy ?? items;
}

function typeCheck(name: string): Check {
  const known = typeChecks.get(name);
  if (known !== undefined) return known;
  const spec = specification.types[name];
  if (spec === undefined) throw new Error(`the specification has no type ${name}`);
  let compiled: Check | undefined;
  // Types refer to themselves (a rich text holds rich texts), so the body is compiled on first use.
  const check: Check = (value) => {
    compiled ??= 'oneOf' in spec ? compileUnion(name, spec.oneOf) : compileObject(name, spec.fields);
    return compiled(value);
  };
  typeChecks.set(name, check);
  return check;
}

function compileObject(name: string, specs: FieldSpecs): Check {
  const check = compileFields(name, specs);
  return (value) => {
    if (!isJsonObject(value)) throw badRequest(`object of type ${name} expected`);
    let copy: Record<string, unknown> | undefined;
    for (const key in value) {
      const field = value[key];
      if (field === null || field === undefined) continue;
      const checkField = check.fields.get(key);
      if (checkField === undefined) throw badRequest(`unknown field "${key}" of ${name}`);
      const checked = checkField(field);
      if (checked !== field) (copy ??= { ...value })[key] = checked;
    }
    refuseMissing(name, check, value);
    return copy ?? value;
  };
}

function refuseMissing(owner: string, check: ObjectCheck, value: JsonObject): void {
  for (const name of check.required) {
    if (value[name] !== undefined && value[name] !== null) continue;
    throw badRequest(
      exactTexts.get(`${owner}.${name}:missing`) ??
        missingTexts.get(name) ??
        `parameter "${name}" of ${owner} is required`,
    );
  }
}

/** Picks the variant by its constant field (`type`, `status`, `source`), or by which required fields are there. */
function compileUnion(path: string, alternatives: readonly string[]): Check {
  return (raw) => {
    const isText = path === 'RichText' || alternatives.includes('String');
    if (isText && typeof raw === 'string') return raw;
    const value = parsedJson(path, raw);
    if (path === 'RichText' && Array.isArray(value)) return changedItems(value, typeCheck('RichText'));
    if (!isJsonObject(value)) throw badRequest(`object expected as "${path}"`);
    const variant = alternatives.find((name) => fitsVariant(name, value));
    if (variant === undefined) throw badRequest(`"${path}" is of no known type`);
    return typeCheck(variant)(value);
  };
}

function fitsVariant(name: string, value: JsonObject): boolean {
  const spec = specification.types[name];
  if (spec === undefined) return false;
  if ('oneOf' in spec) return spec.oneOf.some((variant) => fitsVariant(variant, value));
  return Object.entries(spec.fields).every(([field, [types, required, constraints]]) => {
    if (required === 0) return true;
    const held = value[field];
    if (held === undefined || held === null) return false;
    return types !== 'String' || constraints?.enum?.length !== 1 || constraints.enum[0] === held;
  });
}
