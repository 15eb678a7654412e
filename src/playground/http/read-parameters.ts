import { Busboy } from '@fastify/busboy';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { IncomingMessage } from 'node:http';
import { UploadedFile } from '../bot-api/uploaded-file.ts';
import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { badRequest } from '../refusal.ts';

const attachment = 'attach://';

/** Reads the parameters of a call from query, JSON, form or multipart body. @throws Refusal 400 */
export async function readParameters(context: Context<{ Bindings: HttpBindings }>): Promise<JsonObject> {
  const query = context.req.query();
  if (context.req.method === 'GET') return query;
  const type = context.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return { ...query, ...(await readMultipart(context)) };
  const body = await readText(context.env.incoming);
  if (body === '') return query;
  if (type.startsWith('application/json')) return { ...query, ...parseObject(body) };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  }
  throw badRequest('unsupported content type of the request body');
}

/** Straight from the connection, which spares a `Request` for each call. */
function readText(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (chunk: string) => {
      text += chunk;
    });
    incoming.on('end', () => {
      resolve(text);
    });
    incoming.on('error', () => {
      reject(badRequest('the request body was cut off'));
    });
  });
}

function parseObject(body: string): JsonObject {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    parsed = undefined;
  }
  if (!isJsonObject(parsed)) throw badRequest("can't parse request body as a JSON object");
  return parsed;
}

/** A parameter that says `attach://name` stands for the file part of that name. */
async function readMultipart({
  env: { incoming },
}: Context<{ Bindings: HttpBindings }>): Promise<JsonObject> {
  const parts = await readParts(incoming);
  const attached = new Map<string, UploadedFile>();
  for (const value of parts.values()) {
    if (typeof value !== 'string' || !value.startsWith(attachment)) continue;
    const file = parts.get(value.slice(attachment.length));
    if (file instanceof UploadedFile) attached.set(value, file);
  }
  return Object.fromEntries(
    [...parts]
      .filter(([name]) => !attached.has(attachment + name))
      .map(([name, value]) => [name, typeof value === 'string' ? (attached.get(value) ?? value) : value]),
  );
}

/** Not by `Request.formData()`, which refuses the head lines that grammY writes. */
function readParts(incoming: IncomingMessage): Promise<Map<string, string | UploadedFile>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string | UploadedFile>();
    const refuse = () => {
      reject(badRequest("can't parse the multipart body"));
    };
    const { 'content-type': type = '' } = incoming.headers;
    const parser = new Busboy({ headers: { ...incoming.headers, 'content-type': type } });
    parser.on('field', (name, value) => parts.set(name, value));
    parser.on('file', (name, stream, fileName) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () =>
        parts.set(name, new UploadedFile(fileName, new Uint8Array(Buffer.concat(chunks)))),
      );
    });
    parser.on('finish', () => {
      resolve(parts);
    });
    parser.on('error', refuse);
    incoming.on('error', refuse);
    incoming.pipe(parser);
  });
}
