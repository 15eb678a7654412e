import type { MessageView } from '../contract.ts';
import { Menu } from './menu.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

/** Where a menu below would be cut off by the end of the conversation. */
const isInLowerHalf = (opener: HTMLElement): boolean => {
  const view = opener.closest('.viewport')?.getBoundingClientRect();
  return view !== undefined && opener.getBoundingClientRect().top > view.top + view.height / 2;
};

/** Reply, forward, copy: a small menu at every bubble. */
export const MessageMenu = ({ message }: { readonly message: MessageView }) => {
  const { texts } = usePage();
  const { replyTo, forward } = useScreen();
  // The bot's private word to one person can be neither answered nor passed on.
  const isPassedOn = message.onlyFor === undefined;
  const { text } = message;
  if (!isPassedOn && text === undefined) return null;
  const passingOn = [
    {
      label: texts.reply,
      run: () => {
        replyTo(message);
      },
      movesFocus: true,
    },
    {
      label: texts.forward,
      run: () => {
        forward(message);
      },
      movesFocus: true,
    },
  ];
  const copying =
    text === undefined
      ? []
      : [{ label: texts.copyText, run: () => void navigator.clipboard.writeText(text) }];
  return (
    <Menu
      label={texts.messageActions(message.sender.name)}
      icon="more"
      openerClass="menu-opener"
      items={[...(isPassedOn ? passingOn : []), ...copying]}
      isUpward={isInLowerHalf}
    />
  );
};
