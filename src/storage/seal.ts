import { hkdfSync, randomBytes } from 'node:crypto';
import { aesGcmKeyBytes, aesGcmNonceBytes, aesGcmTagBytes, decryptAesGcm, encryptAesGcm } from './aes-gcm.ts';

const version = 1;
const versionBytes = 1;
const minSealedBytes = versionBytes + aesGcmNonceBytes + aesGcmTagBytes;

declare const sealedBrand: unique symbol;

/** Text that only the holder of the secret can read: version, nonce, ciphertext and tag, in base64url. */
export type SealedText = string & { readonly [sealedBrand]: true };

/** What was to be opened was altered, belongs elsewhere, or was sealed under another secret. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

export interface Sealer {
  /** @param context where the text is kept, as `table.column`: it opens nowhere else */
  seal(plain: string, context: string): SealedText;
  /** @throws {SealError} */
  open(sealed: string, context: string): string;
}

/**
 * Seals what must be readable again, with AES-256-GCM under a key of its own derived from the secret (HKDF,
 * RFC 5869). Nonces are random: one secret is good for 2^32 seals (NIST SP 800-38D, section 8.3).
 */
export function createSealer(secret: Uint8Array): Sealer {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `faro seal ${version}`, aesGcmKeyBytes));
  return {
    seal(plain, context) {
      const nonce = randomBytes(aesGcmNonceBytes);
      const { ciphertext, tag } = encryptAesGcm(key, nonce, Buffer.from(plain), associate(context));
      const sealed = Buffer.concat([Uint8Array.of(version), nonce, ciphertext, tag]);
      // The brand exists for the compiler only; this is where it is given.
      return sealed.toString('base64url') as SealedText;
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < minSealedBytes || bytes[0] !== version) {
        throw new SealError(`${context}: this is not a sealed text of version ${version}`);
      }
      const nonce = bytes.subarray(versionBytes, versionBytes + aesGcmNonceBytes);
      const ciphertext = bytes.subarray(versionBytes + aesGcmNonceBytes, -aesGcmTagBytes);
      const tag = bytes.subarray(-aesGcmTagBytes);
      try {
        return Buffer.from(decryptAesGcm(key, nonce, { ciphertext, tag }, associate(context))).toString();
      } catch (cause) {
        throw new SealError(
          `${context}: the sealed text was altered, or sealed for another place or secret`,
          {
            cause,
          },
        );
      }
    },
  };
}

function associate(context: string): Uint8Array {
  return Buffer.concat([Uint8Array.of(version), Buffer.from(context)]);
}
