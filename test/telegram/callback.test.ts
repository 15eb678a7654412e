import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineAction, pressOrder } from '../../src/telegram/callback.ts';

const answer = defineAction('qa', 'person', { session: 'id', question: 'count', choice: 'count' });
const bare = defineAction('qq', 'chat', {});
const topic = defineAction('qt', 'chat', { session: 'id', topic: 'id' });

const anyId = (maxLength: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{1,${maxLength}}$`));
const anyCount = fc.nat({ max: 999_999_999 });

describe('what a button carries', () => {
  it('comes back as it was put in', () => {
    fc.assert(
      fc.property(anyId(20), anyCount, anyCount, (session, question, choice) => {
        const data = answer.encode({ session, question, choice });
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(answer.decode(data)).toEqual({ session, question, choice });
      }),
    );
    expect(bare.decode(bare.encode({}))).toEqual({});
  });

  it('is understood by its own kind of button only', () => {
    fc.assert(
      fc.property(anyId(20), anyId(20), (session, id) => {
        const data = topic.encode({ session, topic: id });
        expect(answer.decode(data)).toBeUndefined();
        expect(bare.decode(data)).toBeUndefined();
        expect(defineAction('qt', 'person', { session: 'id', topic: 'id' }).decode(data)).toBeUndefined();
        expect(defineAction('q', 'chat', { session: 'id', topic: 'id' }).decode(data)).toBeUndefined();
      }),
    );
  });

  it('is not understood when it was forged: whatever decodes is what would have been written', () => {
    const forged = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('1p', '1c', '2p', 'qa', 'qt', 'abc', '0', '12', '-1', '1.5', '007', ' ', ''), {
          maxLength: 6,
        })
        .map((parts) => parts.join(':')),
    );
    fc.assert(
      fc.property(forged, (data) => {
        const values = answer.decode(data);
        if (values === undefined) return;
        // A count may be written with leading zeros; it then means the same.
        expect(answer.encode(values)).toBe(data.replace(/:0+(?=\d)/g, ':'));
      }),
    );
  });

  it.each([
    ['an older version', '0p:qa:abc:0:1'],
    ['a missing value', '1p:qa:abc:0'],
    ['a value too many', '1p:qa:abc:0:1:2'],
    ['a negative number', '1p:qa:abc:0:-1'],
    ['a fraction', '1p:qa:abc:0:1.5'],
    ['a number too large to be one', '1p:qa:abc:0:9999999999'],
    ['an empty id', '1p:qa::0:1'],
    ['an id with a space', '1p:qa:a b:0:1'],
    ['a line feed at the end', '1p:qa:abc:0:1\n'],
    ['nothing', ''],
  ])('does not decode with %s', (_, data) => {
    expect(answer.decode(data)).toBeUndefined();
  });

  it('never exceeds 64 bytes: what would is refused where it is made', () => {
    fc.assert(
      fc.property(anyId(40), anyId(40), (session, id) => {
        const encode = () => topic.encode({ session, topic: id });
        if (`1c:qt:${session}:${id}`.length > 64) expect(encode).toThrow(RangeError);
        else expect(Buffer.byteLength(encode())).toBeLessThanOrEqual(64);
      }),
    );
  });

  it.each([
    { session: 'a:b', question: 0, choice: 0 },
    { session: '', question: 0, choice: 0 },
    { session: 'caffè', question: 0, choice: 0 },
    { session: 'abc', question: -1, choice: 0 },
    { session: 'abc', question: 0.5, choice: 0 },
    { session: 'abc', question: 0, choice: NaN },
  ])('is refused where it is made if it could not come back: %o', (values) => {
    expect(() => answer.encode(values)).toThrow(RangeError);
  });
});

describe('a press', () => {
  it('waits for the same person where it concerns one person, else for the whole chat', () => {
    expect(pressOrder(answer.encode({ session: 'abc', question: 0, choice: 0 }))).toBe('person');
    expect(pressOrder(bare.encode({}))).toBe('chat');
    expect(pressOrder('forged')).toBe('chat');
  });
});
