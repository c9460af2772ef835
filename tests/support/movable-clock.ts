import { fixedClock, type Clock } from '../../electron/office/clock.ts';

export interface MovableClock extends Clock {
  /** Sets it to another instant, ISO 8601 with offset; it goes on from there. */
  moveTo(instant: string): void;
  passSeconds(seconds: number): void;
}

/** A clock that a test moves to the next day. */
export function movableClock(start = '2026-10-31T09:00:00.000+08:00'): MovableClock {
  let clock = fixedClock(start);
  return {
    instant: () => clock.instant(),
    today: () => clock.today(),
    moveTo(instant) {
      clock = fixedClock(instant);
    },
    passSeconds(seconds) {
      const passed = new Date(clock.instant()).getTime() + seconds * 1000;
      // 08:00 ahead of UTC, as every office here is.
      clock = fixedClock(new Date(passed + 8 * 3_600_000).toISOString().replace('Z', '+08:00'));
    },
  };
}
