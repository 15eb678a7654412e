import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Mailbox } from './mailbox.ts';

export type Parameters = Readonly<Record<string, unknown>>;

/** What somebody outside the bots asks of the server, under any path but `/bot…`; the answer becomes JSON. */
export type ControlRoute = (path: string, parameters: Parameters) => Promise<unknown>;

export interface BotApi {
  readonly origin: string;
  /** The updates of a bot, made on first use. */
  mailbox(token: string): Mailbox;
  close(): void;
}

export interface BotApiOptions {
  /** Told of every call but `getUpdates`, before it is answered. */
  onCall?(method: string, parameters: Parameters): void;
  control?: ControlRoute;
}

const keepAliveMs = 10 * 60_000;
const loopback = '127.0.0.1';
const botPath = /^\/bot([^/]+)\/(\w+)$/;

/**
 * A Bot API that checks nothing and refuses nothing, so that the bots are measured and not the server. Every
 * message it is given is number {@link onlyMessageId}; every chat member is the creator.
 */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const mailboxes = new Map<string, Mailbox>();
  const mailbox = (token: string) => {
    const known = mailboxes.get(token) ?? new Mailbox();
    mailboxes.set(token, known);
    return known;
  };

  const respond = async (request: IncomingMessage): Promise<string> => {
    const parameters = await readParameters(request);
    const path = request.url ?? '';
    const [, token, method] = botPath.exec(path) ?? [];
    if (token === undefined || method === undefined) {
      return JSON.stringify((await options.control?.(path, parameters)) ?? null);
    }
    if (method === 'getUpdates') return `{"ok":true,"result":${await mailbox(token).poll()}}`;
    options.onCall?.(method, parameters);
    return JSON.stringify({ ok: true, result: resultOf(method, parameters) });
  };

  const server = createServer((request, response) => {
    respond(request).then(
      (json) => {
        send(response, 200, json);
      },
      (error: unknown) => {
        send(response, 500, JSON.stringify({ ok: false, error_code: 500, description: String(error) }));
      },
    );
  });
  // Whoever is idle while the other bot is measured must not lose its connections to the server.
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://${loopback}:${address.port}`,
    mailbox,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const onlyMessageId = 7;
export const botUser = { id: 4_242_424, is_bot: true, first_name: 'Bot', username: 'bench_bot' } as const;

function resultOf(method: string, parameters: Parameters): unknown {
  switch (method) {
    case 'getMe':
      return {
        ...botUser,
        can_join_groups: true,
        can_read_all_group_messages: false,
        supports_inline_queries: false,
      };
    case 'sendMessage':
    case 'editMessageText':
      return {
        message_id: onlyMessageId,
        from: botUser,
        chat: { id: parameters['chat_id'], type: 'supergroup', title: 'Class' },
        date: Math.floor(Date.now() / 1_000),
        text: parameters['text'],
      };
    case 'getChatMember':
      return {
        status: 'creator',
        user: { id: parameters['user_id'], is_bot: false, first_name: 'Teacher' },
        is_anonymous: false,
      };
    default:
      return true;
  }
}

async function readParameters(request: IncomingMessage): Promise<Parameters> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += String(chunk);
  // Bots of this repository send JSON objects; others are not served.
  return text === '' ? {} : (JSON.parse(text) as Parameters);
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
  });
  response.end(json);
}
