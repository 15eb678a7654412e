import { z } from 'zod';
import type { Act } from '../contract.ts';

const id = z.number().int();
const person = { personId: id };

const mediaKind = z.enum(['picture', 'video', 'voice', 'sticker', 'document', 'contact', 'location']);

const outsideMessage = z.object({
  kind: z.enum(['hidden-user', 'channel', 'user']),
  senderName: z.string().min(1).max(128),
  text: z.string().max(4_096).exactOptional(),
  entities: z
    .array(
      z.object({
        type: z.string(),
        offset: id,
        length: id,
        url: z.string().exactOptional(),
        language: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  buttons: z.array(z.object({ text: z.string().min(1), url: z.url() })).exactOptional(),
  media: mediaKind.exactOptional(),
  caption: z.string().max(1_024).exactOptional(),
});

const act = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('send'),
    ...person,
    chatId: id,
    threadId: id.exactOptional(),
    text: z.string().max(4_096),
    replyToMessageId: id.exactOptional(),
  }),
  z.object({
    type: z.literal('send-media'),
    ...person,
    chatId: id,
    threadId: id.exactOptional(),
    kind: mediaKind,
    caption: z.string().max(4_096),
    replyToMessageId: id.exactOptional(),
  }),
  z.object({
    type: z.literal('forward-from'),
    ...person,
    chatId: id,
    threadId: id.exactOptional(),
    source: outsideMessage,
  }),
  z.object({ type: z.literal('press'), ...person, key: z.string(), row: id, column: id }),
  z.object({ type: z.literal('vote'), ...person, key: z.string(), options: z.array(id) }),
  z.object({ type: z.literal('forward'), ...person, key: z.string(), toChatId: id }),
  z.object({ type: z.literal('set-language'), ...person, languageCode: z.string() }),
  z.object({ type: z.literal('set-blocked'), ...person, blocked: z.boolean() }),
  z.object({ type: z.literal('set-anonymous'), ...person, chatId: id, anonymous: z.boolean() }),
  z.object({ type: z.literal('remove-bot'), chatId: id }),
  z.object({ type: z.literal('add-bot'), chatId: id, ...person }),
  z.object({ type: z.literal('upgrade-group'), chatId: id }),
  z.object({ type: z.literal('classmates'), answer: z.boolean() }),
  z.object({ type: z.literal('advance-clock'), byMs: z.number().nonnegative() }),
  z.object({
    type: z.literal('inject-fault'),
    fault: z.object({
      method: z.string(),
      kind: z.enum([
        'too-many-requests',
        'blocked',
        'server-error',
        'reset-before-acceptance',
        'reset-after-acceptance',
      ]),
      times: id,
      retryAfterSeconds: z.number().exactOptional(),
    }),
  }),
  z.object({ type: z.literal('clear-faults') }),
]);

/** Reads what the page sent; undefined for anything that is no {@link Act}. */
export function readAct(body: string): Act | undefined {
  try {
    return act.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
