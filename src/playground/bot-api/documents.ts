import { badRequest } from '../refusal.ts';
import type { Cloud } from '../world/cloud.ts';
import type { Media } from '../world/records.ts';
import { notImplemented } from './targets.ts';
import { UploadedFile } from './uploaded-file.ts';

/** Telegram's limit for files sent by upload. */
const maxDocumentBytes = 50 * 1_024 * 1_024;

const mediaTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** Keeps an uploaded file in memory. @throws Refusal 400 */
export function storeDocument(cloud: Cloud, document: unknown): Media {
  if (!(document instanceof UploadedFile)) {
    if (document === undefined || document === '') throw badRequest('there is no document in the request');
    throw notImplemented('sendDocument by URL or file_id');
  }
  const { name, bytes } = document;
  if (bytes.byteLength === 0) throw badRequest('file must be non-empty');
  if (bytes.byteLength > maxDocumentBytes) throw badRequest('file is too big');
  const fileId = `document${cloud.nextNumber()}`;
  const mediaType = mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  cloud.files.set(fileId, { bytes, mediaType });
  return {
    kind: 'document',
    fields: {
      document: {
        file_id: fileId,
        file_unique_id: `u${fileId}`,
        file_name: name,
        mime_type: mediaType,
        file_size: bytes.byteLength,
      },
    },
    file: { name, url: `/playground/files/${fileId}` },
  };
}
