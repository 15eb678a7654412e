import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';
import { usePage } from './page-context.js';

const thanksMs = 2000;

/** Puts `text` on the clipboard and says so for a moment. */
export const CopyButton = ({
  text,
  label,
  class: className = 'quiet',
}: {
  readonly text: string;
  readonly label?: ComponentChildren;
  readonly class?: string;
}) => {
  const { texts } = usePage();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // The browser keeps its clipboard to itself: nothing was copied, so nothing is said.
      return;
    }
    setCopied(true);
    window.setTimeout(() => {
      setCopied(false);
    }, thanksMs);
  };
  return (
    <button type="button" class={className} onClick={() => void copy()}>
      <span role="status">{isCopied ? texts.copied : (label ?? texts.copy)}</span>
    </button>
  );
};

/** The same in a keyboard under a message. */
export const CopyKey = ({
  text,
  label,
  class: className,
}: {
  text: string;
  label: string;
  class: string;
}) => (
  <CopyButton
    text={text}
    class={className}
    label={
      <>
        {label} <Icon name="copy" />
      </>
    }
  />
);
