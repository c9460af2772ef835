import { useCallback, useState } from 'react';
import type { RefCallback } from 'react';
import type { Size } from './map-layout.ts';

export interface Nearness {
  /** In sight, or within a window's height of it. */
  readonly near: boolean;
  /** How large the element was when it went out of reach; null until then. */
  readonly lastSize: Size | null;
}

/** Follows an element of a long sheet, which draws only what may be looked at next; the sheet is its parent. */
export function useNear(): [ref: RefCallback<HTMLElement>, nearness: Nearness] {
  const [nearness, setNearness] = useState<Nearness>({ near: false, lastSize: null });
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? false;
        setNearness((before) => ({
          near,
          lastSize:
            before.near && !near
              ? { width: element.offsetWidth, height: element.offsetHeight }
              : before.lastSize,
        }));
      },
      { root: element.parentElement, rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, nearness];
}
