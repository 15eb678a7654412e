import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../contract.ts';

const labels = (message: MessageView): string =>
  message.keyboard.flatMap((row) => row.map(({ text }) => text)).join('\n');

/**
 * The text of the latest edit worth telling a screen reader: one that changed the buttons, such as a question
 * becoming its answer. A counter that runs up every few seconds is not.
 */
export const useEditNews = (messages: readonly MessageView[]): string | undefined => {
  const before = useRef<readonly MessageView[]>(messages);
  const [news, setNews] = useState<string | undefined>(undefined);
  useEffect(() => {
    const known = new Map(before.current.map((message) => [message.key, message]));
    before.current = messages;
    const changed = messages.findLast((message) => {
      const old = known.get(message.key);
      return (
        old !== undefined && old !== message && old.text !== message.text && labels(old) !== labels(message)
      );
    });
    if (changed?.text !== undefined) setNews(changed.text);
  }, [messages]);
  return news;
};
