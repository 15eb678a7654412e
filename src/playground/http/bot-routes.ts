import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { call, canonicalMethod } from '../bot-api/call.ts';
import type { FaultView } from '../contract.ts';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { Cloud } from '../world/cloud.ts';
import { faultRefusal } from '../world/faults.ts';
import { readParameters } from './read-parameters.ts';

type BotContext = Context<{ Bindings: HttpBindings }>;

/** `/bot<token>/<method>`: what a bot calls. */
export function botRoutes(cloud: Cloud): Hono<{ Bindings: HttpBindings }> {
  const path = `/bot${cloud.token}`;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/:bot/:method', (context) => {
    if (context.req.param('bot') !== path.slice(1))
      return answer(context, new Refusal(401, 'Unauthorized'), '');
    return answerCall(cloud, context, context.req.param('method'));
  });
  app.all('*', (context) => answer(context, new Refusal(404, 'Not Found'), ''));
  return app;
}

async function answerCall(cloud: Cloud, context: BotContext, name: string): Promise<Response> {
  let method = name;
  let parameters: JsonObject = {};
  let refusal: Refusal | undefined;
  let fault: FaultView | undefined;
  let result = '';
  const isPoll = name.toLowerCase() === 'getupdates';
  if (!isPoll) cloud.activity.callsInFlight++;
  try {
    method = canonicalMethod(name);
    parameters = await readParameters(context);
    fault = cloud.faults.take(method);
    const injected = fault === undefined ? undefined : faultRefusal(fault);
    if (injected !== undefined) throw injected;
    if (fault?.kind === 'reset-before-acceptance') throw new Refusal(0, 'connection reset before acceptance');
    result = await call(cloud, method, parameters, () => closeSignal(context));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusal = error;
  } finally {
    if (!isPoll) {
      cloud.activity.callsInFlight--;
      cloud.wire.log(cloud.clock.now(), method, parameters, refusal);
    }
    cloud.activity.lastAtRealMs = performance.now();
  }
  if (fault !== undefined && isReset(fault)) {
    context.env.outgoing.socket?.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  return answer(context, refusal, result);
}

const isReset = ({ kind }: FaultView): boolean =>
  kind === 'reset-before-acceptance' || kind === 'reset-after-acceptance';

/** Aborts when the client hangs up. */
function closeSignal(context: BotContext): AbortSignal {
  const controller = new AbortController();
  context.env.outgoing.on('close', () => {
    controller.abort();
  });
  return controller.signal;
}

/** Written to the socket without a `Response` in between: benchmarks send thousands of answers a second. */
function answer(context: BotContext, refusal: Refusal | undefined, result: string): Response {
  const retryAfter = refusal?.parameters?.retry_after;
  const body = refusal === undefined ? `{"ok":true,"result":${result}}` : refusalBody(refusal);
  context.env.outgoing
    .writeHead(refusal?.errorCode ?? 200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    })
    .end(body);
  return RESPONSE_ALREADY_SENT;
}

function refusalBody({ errorCode, message, parameters }: Refusal): string {
  return JSON.stringify({
    ok: false,
    error_code: errorCode,
    description: message,
    ...(parameters === undefined ? {} : { parameters }),
  });
}
