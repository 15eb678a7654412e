import type { ComponentChildren } from 'preact';
import { deepLinkTo } from './deep-link.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

/** A link out of the chat; one to the bot itself starts it here instead of leaving for Telegram. */
export const Link = ({
  address,
  class: className,
  children,
}: {
  readonly address: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) => {
  const { world } = usePage();
  const { startBot } = useScreen();
  const deepLink = deepLinkTo(world.bot.username, address);
  return (
    <a
      href={address}
      class={className}
      title={address}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (deepLink === undefined) return;
        event.preventDefault();
        void startBot(deepLink.command);
      }}
    >
      {children}
    </a>
  );
};
