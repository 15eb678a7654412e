import type { MessageView } from '../contract.ts';
import { Avatar } from './avatar.js';
import { Dialog } from './dialog.js';
import { usePage } from './page-context.js';
import { chatsOf, chatTitle } from './seen.js';
import { useScreen } from './screen-context.js';

/** Asks where a message should go, sends it there and opens that chat. */
export const ForwardDialog = ({
  message,
  onClose,
}: {
  readonly message: MessageView;
  readonly onClose: () => void;
}) => {
  const { world, texts, act, dispatch } = usePage();
  const { screen, person } = useScreen();
  const forward = async (toChatId: number): Promise<void> => {
    const isSent = await act({ type: 'forward', personId: person.id, key: message.key, toChatId }, screen.id);
    if (isSent) dispatch({ type: 'place-opened', screenId: screen.id, place: { chatId: toChatId } });
    onClose();
  };
  return (
    <Dialog role="dialog" title={texts.forwardTo} onClose={onClose}>
      <ul class="forward-list">
        {chatsOf(world, person.id).map((chat) => (
          <li key={chat.id}>
            <button type="button" onClick={() => void forward(chat.id)}>
              <Avatar name={chatTitle(world, chat)} seed={chat.type === 'private' ? 'bot' : chat.id} />
              <span dir="auto">{chatTitle(world, chat)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="dialog-buttons">
        <button type="button" class="plain" onClick={onClose}>
          {texts.cancel}
        </button>
      </p>
    </Dialog>
  );
};
