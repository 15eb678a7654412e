import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../contract.ts';
import { Icon } from './icon.js';
import { bubbleId, MessageBubble } from './message-bubble.js';
import { usePage } from './page-context.js';
import { isBotOut, isMine, isUntouched, messagesIn } from './seen.js';
import { useScreen } from './screen-context.js';
import { useEditNews } from './use-edit-news.js';
import { Welcome } from './welcome.js';

/** How far from the end still counts as reading the newest. */
const nearEndPx = 60;

const isSameSender = (one: MessageView | undefined, other: MessageView): boolean =>
  one !== undefined &&
  one.service === undefined &&
  one.sender.kind === other.sender.kind &&
  one.sender.personId === other.sender.personId &&
  one.onlyFor === other.onlyFor;

/** The open chat's messages; it follows the newest unless somebody scrolled up to read. */
export const Conversation = () => {
  const { world, state, texts } = usePage();
  const { screen, person, chat, title } = useScreen();
  const messages = useMemo(() => messagesIn(world, person.id, screen), [world, person.id, screen]);
  const viewport = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const isFollowing = useRef(true);
  /** Where the view was, of how much, when last looked at. */
  const last = useRef({ top: 0, height: 0 });
  const [lastReadKey, setLastReadKey] = useState<string | undefined>(undefined);
  const editNews = useEditNews(messages);

  const toEnd = (): void => {
    isFollowing.current = true;
    setLastReadKey(undefined);
    viewport.current?.scrollTo({ top: viewport.current.scrollHeight });
  };

  const newest = messages.at(-1);
  const ownLastKey = newest !== undefined && isMine(newest, person.id) ? newest.key : undefined;
  useLayoutEffect(toEnd, [ownLastKey]);

  useLayoutEffect(() => {
    const view = viewport.current;
    const content = list.current;
    if (view === null || content === null) return;
    // Messages come, buttons go, pictures load, the window turns: whatever changes heights passes here.
    const observer = new ResizeObserver(() => {
      if (isFollowing.current) view.scrollTop = view.scrollHeight;
      last.current = { top: view.scrollTop, height: view.scrollHeight };
    });
    observer.observe(view);
    observer.observe(content);
    return () => {
      observer.disconnect();
    };
  }, []);

  const noteScroll = (): void => {
    const view = viewport.current;
    if (view === null) return;
    const isNearEnd = view.scrollHeight - view.scrollTop - view.clientHeight < nearEndPx;
    // What grows below moves the end away, and what shrinks pulls the view along, without anybody scrolling: only
    // going up in an unchanged conversation stops the following.
    const { top, height } = last.current;
    const isGoingUp = view.scrollTop < top && view.scrollHeight === height;
    last.current = { top: view.scrollTop, height: view.scrollHeight };
    if (isNearEnd === isFollowing.current || (!isNearEnd && !isGoingUp)) return;
    isFollowing.current = isNearEnd;
    setLastReadKey(isNearEnd ? undefined : newest?.key);
  };

  const showReplied = (messageId: number): void => {
    const replied = messages.find((message) => message.messageId === messageId);
    if (replied === undefined) return;
    const bubble = document.getElementById(bubbleId(screen.id, replied.key));
    bubble?.scrollIntoView({ block: 'center' });
    bubble?.focus({ preventScroll: true });
  };

  const newCount =
    lastReadKey === undefined
      ? 0
      : messages.length - 1 - messages.findLastIndex(({ key }) => key === lastReadKey);

  return (
    <div class="conversation">
      <div
        ref={viewport}
        class="viewport"
        role="log"
        // Three screens reading out the same message at once would be noise: only the one in use speaks.
        aria-live={state.focusedScreenId === screen.id ? 'polite' : 'off'}
        aria-relevant="additions"
        aria-label={texts.messagesIn(title)}
        tabIndex={0}
        onScroll={noteScroll}
      >
        <ol ref={list} class="messages">
          {(messages.length === 0 || isUntouched(world) || isBotOut(chat)) && (
            <li class="opening">
              <Welcome />
            </li>
          )}
          {messages.map((message, index) => (
            <MessageBubble
              key={message.key}
              message={message}
              isFirstOfSender={!isSameSender(messages[index - 1], message)}
              onShowReplied={showReplied}
            />
          ))}
        </ol>
      </div>
      <p class="visually-hidden" role="status">
        {state.focusedScreenId === screen.id && editNews !== undefined ? texts.editedMessage(editNews) : ''}
      </p>
      {lastReadKey !== undefined && (
        <button
          type="button"
          class="to-end"
          aria-label={newCount > 0 ? `${texts.newMessages(newCount)}. ${texts.toNewest}` : texts.toNewest}
          onClick={toEnd}
        >
          {newCount > 0 && <span>{texts.newMessages(newCount)}</span>}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
};
