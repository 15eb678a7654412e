import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Remembers what had the focus inside an area, and gives it back when whatever covered the area is gone. A
 * covered area is inert, which drops the focus before the cover could have asked where it was.
 */
export const useFocusMemory = (isCovered: boolean, fallback: string): RefObject<HTMLDivElement | null> => {
  const area = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | undefined>(undefined);
  const wasCovered = useRef(isCovered);

  useEffect(() => {
    const element = area.current;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last.current = target;
    };
    element?.addEventListener('focusin', remember);
    return () => {
      element?.removeEventListener('focusin', remember);
    };
  }, []);

  useEffect(() => {
    const isUncovered = wasCovered.current && !isCovered;
    wasCovered.current = isCovered;
    if (!isUncovered || document.activeElement !== document.body) return;
    const isStillThere = last.current?.isConnected === true;
    const next = isStillThere ? last.current : area.current?.querySelector<HTMLElement>(fallback);
    next?.focus({ preventScroll: true });
  }, [isCovered, fallback]);

  return area;
};
