import { readFormattedText } from '../bot-api/formatted-text.ts';
import type { OutsideMessage } from '../contract.ts';
import { NotPossible } from '../refusal.ts';
import type { Cloud } from './cloud.ts';
import { createMedia, hasCaption } from './media.ts';
import type { Draft } from './posting.ts';

/** How long before its forwarding a message from somewhere else was written. */
const ageMs = 60 * 60_000;
/** Telegram's ids of channels are negative and lie in a range of their own. */
const channelIds = -1_003_000_000_000;
const strangerIds = 6_400_000_000;

/** A message from somebody who is not here, ready to be forwarded. @throws NotPossible for one that is none */
export function draftFromOutside(cloud: Cloud, source: OutsideMessage): Omit<Draft, 'sender'> {
  const { kind, senderName, media, entities = [], buttons = [] } = source;
  const text = (media === undefined ? source.text : (source.caption ?? source.text)) ?? '';
  if (media === undefined && text.trim() === '') throw new NotPossible('an empty message cannot be sent');
  if (media !== undefined && text !== '' && !hasCaption(media))
    throw new NotPossible('this kind of message has no caption');
  if (entities.some(({ offset, length }) => offset < 0 || length < 1 || offset + length > text.length))
    throw new NotPossible('an entity lies outside of the text');
  const number = cloud.nextNumber();
  return {
    content: readFormattedText(text, undefined, entities),
    ...(media === undefined ? {} : createMedia(cloud, media)),
    ...(buttons.length === 0 ? {} : { keyboard: buttons.map(({ text, url }) => [{ text, url }]) }),
    forwardedFrom: {
      kind,
      id: kind === 'channel' ? channelIds - number : strangerIds + number,
      name: senderName,
      sentAtMs: cloud.clock.now() - ageMs,
    },
  };
}
