import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

const generalTopic = 'general';

/** The open chat's name, its size, and in a forum its topics. */
export const ChatHead = () => {
  const { texts, dispatch } = usePage();
  const { screen, chat, title } = useScreen();
  const isBotOut = chat.botStatus === 'left' || chat.botStatus === 'kicked';
  const present = chat.members.filter(({ status }) => status !== 'left' && status !== 'kicked').length;
  const details =
    chat.type === 'private' ? texts.bot : isBotOut ? texts.botIsOut : texts.members(present + 1);
  return (
    <div class={isBotOut || chat.topics.length > 0 ? 'chat-head' : 'chat-head plain-chat'}>
      <h3 dir="auto">{title}</h3>
      <p>{details}</p>
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
