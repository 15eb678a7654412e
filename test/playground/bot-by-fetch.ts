import { expect } from 'vitest';
import { checkType } from '../../src/playground/bot-api/check.ts';
import { specification } from '../../src/playground/bot-api/specification.ts';
import type { Playground } from '../../src/playground/index.ts';
import { isJsonObject } from '../../src/playground/json.ts';
import type { JsonObject } from '../../src/playground/json.ts';

export interface Answer {
  readonly status: number;
  readonly retryAfterHeader: string | null;
  readonly body: JsonObject;
}

/** A bot that is nothing but `fetch`; whatever it is answered must be of the published type. */
export class BotByFetch {
  readonly #playground: Playground;
  #offset = 0;

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  async call(method: string, parameters: JsonObject = {}): Promise<Answer> {
    return this.post(method, JSON.stringify(parameters), { 'content-type': 'application/json' });
  }

  async post(
    method: string,
    body: string | URLSearchParams | FormData,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const url = `${this.#playground.apiRoot}/bot${this.#playground.token}/${method}`;
    const response = await fetch(url, { method: 'POST', body, headers });
    const answer: unknown = await response.json();
    if (!isJsonObject(answer)) throw new Error('the server answered something else than an object');
    return { status: response.status, retryAfterHeader: response.headers.get('retry-after'), body: answer };
  }

  /** The result of a call that must succeed. */
  async ask(method: string, parameters: JsonObject = {}): Promise<JsonObject> {
    const result = await this.askAny(method, parameters);
    return isJsonObject(result) ? result : { value: result };
  }

  async askAny(method: string, parameters: JsonObject = {}): Promise<unknown> {
    const { body } = await this.call(method, parameters);
    expect(body).toMatchObject({ ok: true });
    const { result } = body;
    const returns =
      specification.methods[method]?.returns.split('|').filter((type) => type !== 'Boolean') ?? [];
    if (typeof result !== 'boolean' && returns[0] !== undefined) checkType(returns[0], result);
    return result;
  }

  /** The description of a call that must be refused. */
  async refusal(method: string, parameters: JsonObject = {}): Promise<string> {
    const { body, status } = await this.call(method, parameters);
    expect(body).toMatchObject({ ok: false, error_code: status });
    return String(body['description']);
  }

  /** What has happened since the last time, confirmed at once. */
  async updates(parameters: JsonObject = {}): Promise<readonly JsonObject[]> {
    const result = await this.askAny('getUpdates', { offset: this.#offset, ...parameters });
    const updates = Array.isArray(result) ? result.filter(isJsonObject) : [];
    const last = updates.at(-1)?.['update_id'];
    if (typeof last === 'number') this.#offset = last + 1;
    return updates;
  }

  /** The payloads of one kind of update since the last time. */
  async heard(type: string): Promise<readonly JsonObject[]> {
    return (await this.updates()).flatMap((update) => {
      const payload = update[type];
      return isJsonObject(payload) ? [payload] : [];
    });
  }
}

/** A field of a nested object, by its path. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((held, step) => {
    if (Array.isArray(held) && typeof step === 'number') return held[step];
    return isJsonObject(held) ? held[String(step)] : undefined;
  }, value);
}

export const keyboardOf = (...rows: readonly (readonly JsonObject[])[]): JsonObject => ({
  inline_keyboard: rows,
});

export const button = (text: string, data = text.toLowerCase()): JsonObject => ({
  text,
  callback_data: data,
});
