import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SealError } from '../../src/storage/index.ts';
import { createSealer } from '../../src/storage/seal.ts';

const secret = new Uint8Array(32).fill(7);
const sealer = createSealer(secret);

describe('what is sealed', () => {
  it('can be read again, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(sealer.open(sealer.seal(plain, 'tip.chat'), 'tip.chat')).toBe(plain);
      }),
    );
  });

  it('can be read by a later start with the same secret', () => {
    const sealed = sealer.seal('-1001234567890', 'tip.chat');
    expect(createSealer(Uint8Array.from(secret)).open(sealed, 'tip.chat')).toBe('-1001234567890');
  });

  it('does not show what it says, nor that two say the same', () => {
    const sealed = sealer.seal('-1001234567890', 'tip.chat');
    expect(Buffer.from(sealed, 'base64url').includes('1001234567890')).toBe(false);
    expect(sealer.seal('-1001234567890', 'tip.chat')).not.toBe(sealed);
  });

  it('opens in no other place', () => {
    expect(() => sealer.open(sealer.seal('-100', 'tip.chat'), 'quiz.chat')).toThrow(SealError);
  });

  it('opens under no other secret', () => {
    const stranger = createSealer(new Uint8Array(32).fill(8));
    expect(() => stranger.open(sealer.seal('-100', 'tip.chat'), 'tip.chat')).toThrow(SealError);
  });

  it('does not open once a single bit has been turned, wherever that is', () => {
    const sealed = Buffer.from(sealer.seal('-1001234567890', 'tip.chat'), 'base64url');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const altered = Buffer.from(sealed);
      const at = bit >> 3;
      altered[at] = (altered[at] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.open(altered.toString('base64url'), 'tip.chat')).toThrow(SealError);
    }
  });

  it.each(['', 'AQ', 'not sealed at all, but quite long enough to be so'])(
    'is not to be had from "%s"',
    (text) => {
      expect(() => sealer.open(text, 'tip.chat')).toThrow(SealError);
    },
  );

  it('is not told in the error', () => {
    const sealed = sealer.seal('unmistakable', 'tip.chat');
    expect(() => sealer.open(sealed, 'quiz.chat')).toThrow(/^quiz\.chat: (?!.*unmistakable)/);
  });
});
