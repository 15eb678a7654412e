import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonyms } from '../../src/storage/pseudonym.ts';

const secret = new Uint8Array(32).fill(7);
const pseudonyms = createPseudonyms(secret);
const ids = fc.integer({ min: 1, max: 2 ** 52 });

describe('a person', () => {
  it('is HMAC-SHA-256(secret, "user:" + id), cut to 128 bits', () => {
    const whole = createHmac('sha256', secret).update('user:4242424242').digest('hex');
    expect(pseudonyms.person(4_242_424_242)).toBe(whole.slice(0, 32));
  });

  it('has the same name after every start, and another under another secret', () => {
    expect(createPseudonyms(Uint8Array.from(secret)).person(17)).toBe(pseudonyms.person(17));
    expect(createPseudonyms(new Uint8Array(32).fill(8)).person(17)).not.toBe(pseudonyms.person(17));
  });

  it('shares their name with no other person', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 2, maxLength: 20 }), (people) => {
        expect(new Set(people.map((id) => pseudonyms.person(id))).size).toBe(people.length);
      }),
    );
  });
});

describe('a chat', () => {
  it('is not named like the person with the same id, whose private chat it is', () => {
    expect(pseudonyms.chat(17)).not.toBe(pseudonyms.person(17));
  });

  it('has a name for each forum topic, none of them that of the chat or of another chat', () => {
    const names = [
      pseudonyms.chat(-100),
      pseudonyms.chat(-100, 1),
      pseudonyms.chat(-100, 2),
      pseudonyms.chat(-1001),
      pseudonyms.chat(-1002),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[\da-f]{32}$/.test(name))).toBe(true);
  });
});
