import type { Readable } from 'node:stream';
import { Pool } from 'undici';
import type { Clock } from '../clock.ts';
import { sleep } from '../clock.ts';
import { type Answer, AnswerReader } from './answer-reader.ts';
import type { Pacer, SendKind } from './pacer.ts';

/**
 * The one way out to Telegram. Pacing and retries live here, below grammY, because API transformers do not
 * reach calls made inside a conversation, while the client's `fetch` does.
 */
export interface TelegramFetch {
  /** What grammY's client uses of a `fetch` (`core/client.js`): these arguments, and this of the answer. */
  readonly fetch: (url: string, init?: ClientRequest) => Promise<Answer>;
  close(): Promise<void>;
}

export interface TelegramFetchOptions {
  readonly apiRoot: string;
  readonly clock: Clock;
  readonly pacer: Pacer;
  /** Once aborted, no call waits for its next try any more. */
  readonly stopping: AbortSignal;
  /** Told of every retry, without any content. */
  readonly onRetry?: (method: string, reason: string, waitMs: number) => void;
}

/** More connections gained nothing when answering 200 presses at once. */
const connections = 32;
/** Telegram holds a long poll for at most 50 s; anything slower than this is a dead connection. */
const responseTimeoutMs = 75_000;
const maxTries = 5;
const firstBackoffMs = 500;
/** What answers a press is worth nothing after 15 s. */
const maxRetryAfterMs = { urgent: 5_000, other: 120_000 } as const;

/** Sent at most once: asking a class the same question twice is worse than replacing it. */
const atMostOnce = new Set(['sendPoll']);
/** The runner retries these by its own rules. */
const neverRetried = new Set(['getUpdates']);
/** Not counted by Telegram's limits on messages. */
const unpaced = /^(?:answer|get|set|delete)/;

interface Refusal {
  readonly error_code?: number;
  readonly parameters?: { readonly retry_after?: number };
}

export function createTelegramFetch(options: TelegramFetchOptions): TelegramFetch {
  const { clock, pacer } = options;
  const { origin } = new URL(options.apiRoot);
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: responseTimeoutMs,
    bodyTimeout: responseTimeoutMs,
  });

  function request(url: string, { body, headers, signal }: ClientRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      pool.dispatch(
        { path: url.slice(origin.length), method: 'POST', headers: headers ?? {}, body: body ?? null },
        new AnswerReader(resolve, reject, signal),
      );
    });
  }

  /** The runner says nothing of polls that fail: an operator must see that Telegram is out of reach. */
  async function poll(method: string, url: string, init: ClientRequest): Promise<Answer> {
    try {
      return await request(url, init);
    } catch (error) {
      if (!isAbort(error)) options.onRetry?.(method, 'network', 0);
      throw error;
    }
  }

  async function call(url: string, init: ClientRequest = {}): Promise<Answer> {
    const method = url.slice(url.lastIndexOf('/') + 1);
    if (neverRetried.has(method)) return poll(method, url, init);
    const { lane, isUrgent } = classify(method, init.body);
    for (let attempt = 1; ; attempt++) {
      if (lane !== undefined) await pacer.turn(lane.chat, lane.kind);
      const outcome = await request(url, init).catch((error: unknown) => new Fault(error));
      const waitMs = retryDelayMs(method, outcome, attempt, isUrgent);
      const isStream = typeof init.body === 'object';
      if (waitMs === undefined || isStream || attempt === maxTries || init.signal?.aborted === true) {
        if (outcome instanceof Fault) throw outcome.cause;
        return outcome;
      }
      options.onRetry?.(method, outcome instanceof Fault ? 'network' : String(outcome.status), waitMs);
      if (!(outcome instanceof Fault) && outcome.status === 429) pacer.silence(lane?.chat, waitMs);
      await sleep(clock, waitMs, options.stopping);
    }
  }

  return {
    fetch: call,
    close: () => pool.close(),
  };
}

interface ClientRequest {
  readonly headers?: Record<string, string>;
  readonly body?: string | Readable;
  readonly signal?: AbortSignal;
}

/** A request that got no answer. */
class Fault {
  readonly cause: unknown;
  constructor(cause: unknown) {
    this.cause = cause;
  }
}

/** How long to wait before the next try; `undefined` to leave it at this outcome. */
function retryDelayMs(
  method: string,
  outcome: Answer | Fault,
  attempt: number,
  isUrgent: boolean,
): number | undefined {
  const backoffMs = firstBackoffMs * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
  if (outcome instanceof Fault || outcome.status >= 500) {
    if (outcome instanceof Fault && isAbort(outcome.cause)) return undefined;
    return atMostOnce.has(method) ? undefined : backoffMs;
  }
  if (outcome.status !== 429) return undefined;
  const waitMs = (readRefusal(outcome.text).parameters?.retry_after ?? 1) * 1_000;
  return waitMs <= (isUrgent ? maxRetryAfterMs.urgent : maxRetryAfterMs.other) ? waitMs : undefined;
}

function readRefusal(text: string): Refusal {
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return {};
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

interface Classification {
  readonly lane?: { readonly chat: string; readonly kind: SendKind };
  /** It answers a press: a toast, or an ephemeral message. */
  readonly isUrgent: boolean;
}

function classify(method: string, body: ClientRequest['body']): Classification {
  if (unpaced.test(method) || typeof body !== 'string') return { isUrgent: method.startsWith('answer') };
  const { chat_id: chat, ephemeral_message_parameters: ephemeral } = JSON.parse(body) as {
    chat_id?: number | string;
    ephemeral_message_parameters?: unknown;
  };
  // Waiting behind the group's messages would lose an ephemeral one, so it has no lane.
  if (ephemeral !== undefined) return { isUrgent: true };
  if (chat === undefined) return { isUrgent: false };
  return {
    lane: { chat: String(chat), kind: /^(?:edit|stop)/.test(method) ? 'edit' : 'message' },
    isUrgent: false,
  };
}
