import { createCipheriv, createDecipheriv } from 'node:crypto';

export const aesGcmKeyBytes = 32;
export const aesGcmNonceBytes = 12;
export const aesGcmTagBytes = 16;

const algorithm = 'aes-256-gcm';
const options = { authTagLength: aesGcmTagBytes };

export interface Encrypted {
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
}

/** AES-256-GCM (NIST SP 800-38D). A nonce must never serve twice under one key. */
export function encryptAesGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  plaintext: Uint8Array,
  associated: Uint8Array,
): Encrypted {
  const cipher = createCipheriv(algorithm, key, nonce, options).setAAD(associated);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return { ciphertext, tag: cipher.getAuthTag() };
}

/** @throws {Error} when the key, the nonce, the associated data or a single bit of the rest is another */
export function decryptAesGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  { ciphertext, tag }: Encrypted,
  associated: Uint8Array,
): Uint8Array {
  const decipher = createDecipheriv(algorithm, key, nonce, options).setAAD(associated).setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
