import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus near where it was when the element that has it is taken away, as an edit does with buttons
 * and a vote with options; otherwise a keyboard user would start over at the top of the page.
 * `next` says where to go, given the area and what was lost; it should be the same function on every call.
 */
export const useKeptFocus = <Area extends HTMLElement>(
  next: (area: Area, lost: HTMLElement) => HTMLElement | null,
): RefObject<Area | null> => {
  const area = useRef<Area>(null);
  const last = useRef<HTMLElement | undefined>(undefined);

  useEffect(() => {
    const element = area.current;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last.current = target;
    };
    // A removed element loses the focus to nowhere; a person moves it somewhere.
    const forget = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) last.current = undefined;
    };
    element?.addEventListener('focusin', remember);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', remember);
      element?.removeEventListener('focusout', forget);
    };
  }, []);

  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const restore = (): void => {
      const lost = last.current;
      if (lost === undefined || lost.isConnected || document.activeElement !== document.body) return;
      last.current = undefined;
      next(element, lost)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(restore);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [next]);

  return area;
};
