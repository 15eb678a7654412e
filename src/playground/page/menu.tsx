import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.js';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly run: () => void;
  /** What it does takes the focus elsewhere, so that the menu must not take it back. */
  readonly movesFocus?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly icon: IconName;
  readonly openerClass: string;
  readonly items: readonly MenuItem[];
  /** Whether to open upward, asked when it opens. */
  readonly isUpward: (opener: HTMLElement) => boolean;
}

/** A button that opens a small menu, for pointer and keyboard alike. */
export const Menu = ({ label, icon, openerClass, items, isUpward }: MenuProps) => {
  const [direction, setDirection] = useState<'closed' | 'upward' | 'downward'>('closed');
  const area = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = direction !== 'closed';

  const close = (): void => {
    setDirection('closed');
    opener.current?.focus();
  };

  useLayoutEffect(() => {
    if (!isOpen) return;
    area.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const closeFromOutside = ({ target }: PointerEvent): void => {
      if (target instanceof Node && area.current?.contains(target) === true) return;
      setDirection('closed');
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
      setDirection('closed');
      return;
    }
    const stops = Array.from(area.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []);
    const current = stops.findIndex((item) => item === document.activeElement);
    const next = nextIndex(event.key, current, stops.length);
    if (next === undefined) return;
    event.preventDefault();
    stops[next]?.focus();
  };

  return (
    <div ref={area}>
      <button
        ref={opener}
        type="button"
        class={openerClass}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        onClick={({ currentTarget }) => {
          setDirection(isOpen ? 'closed' : isUpward(currentTarget) ? 'upward' : 'downward');
        }}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        <div
          class={direction === 'upward' ? 'menu upward' : 'menu'}
          role="menu"
          aria-label={label}
          onKeyDown={moveFocus}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                if (item.movesFocus === true) setDirection('closed');
                else close();
                item.run();
              }}
            >
              {item.icon !== undefined && <Icon name={item.icon} />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};

const nextIndex = (key: string, current: number, count: number): number | undefined => {
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};
