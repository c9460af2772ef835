import { useCallback, useState } from 'react';
import type { RefCallback } from 'react';

/** The size of an element in pixels, kept up to date; zero until it is first laid out. */
export function useBoxSize(): [
  ref: RefCallback<HTMLElement>,
  size: { readonly width: number; readonly height: number },
] {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
