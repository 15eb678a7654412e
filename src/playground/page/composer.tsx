import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { MediaKind, MessageView } from '../contract.ts';
import { AttachMenu } from './attach-menu.js';
import { draftKey } from './drafts.js';
import { Icon } from './icon.js';
import { messageSummary } from './message-summary.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';
import { suggestionId, SuggestionList } from './suggestion-list.js';
import { useSuggestions } from './use-suggestions.js';

interface ComposerProps {
  readonly repliedTo: MessageView | undefined;
  readonly onReplyEnd: () => void;
}

/** As long as Telegram lets a message be, in UTF-16 code units. */
const maxTextChars = 4096;

/** What carries no caption leaves the draft alone. */
const withoutCaption: readonly MediaKind[] = ['sticker', 'contact', 'location'];

export const composerId = (screenId: number): string => `composer-${screenId}`;

/** Where somebody writes: Enter sends, Shift+Enter breaks the line, a slash offers commands. */
export const Composer = ({ repliedTo, onReplyEnd }: ComposerProps) => {
  const { state, texts, act, dispatch } = usePage();
  const { screen, person, chat, title } = useScreen();
  const key = draftKey(screen.id, person.id, screen);
  const draft = state.drafts[key] ?? '';
  const setDraft = (text: string): void => {
    dispatch({ type: 'draft-written', draftKey: key, text });
  };
  const box = useRef<HTMLTextAreaElement>(null);
  const suggestions = useSuggestions(draft, person.id, chat.id);
  const { commands, chosen } = suggestions;
  const listId = `commands-${screen.id}`;

  useEffect(() => {
    if (repliedTo !== undefined) box.current?.focus();
  }, [repliedTo]);

  useLayoutEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [draft]);

  const place = {
    personId: person.id,
    chatId: chat.id,
    ...(screen.threadId === undefined ? {} : { threadId: screen.threadId }),
  };

  const reply = repliedTo === undefined ? {} : { replyToMessageId: repliedTo.messageId };

  const send = async (text: string): Promise<void> => {
    if (text.trim() === '') return;
    setDraft('');
    if (await act({ type: 'send', ...place, text, ...reply }, screen.id)) onReplyEnd();
    else dispatch({ type: 'draft-returned', draftKey: key, text });
  };

  const sendMedia = async (kind: MediaKind): Promise<void> => {
    const caption = withoutCaption.includes(kind) ? '' : draft.trim();
    if (!(await act({ type: 'send-media', ...place, kind, caption, ...reply }, screen.id))) return;
    if (caption !== '') setDraft('');
    onReplyEnd();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method confirms its word with Enter.
    if (event.isComposing) return;
    const command = commands[chosen];
    if (command !== undefined) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        suggestions.choose((chosen + step + commands.length) % commands.length);
        return;
      }
      if (event.key === 'Tab' && !event.shiftKey) {
        event.preventDefault();
        setDraft(`/${command.command} `);
        box.current?.focus();
        return;
      }
      if (event.key === 'Escape') {
        event.stopPropagation();
        suggestions.dismiss();
        return;
      }
    }
    if (event.key === 'Escape' && repliedTo !== undefined) onReplyEnd();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send(command === undefined ? draft : `/${command.command}`);
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(draft);
      }}
    >
      <SuggestionList
        id={listId}
        suggestions={suggestions}
        onSend={(command) => void send(command)}
        onKeyDown={onKeyDown}
      />
      {repliedTo !== undefined && (
        <div class="reply-bar">
          <p>
            <strong dir="auto">{texts.replyingTo(repliedTo.sender.name)}</strong>
            <span dir="auto">{messageSummary(repliedTo, texts)}</span>
          </p>
          <button type="button" class="round" aria-label={texts.cancelReply} onClick={onReplyEnd}>
            <Icon name="close" />
          </button>
        </div>
      )}
      <div class="composer-row">
        <AttachMenu onSend={(kind) => void sendMedia(kind)} />
        <textarea
          ref={box}
          id={composerId(screen.id)}
          rows={1}
          maxLength={maxTextChars}
          dir="auto"
          value={draft}
          placeholder={texts.writeMessage}
          aria-label={texts.messageTo(title)}
          aria-autocomplete="list"
          aria-controls={commands.length > 0 ? listId : undefined}
          aria-activedescendant={commands.length > 0 ? suggestionId(listId, chosen) : undefined}
          onInput={({ currentTarget }) => {
            setDraft(currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          class="round send"
          aria-label={texts.send}
          title={texts.send}
          disabled={draft.trim() === ''}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
};
