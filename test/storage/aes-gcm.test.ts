import { describe, expect, it } from 'vitest';
import { decryptAesGcm, encryptAesGcm } from '../../src/storage/aes-gcm.ts';

const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const key = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308';
const nonce = 'cafebabefacedbaddecaf888';
const plaintext =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255';
const ciphertext =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad';

// "The Galois/Counter Mode of Operation" as submitted to NIST, appendix B: the cases with a 256-bit key and a
// 96-bit nonce.
const cases = [
  {
    name: '13, nothing at all',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plaintext: '',
    associated: '',
    ciphertext: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    name: '14, one block of zeros',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    plaintext: '00'.repeat(16),
    associated: '',
    ciphertext: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    name: '15, four blocks',
    key,
    nonce,
    plaintext,
    associated: '',
    ciphertext,
    tag: 'b094dac5d93471bdec1a502270e3cc6c',
  },
  {
    name: '16, a broken block and associated data',
    key,
    nonce,
    plaintext: plaintext.slice(0, 120),
    associated: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    ciphertext: ciphertext.slice(0, 120),
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
  },
];

describe('AES-256-GCM against the test cases given to NIST', () => {
  it.each(cases)('encrypts case $name', (given) => {
    const sealed = encryptAesGcm(
      hex(given.key),
      hex(given.nonce),
      hex(given.plaintext),
      hex(given.associated),
    );
    expect(toHex(sealed.ciphertext)).toBe(given.ciphertext);
    expect(toHex(sealed.tag)).toBe(given.tag);
  });

  it.each(cases)('decrypts case $name', (given) => {
    const sealed = { ciphertext: hex(given.ciphertext), tag: hex(given.tag) };
    const opened = decryptAesGcm(hex(given.key), hex(given.nonce), sealed, hex(given.associated));
    expect(toHex(opened)).toBe(given.plaintext);
  });

  it.each(cases)('refuses case $name with one bit of the tag turned', (given) => {
    const tag = Uint8Array.from(hex(given.tag), (byte, index) => (index === 15 ? byte ^ 1 : byte));
    const sealed = { ciphertext: hex(given.ciphertext), tag };
    expect(() => decryptAesGcm(hex(given.key), hex(given.nonce), sealed, hex(given.associated))).toThrow();
  });
});
