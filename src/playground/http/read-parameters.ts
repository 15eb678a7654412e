import type { Context } from 'hono';
import { UploadedFile } from '../bot-api/uploaded-file.ts';
import { isJsonObject } from '../json.ts';
import type { JsonObject } from '../json.ts';
import { badRequest } from '../refusal.ts';

const attachment = 'attach://';

/** Reads the parameters of a call from query, JSON, form or multipart body. @throws Refusal 400 */
export async function readParameters(context: Context): Promise<JsonObject> {
  const query = context.req.query();
  if (context.req.method === 'GET') return query;
  const type = context.req.header('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return { ...query, ...(await readMultipart(context)) };
  const body = await context.req.text();
  if (body === '') return query;
  if (type.startsWith('application/json')) return { ...query, ...parseObject(body) };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  }
  throw badRequest('unsupported content type of the request body');
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
async function readMultipart(context: Context): Promise<JsonObject> {
  const parts = new Map<string, string | UploadedFile>();
  for (const [name, value] of await context.req.formData()) {
    parts.set(
      name,
      typeof value === 'string'
        ? value
        : new UploadedFile(value.name, new Uint8Array(await value.arrayBuffer())),
    );
  }
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
