import { useState } from 'preact/hooks';
import type { MessageView } from '../contract.ts';
import { AlertDialog } from './alert-dialog.js';
import { ChatHead } from './chat-head.js';
import { ChatList } from './chat-list.js';
import { Complaint } from './complaint.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { ExamplesDialog } from './examples-dialog.js';
import { ForwardDialog } from './forward-dialog.js';
import { usePage } from './page-context.js';
import { ScreenContext, type ScreenScope } from './screen-context.js';
import { ScreenHead } from './screen-head.js';
import { chatsOf, chatTitle } from './seen.js';
import type { ScreenView } from './state.js';
import { Toast } from './toast.js';
import { useFocusMemory } from './use-focus-memory.js';

export const screenElementId = (screenId: number): string => `screen-${screenId}`;

interface ScreenProps {
  readonly screen: ScreenView;
  readonly isHidden: boolean;
  /** The tab that shows this screen, where screens are tabs. */
  readonly tabId: string | undefined;
}

/** One person's phone. */
export const Screen = ({ screen, isHidden, tabId }: ScreenProps) => {
  const { state, world, texts, act, dispatch } = usePage();
  const [repliedTo, setRepliedTo] = useState<MessageView | undefined>(undefined);
  const [forwarded, setForwarded] = useState<MessageView | undefined>(undefined);
  const [areExamplesShown, setExamplesShown] = useState(false);

  const notices = state.notices.filter(({ personId }) => personId === screen.personId);
  const toast = notices.find(({ isAlert }) => !isAlert);
  // Somebody with two screens closes an alert once.
  const isFirstOfPerson =
    state.screens.find(({ personId }) => personId === screen.personId)?.id === screen.id;
  const alert = isFirstOfPerson ? notices.find(({ isAlert }) => isAlert) : undefined;
  const isCovered = alert !== undefined || forwarded !== undefined || areExamplesShown;
  const body = useFocusMemory(isCovered, '.viewport');

  const person = world.persons.find(({ id }) => id === screen.personId);
  const chat = world.chats.find(({ id }) => id === screen.chatId);
  if (person === undefined || chat === undefined) return null;

  const scope: ScreenScope = {
    screen,
    person,
    chat,
    title: chatTitle(world, chat),
    say: (text) => {
      const thread = screen.threadId === undefined ? {} : { threadId: screen.threadId };
      return act({ type: 'send', personId: person.id, chatId: chat.id, ...thread, text }, screen.id);
    },
    startBot: async (command) => {
      const privateChat = chatsOf(world, person.id).find(({ type }) => type === 'private');
      if (privateChat === undefined) return;
      dispatch({ type: 'place-opened', screenId: screen.id, place: { chatId: privateChat.id } });
      await act({ type: 'send', personId: person.id, chatId: privateChat.id, text: command }, screen.id);
    },
    replyTo: setRepliedTo,
    forward: setForwarded,
    showExamples: () => {
      setExamplesShown(true);
    },
  };
  const endReply = (): void => {
    setRepliedTo(undefined);
  };
  const focus = (): void => {
    dispatch({ type: 'screen-focused', screenId: screen.id });
  };
  return (
    <ScreenContext.Provider value={scope}>
      <section
        id={screenElementId(screen.id)}
        class="screen"
        role={tabId === undefined ? undefined : 'tabpanel'}
        aria-label={tabId === undefined ? texts.screenOf(person.firstName) : undefined}
        aria-labelledby={tabId}
        hidden={isHidden}
        onFocusIn={focus}
        onPointerDown={focus}
      >
        <div ref={body} class="screen-body" inert={isCovered}>
          <ScreenHead />
          <ChatList />
          <ChatHead />
          <Conversation key={`${person.id}/${chat.id}/${screen.threadId ?? ''}`} />
          <div class="toasts" role="status">
            {toast !== undefined && <Toast key={toast.id} notice={toast} />}
          </div>
          <Complaint place={screen.id} />
          <Composer
            key={`composer/${person.id}/${chat.id}/${screen.threadId ?? ''}`}
            repliedTo={repliedTo?.chatId === chat.id ? repliedTo : undefined}
            onReplyEnd={endReply}
          />
        </div>
        {forwarded !== undefined && (
          <ForwardDialog
            message={forwarded}
            onClose={() => {
              setForwarded(undefined);
            }}
          />
        )}
        {areExamplesShown && (
          <ExamplesDialog
            onClose={() => {
              setExamplesShown(false);
            }}
          />
        )}
        {alert !== undefined && <AlertDialog key={alert.id} notice={alert} />}
      </section>
    </ScreenContext.Provider>
  );
};
