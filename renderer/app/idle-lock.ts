import { useEffect, useRef } from 'react';

/**
 * Calls `onIdle` when nobody has touched any window of the office for so many minutes. The windows tell each other
 * when they are touched, so that one left in the background does not lock the desk.
 */
export function useIdle(minutes: number, active: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });

  useEffect(() => {
    if (!active) return undefined;
    const windows = new BroadcastChannel(CHANNEL);
    let touchedAt = Date.now();
    let toldAt = 0;
    const touch = () => {
      touchedAt = Date.now();
      if (touchedAt - toldAt < TELL_EVERY_MS) return;
      toldAt = touchedAt;
      windows.postMessage(null);
    };
    windows.addEventListener('message', () => {
      touchedAt = Date.now();
    });
    const timer = window.setInterval(() => {
      if (Date.now() - touchedAt >= minutes * MINUTE_MS) latest.current();
    }, LOOK_EVERY_MS);
    for (const event of TOUCHES) window.addEventListener(event, touch, { passive: true, capture: true });
    return () => {
      for (const event of TOUCHES) window.removeEventListener(event, touch, { capture: true });
      window.clearInterval(timer);
      windows.close();
    };
  }, [minutes, active]);
}

const CHANNEL = 'office.touched';
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const MINUTE_MS = 60_000;
const TELL_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 5_000;
