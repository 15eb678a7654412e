import type { MessageView } from '../contract.ts';
import { Avatar } from './avatar.js';
import { messageSummary } from './message-summary.js';
import { usePage } from './page-context.js';
import { chatsOf, chatTitle, messagesIn } from './seen.js';
import { useScreen } from './screen-context.js';
import { unreadIn } from './state.js';
import type { Texts } from './texts.js';

/** Enough to fill the line; the rest would only be read out by a screen reader. */
const excerptChars = 60;

const excerpt = (message: MessageView, texts: Texts): string =>
  message.service === undefined
    ? messageSummary(message, texts).replace(/\s+/g, ' ').slice(0, excerptChars)
    : texts.service[message.service.what](message.service.by);

/** Everything this person can open, with the last words and what is still unread. */
export const ChatList = () => {
  const { state, world, texts, dispatch } = usePage();
  const { screen, person } = useScreen();
  return (
    <nav class="chat-list" aria-label={texts.chatsOf(person.firstName)}>
      <ul>
        {chatsOf(world, person.id).map((chat) => {
          const title = chatTitle(world, chat);
          const unread = unreadIn(state, person.id, chat.id);
          const last = messagesIn(world, person.id, { chatId: chat.id }).at(-1);
          const isOpen = chat.id === screen.chatId;
          return (
            <li key={chat.id}>
              <button
                type="button"
                aria-current={isOpen ? 'true' : undefined}
                onClick={() => {
                  dispatch({ type: 'place-opened', screenId: screen.id, place: { chatId: chat.id } });
                }}
              >
                <Avatar name={title} seed={chat.type === 'private' ? 'bot' : chat.id} />
                <span class="chat-name" dir="auto">
                  {title}
                </span>
                <span class="chat-last" dir="auto">
                  {last === undefined ? '' : excerpt(last, texts)}
                </span>
                {unread > 0 && (
                  <span class="unread">
                    <span aria-hidden="true">{unread}</span>
                    <span class="visually-hidden">{texts.unread(unread)}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
