import { composerId } from './composer.js';
import { draftKey } from './drafts.js';
import { usePage } from './page-context.js';
import { isBotOut } from './seen.js';
import { useScreen } from './screen-context.js';

const generalTopic = 'general';

/** The open chat's name, its size, and in a forum its topics. */
export const ChatHead = () => {
  const { state, world, texts, dispatch } = usePage();
  const { screen, person, chat, title } = useScreen();
  const isGuest = isBotOut(chat);
  const present = chat.members.filter(({ status }) => status !== 'left' && status !== 'kicked').length;
  const details = chat.type === 'private' ? texts.bot : isGuest ? texts.botIsOut : texts.members(present + 1);
  const mentionBot = (): void => {
    const key = draftKey(screen.id, person.id, screen);
    const mention = `@${world.bot.username}`;
    const draft = state.drafts[key] ?? '';
    if (!draft.includes(mention))
      dispatch({ type: 'draft-written', draftKey: key, text: `${mention} ${draft}` });
    document.getElementById(composerId(screen.id))?.focus();
  };
  return (
    <div class={isGuest || chat.topics.length > 0 ? 'chat-head' : 'chat-head plain-chat'}>
      <h3 dir="auto">{title}</h3>
      <p>{details}</p>
      {isGuest && (
        <button type="button" class="quiet" onClick={mentionBot}>
          {texts.mentionBot}
        </button>
      )}
      {chat.topics.length > 0 && (
        <label>
          <span>{texts.topic}</span>
          <select
            value={screen.threadId ?? generalTopic}
            onChange={({ currentTarget: { value } }) => {
              const thread = value === generalTopic ? {} : { threadId: Number(value) };
              dispatch({ type: 'place-opened', screenId: screen.id, place: { chatId: chat.id, ...thread } });
            }}
          >
            {chat.topics.map(({ threadId, name }) => (
              <option key={threadId ?? generalTopic} value={threadId ?? generalTopic}>
                {threadId === undefined ? texts.generalTopic : name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
};
