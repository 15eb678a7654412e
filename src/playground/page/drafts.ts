import type { Place } from './seen.js';

/** What was begun and not sent, by {@link draftKey}. */
export type Drafts = Readonly<Record<string, string>>;

export const draftKey = (screenId: number, personId: number, { chatId, threadId }: Place): string =>
  `${screenId}/${personId}/${chatId}/${threadId ?? 'general'}`;

/** An empty text is no draft. */
export const withDraft = (drafts: Drafts, key: string, text: string): Drafts => {
  const others = Object.fromEntries(Object.entries(drafts).filter(([known]) => known !== key));
  return text === '' ? others : { ...others, [key]: text };
};

/** A closed screen takes its drafts along. */
export const withoutScreen = (drafts: Drafts, screenId: number): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([key]) => !key.startsWith(`${screenId}/`)));
