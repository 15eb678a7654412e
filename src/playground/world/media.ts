import type { MediaKind } from '../contract.ts';
import type { JsonObject } from '../json.ts';
import type { Cloud } from './cloud.ts';
import { storePictureMark } from './picture-mark.ts';
import type { Media, Picture } from './records.ts';

const withoutCaption: ReadonlySet<MediaKind> = new Set(['sticker', 'contact', 'location']);

export const hasCaption = (kind: MediaKind): boolean => !withoutCaption.has(kind);

/** Stands for what a person sent: nobody has to pick a real file, and no real number or place is told. */
export function createMedia(
  cloud: Cloud,
  kind: MediaKind,
): { readonly picture: Picture } | { readonly media: Media } {
  if (kind === 'picture') return { picture: storePictureMark(cloud) };
  return { media: { kind, fields: fieldsOf(kind, `${kind}-${cloud.nextNumber()}`) } };
}

/** As the Bot API tells of it in a message: every required field, and the ones that an app always fills in. */
function fieldsOf(kind: Media['kind'], fileId: string): JsonObject {
  const file = { file_id: fileId, file_unique_id: `u${fileId}` };
  switch (kind) {
    case 'video':
      return {
        video: {
          ...file,
          width: 1_280,
          height: 720,
          duration: 12,
          mime_type: 'video/mp4',
          file_size: 900_000,
        },
      };
    case 'voice':
      return { voice: { ...file, duration: 7, mime_type: 'audio/ogg', file_size: 28_000 } };
    case 'sticker':
      return {
        sticker: {
          ...file,
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: '👋',
          file_size: 21_000,
        },
      };
    case 'document':
      return {
        document: { ...file, file_name: 'document.pdf', mime_type: 'application/pdf', file_size: 64_000 },
      };
    case 'contact':
      return { contact: { phone_number: '+39 ••• ••12', first_name: 'Alex' } };
    case 'location':
      return { location: { latitude: 0, longitude: 0 } };
  }
}
