import { createHmac } from 'node:crypto';

/** HMAC with SHA-256 (RFC 2104); 32 bytes. */
export function hmacSha256(key: Uint8Array, data: Uint8Array | string): Uint8Array {
  return createHmac('sha256', key).update(data).digest();
}
