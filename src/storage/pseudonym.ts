import { hmacSha256 } from './hmac.ts';

const pseudonymBytes = 16;
/** In memory only; every press asks for its person's name more than once. */
const rememberedPersons = 20_000;

declare const personBrand: unique symbol;
declare const chatBrand: unique symbol;

/** Stands for a person wherever something is kept: 32 hex characters. */
export type PersonKey = string & { readonly [personBrand]: true };

/** Stands for a chat, or for one forum topic of it: 32 hex characters. */
export type ChatKey = string & { readonly [chatBrand]: true };

export interface Pseudonyms {
  person(userId: number): PersonKey;
  /** Each forum topic of a chat has a key of its own. */
  chat(chatId: number, threadId?: number): ChatKey;
}

/**
 * Names under which people and chats are kept. Without the secret nobody can tell from a name whose it is,
 * and the same secret always gives the same names.
 */
export function createPseudonyms(secret: Uint8Array): Pseudonyms {
  const persons = new Map<number, PersonKey>();
  const name = (text: string): string =>
    Buffer.from(hmacSha256(secret, text).subarray(0, pseudonymBytes)).toString('hex');
  return {
    // The brands exist for the compiler only; these two functions are where they are given.
    person(userId) {
      const known = persons.get(userId);
      if (known !== undefined) return known;
      if (persons.size >= rememberedPersons) persons.clear();
      const key = name(`user:${userId}`) as PersonKey;
      persons.set(userId, key);
      return key;
    },
    chat: (chatId, threadId) =>
      name(threadId === undefined ? `chat:${chatId}` : `chat:${chatId}:${threadId}`) as ChatKey,
  };
}
