import type { ButtonView, MessageView } from '../contract.ts';
import { CopyKey } from './copy-button.js';
import { Icon } from './icon.js';
import { Link } from './link.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

interface KeyProps {
  readonly message: MessageView;
  readonly button: ButtonView;
  readonly row: number;
  readonly column: number;
}

const CallbackKey = ({ message, button, row, column }: KeyProps) => {
  const { state, dispatch, act, texts } = usePage();
  const { screen, person } = useScreen();
  const press = { personId: person.id, key: message.key, row, column };
  const isPending = state.pendingPresses.some(
    (pending) =>
      pending.personId === person.id &&
      pending.key === message.key &&
      pending.row === row &&
      pending.column === column,
  );
  const send = async (): Promise<void> => {
    if (isPending) return;
    dispatch({ type: 'press-started', press });
    if (!(await act({ type: 'press', ...press }, screen.id))) dispatch({ type: 'press-failed', press });
  };
  return (
    <button
      type="button"
      class={`key ${button.style ?? ''}`}
      aria-busy={isPending}
      aria-disabled={isPending}
      onClick={() => void send()}
    >
      <span dir="auto">{button.text}</span>
      {isPending && <span class="visually-hidden">, {texts.waiting}</span>}
    </button>
  );
};

const Key = (props: KeyProps) => {
  const { texts } = usePage();
  const { button } = props;
  const className = `key ${button.style ?? ''}`;
  if (button.kind === 'callback') return <CallbackKey {...props} />;
  if (button.kind === 'copy')
    return <CopyKey text={button.copyText ?? button.text} label={button.text} class={className} />;
  if (button.kind === 'url' && button.url !== undefined) {
    return (
      <Link address={button.url} class={className}>
        <span dir="auto">{button.text}</span> <Icon name="out" />
      </Link>
    );
  }
  return (
    <button type="button" class={className} aria-disabled="true" title={texts.notInPlayground}>
      <span dir="auto">{button.text}</span>
    </button>
  );
};

/** The buttons under a message, in the rows the bot gave them. */
export const InlineKeyboard = ({ message }: { readonly message: MessageView }) => {
  const { texts } = usePage();
  if (message.keyboard.length === 0) return null;
  return (
    <div class="keyboard" role="group" aria-label={texts.buttonsBelow}>
      {message.keyboard.map((buttons, row) => (
        <div key={row} class="keyboard-row">
          {buttons.map((button, column) => (
            <Key key={column} message={message} button={button} row={row} column={column} />
          ))}
        </div>
      ))}
    </div>
  );
};
