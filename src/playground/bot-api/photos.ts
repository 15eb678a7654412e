import { badRequest } from '../refusal.ts';
import type { Cloud } from '../world/cloud.ts';
import type { Picture } from '../world/records.ts';
import { UploadedFile } from './uploaded-file.ts';

/** Telegram's limit for photos sent by upload. */
const maxPhotoBytes = 10 * 1_024 * 1_024;
/** Told of pictures whose own size the server does not read. */
const assumedSize = { width: 1_280, height: 720 };

const signatures: readonly (readonly [mediaType: string, start: string])[] = [
  ['image/png', '89504e47'],
  ['image/jpeg', 'ffd8ff'],
  ['image/gif', '47494638'],
  ['image/webp', '52494646'],
];

/** Keeps a picture in memory; one given by URL or file id is not fetched. @throws Refusal 400 */
export function storePhoto(cloud: Cloud, photo: unknown): Picture {
  if (photo instanceof UploadedFile) return storeUpload(cloud, photo);
  if (typeof photo !== 'string' || photo === '') throw badRequest('there is no photo in the request');
  const held = cloud.files.get(photo);
  if (held !== undefined) return describe(photo, held.bytes);
  if (!/^https?:\/\//i.test(photo)) {
    throw badRequest('invalid file_id: Wrong remote file identifier specified');
  }
  if (!URL.canParse(photo)) throw badRequest('wrong HTTP URL specified');
  return { fileId: `photo${cloud.nextNumber()}`, url: photo, ...assumedSize, sizeBytes: 0 };
}

function storeUpload(cloud: Cloud, { bytes }: UploadedFile): Picture {
  if (bytes.byteLength === 0) throw badRequest('file must be non-empty');
  if (bytes.byteLength > maxPhotoBytes) throw badRequest('file is too big for a photo');
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const mediaType = signatures.find(([, start]) => head.startsWith(start))?.[0];
  if (mediaType === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const fileId = `photo${cloud.nextNumber()}`;
  cloud.files.set(fileId, { bytes, mediaType });
  return describe(fileId, bytes);
}

function describe(fileId: string, bytes: Uint8Array): Picture {
  return { fileId, url: `/playground/files/${fileId}`, ...sizeOf(bytes), sizeBytes: bytes.byteLength };
}

/** A PNG has its size at a fixed place in its header. */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const isPng = Buffer.from(bytes.subarray(0, 4)).toString('hex') === '89504e47';
  if (!isPng || bytes.byteLength < 24) return assumedSize;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
