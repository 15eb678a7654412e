import type { Message } from 'grammy/types';
import type { CheckedMessage, MessageEntity } from '../message.ts';

/** What cannot be read, by what to say of it. */
export type MediaKind = 'picture' | 'voice' | 'other';

/** What a message of Telegram brings. */
export interface Incoming {
  /** Its words, where it has any. */
  readonly checked: CheckedMessage | undefined;
  /** What else there is, which is never opened. */
  readonly media: MediaKind | undefined;
  readonly albumId: string | undefined;
  readonly isForwarded: boolean;
}

const mediaFields = {
  picture: ['photo', 'video', 'animation', 'document', 'live_photo', 'story', 'paid_media'],
  voice: ['voice', 'video_note', 'audio'],
  other: [
    'sticker',
    'contact',
    'location',
    'venue',
    'poll',
    'dice',
    'game',
    'checklist',
    'giveaway',
    'rich_message',
  ],
} as const satisfies Record<MediaKind, readonly string[]>;

/** Reads what somebody sent; a command in front of it is not part of what is judged. */
export function readIncoming(message: Message): Incoming {
  const whole = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const start = commandEnd(whole, entities);
  const text = whole.slice(start);
  const isForwarded = message.forward_origin !== undefined;
  const buttonUrls = (message.reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((button) => ('url' in button ? [button.url] : []));
  const checked: CheckedMessage = {
    text,
    entities: entities.flatMap((entity): MessageEntity[] => {
      const { type, offset, length } = entity;
      if (offset < start) return [];
      return [{ type, offset: offset - start, length, ...('url' in entity ? { url: entity.url } : {}) }];
    }),
    buttonUrls,
    sender: { isForwarded },
  };
  return {
    checked: text.trim() === '' ? undefined : checked,
    media: (Object.keys(mediaFields) as MediaKind[]).find((kind) =>
      mediaFields[kind].some((field) => field in message),
    ),
    albumId: message.media_group_id,
    isForwarded,
  };
}

function commandEnd(text: string, entities: readonly MessageEntity[]): number {
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (command === undefined) return 0;
  const rest = text.slice(command.length);
  return command.length + (rest.length - rest.trimStart().length);
}
