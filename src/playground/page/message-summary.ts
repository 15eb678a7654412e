import type { MessageView } from '../contract.ts';
import type { Texts } from './texts.js';

/** What a message is in a few words, where there is no room for it: its text, its question, or what was sent. */
export const messageSummary = (
  { text, poll, media }: Pick<MessageView, 'text' | 'poll' | 'media'>,
  texts: Texts,
): string => text ?? poll?.question ?? texts.media[media ?? 'picture'];
