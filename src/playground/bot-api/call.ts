import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Cloud } from '../world/cloud.ts';
import { checkCall } from './check.ts';
import { methods } from './methods.ts';
import { numberOf, textsOf } from './parameters.ts';
import { specification } from './specification.ts';
import { notImplemented } from './targets.ts';

/** Parameters that the specification knows and this server does not: refused, so that nobody relies on them. */
const unsupportedParameters = [
  'allow_paid_broadcast',
  'business_connection_id',
  'direct_messages_topic_id',
  'message_effect_id',
  'rich_message',
  'suggested_post_parameters',
];

const defaultLimit = 100;
const canonicalNames = new Map(Object.keys(specification.methods).map((name) => [name.toLowerCase(), name]));

/** Telegram takes method names in any case. @throws Refusal 404 */
export function canonicalMethod(name: string): string {
  const method = Object.hasOwn(specification.methods, name) ? name : canonicalNames.get(name.toLowerCase());
  if (method === undefined) throw new Refusal(404, 'Not Found: method not found');
  return method;
}

/** Checks a call and does it; the result is JSON text. @throws Refusal */
export async function call(
  cloud: Cloud,
  method: string,
  parameters: JsonObject,
  signal: () => AbortSignal,
): Promise<string> {
  const checked = checkCall(method, parameters);
  if (method === 'getUpdates') {
    return cloud.updates.poll({
      offset: numberOf(checked, 'offset') ?? 0,
      limit: numberOf(checked, 'limit') ?? defaultLimit,
      timeoutSeconds: numberOf(checked, 'timeout') ?? 0,
      allowedUpdates: textsOf(checked, 'allowed_updates'),
      signal: signal(),
    });
  }
  const act = methods.get(method);
  if (act === undefined) throw notImplemented(method);
  const unsupported = unsupportedParameters.find(
    (name) => checked[name] !== undefined && checked[name] !== false,
  );
  if (unsupported !== undefined) throw notImplemented(`${method}.${unsupported}`);
  return JSON.stringify(act(cloud, checked));
}
