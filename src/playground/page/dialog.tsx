import { useLayoutEffect, useId, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

interface DialogProps {
  readonly role: 'dialog' | 'alertdialog';
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const focusable = 'button:not([disabled]), a[href], select, input';

/** A window over one screen: it takes the focus, keeps it, closes on Escape and gives the focus back. */
export const Dialog = ({ role, title, onClose, children }: DialogProps) => {
  const area = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const bodyId = useId();

  useLayoutEffect(() => {
    const before = document.activeElement;
    area.current?.querySelector<HTMLElement>(focusable)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (event.key !== 'Tab') return;
    const stops = Array.from(area.current?.querySelectorAll<HTMLElement>(focusable) ?? []);
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  };

  return (
    <div class="dialog-shade">
      <div
        ref={area}
        class="dialog"
        role={role}
        aria-modal="true"
        aria-labelledby={titleId}
        aria-describedby={bodyId}
        onKeyDown={onKeyDown}
      >
        <h2 id={titleId}>{title}</h2>
        <div id={bodyId}>{children}</div>
      </div>
    </div>
  );
};
