import type { Cloud } from './cloud.ts';
import type { Picture } from './records.ts';

const markId = 'picture-mark';
const markSize = { width: 320, height: 200 };
const mark =
  `<svg xmlns="http://www.w3.org/2000/svg" width="${markSize.width}" height="${markSize.height}" viewBox="0 0 320 200">` +
  '<rect width="320" height="200" fill="#dfe7ee"/><circle cx="90" cy="65" r="22" fill="#f2c14e"/>' +
  '<path d="M20 180l90-90 55 55 40-40 95 75z" fill="#7d9bb0"/></svg>';

/** Stands for a picture that a person sent: nobody has to pick a real one. */
export function storePictureMark(cloud: Cloud): Picture {
  if (!cloud.files.has(markId)) {
    cloud.files.set(markId, { bytes: new TextEncoder().encode(mark), mediaType: 'image/svg+xml' });
  }
  return {
    fileId: `${markId}-${cloud.nextNumber()}`,
    url: `/playground/files/${markId}`,
    ...markSize,
    sizeBytes: mark.length,
  };
}
