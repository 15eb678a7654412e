import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageView } from '../contract.ts';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';
import { useScreen } from './screen-context.js';

/** Where a menu below would be cut off by the end of the conversation. */
const isInLowerHalf = (opener: HTMLElement): boolean => {
  const view = opener.closest('.viewport')?.getBoundingClientRect();
  return view !== undefined && opener.getBoundingClientRect().top > view.top + view.height / 2;
};

/** Reply, forward, copy: a small menu at every bubble, for pointer and keyboard alike. */
export const MessageMenu = ({ message }: { readonly message: MessageView }) => {
  const { texts } = usePage();
  const { replyTo, forward } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const [isUpward, setUpward] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };

  useLayoutEffect(() => {
    if (!isOpen) return;
    area.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const closeFromOutside = ({ target }: PointerEvent): void => {
      if (target instanceof Node && area.current?.contains(target) === true) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside);
    };
  }, [isOpen]);

  const moveFocus = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Tab') {
      setOpen(false);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const items = Array.from(area.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []);
    const current = items.findIndex((item) => item === document.activeElement);
    items[(current + step + items.length) % items.length]?.focus();
  };

  // The bot's private word to one person can be neither answered nor passed on.
  const isPassedOn = message.onlyFor === undefined;
  const { text } = message;
  if (!isPassedOn && text === undefined) return null;
  const items = [
    ...(isPassedOn
      ? [
          {
            label: texts.reply,
            // Replying moves the focus to the message box, so the menu must not take it back.
            run: () => {
              setOpen(false);
              replyTo(message);
            },
          },
          {
            label: texts.forward,
            run: () => {
              setOpen(false);
              forward(message);
            },
          },
        ]
      : []),
    ...(text === undefined
      ? []
      : [
          {
            label: texts.copyText,
            run: () => {
              void navigator.clipboard.writeText(text);
              close();
            },
          },
        ]),
  ];
  return (
    <div ref={area}>
      <button
        ref={opener}
        type="button"
        class="menu-opener"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={texts.messageActions(message.sender.name)}
        onClick={({ currentTarget }) => {
          setUpward(isInLowerHalf(currentTarget));
          setOpen(!isOpen);
        }}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <div
          class={isUpward ? 'menu upward' : 'menu'}
          role="menu"
          aria-label={texts.messageActions(message.sender.name)}
          onKeyDown={moveFocus}
        >
          {items.map(({ label, run }) => (
            <button key={label} type="button" role="menuitem" tabIndex={-1} onClick={run}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
