import type { MessageView } from '../contract.ts';
import { Avatar } from './avatar.js';
import { FormattedText } from './formatted-text.js';
import { Icon } from './icon.js';
import { InlineKeyboard } from './inline-keyboard.js';
import { MessageMenu } from './message-menu.js';
import { usePage } from './page-context.js';
import { Poll } from './poll.js';
import { isMine } from './seen.js';
import { useScreen } from './screen-context.js';
import { useKeptFocus } from './use-kept-focus.js';

interface MessageBubbleProps {
  readonly message: MessageView;
  /** False when the message above is from the same sender: the name would only repeat. */
  readonly isFirstOfSender: boolean;
  readonly onShowReplied: (messageId: number) => void;
}

export const bubbleId = (screenId: number, messageKey: string): string => `bubble-${screenId}-${messageKey}`;

const Picture = ({ picture }: { readonly picture: NonNullable<MessageView['picture']> }) => {
  const { texts } = usePage();
  if (picture.url !== '') return <img class="picture" src={picture.url} alt={picture.alt} />;
  return (
    <div class="picture mark" role="img" aria-label={picture.alt === '' ? texts.media.picture : picture.alt}>
      <Icon name="picture" />
    </div>
  );
};

/** Stands for what a person sent, who has no real voice notes, videos or files here; the bot's files are real. */
const Attachment = ({
  kind,
  file,
}: {
  readonly kind: NonNullable<MessageView['media']>;
  readonly file: MessageView['file'];
}) => {
  const { texts } = usePage();
  return (
    <p class="attachment">
      <Icon name={kind} />{' '}
      {file === undefined ? (
        <span>{texts.media[kind]}</span>
      ) : (
        <a href={file.url} download={file.name}>
          {file.name}
        </a>
      )}
    </p>
  );
};

/** From a button that is gone to the one in its place, else to the message itself, whose news is then read out. */
const afterLostFocus = (bubble: HTMLLIElement, lost: HTMLElement): HTMLElement =>
  (lost.classList.contains('key') ? bubble.querySelector<HTMLElement>('.key') : null) ?? bubble;

/** One message, with everything that hangs on it. */
export const MessageBubble = ({ message, isFirstOfSender, onShowReplied }: MessageBubbleProps) => {
  const { texts, language } = usePage();
  const { screen, person, chat } = useScreen();
  const area = useKeptFocus(afterLostFocus);
  const { sender, replyTo, poll, picture, media, text } = message;
  const time = new Date(message.sentAt);
  if (message.service !== undefined) {
    return (
      <li class="service" dir="auto">
        {texts.service[message.service.what](message.service.by)}
      </li>
    );
  }
  const isOwn = isMine(message, person.id);
  const isNamed = isFirstOfSender && !isOwn && chat.type !== 'private';
  const seed = sender.kind === 'bot' ? 'bot' : (sender.personId ?? chat.id);
  return (
    <li
      ref={area}
      id={bubbleId(screen.id, message.key)}
      class={[
        'message',
        isOwn ? 'own' : 'other',
        isFirstOfSender ? 'first' : '',
        message.onlyFor === undefined ? '' : 'only-you',
      ]
        .filter(Boolean)
        .join(' ')}
      tabIndex={-1}
    >
      {!isOwn && chat.type !== 'private' && (
        <span class="beside">{isFirstOfSender && <Avatar name={sender.name} seed={seed} />}</span>
      )}
      <div class="stack">
        <div class="bubble">
          {message.onlyFor !== undefined && (
            <p class="only-you-mark">
              <Icon name="eye" /> {texts.onlyYou}
            </p>
          )}
          <p class={isNamed ? `sender ${sender.kind}` : 'visually-hidden'} dir="auto">
            {sender.name}
            {sender.kind === 'bot' && isNamed && <span class="badge">{texts.bot}</span>}
          </p>
          {message.forwardedFrom !== undefined && (
            <p class="forwarded">{texts.forwardedFrom(message.forwardedFrom)}</p>
          )}
          {replyTo !== undefined && (
            <button
              type="button"
              class="replied"
              onClick={() => {
                onShowReplied(replyTo.messageId);
              }}
            >
              <span class="visually-hidden">{texts.inReplyTo(replyTo.name)}: </span>
              <strong dir="auto">{replyTo.name}</strong>
              <span dir="auto">
                {replyTo.excerpt === '' && replyTo.media !== undefined
                  ? texts.media[replyTo.media]
                  : replyTo.excerpt}
              </span>
            </button>
          )}
          {picture !== undefined && <Picture picture={picture} />}
          {media !== undefined && <Attachment kind={media} file={message.file} />}
          {text !== undefined && text !== '' && <FormattedText text={text} entities={message.entities} />}
          {poll !== undefined && <Poll message={message} poll={poll} />}
          <p class="meta">
            {message.isPinned === true && (
              <>
                <Icon name="pin" />
                <span>{texts.pinned}</span>
              </>
            )}
            {message.editedAt !== undefined && <span>{texts.edited}</span>}
            <time dateTime={time.toISOString()}>
              {time.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
            </time>
          </p>
          <MessageMenu message={message} />
        </div>
        <InlineKeyboard message={message} />
      </div>
    </li>
  );
};
