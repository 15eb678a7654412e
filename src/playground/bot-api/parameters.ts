import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';

// The parameters have passed the specification's checks; these only give them back their types.

export function numberOf(parameters: JsonObject, name: string): number | undefined {
  const value = parameters[name];
  return typeof value === 'number' ? value : undefined;
}

export function textOf(parameters: JsonObject, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? value : undefined;
}

export function isSet(parameters: JsonObject, name: string): boolean {
  return parameters[name] === true;
}

export function objectOf(parameters: JsonObject, name: string): JsonObject | undefined {
  const value = parameters[name];
  return isJsonObject(value) ? value : undefined;
}

export function numbersOf(parameters: JsonObject, name: string): readonly number[] | undefined {
  const value = parameters[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : undefined;
}

export function textsOf(parameters: JsonObject, name: string): readonly string[] | undefined {
  const value = parameters[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

export function objectsOf(parameters: JsonObject, name: string): readonly JsonObject[] | undefined {
  const value = parameters[name];
  return Array.isArray(value) ? value.filter(isJsonObject) : undefined;
}
