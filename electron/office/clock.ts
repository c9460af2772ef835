import { day, type Day } from '../../shared/domain/day.ts';

/** The one source of time. A day is the office's own calendar day, never derived from UTC. */
export interface Clock {
  /** ISO 8601 with the machine's offset, milliseconds included: `2026-10-31T09:12:33.123+08:00`. */
  instant(): string;
  today(): Day;
}

/** The machine's clock in the machine's own time zone. */
export function systemClock(): Clock {
  const instant = (): string => withOffset(new Date());
  return { instant, today: () => day(instant().slice(0, 10)) };
}

/** A clock that stands at `start` (ISO 8601 with offset) and moves on by one millisecond at each look, so that order is kept. */
export function fixedClock(start: string): Clock {
  const offset = /([+-]\d{2}:\d{2})$/.exec(start)?.[1] ?? '+00:00';
  let elapsed = 0;
  const instant = (): string => {
    const at = new Date(new Date(start).getTime() + elapsed);
    elapsed += 1;
    return shiftTo(at, offset);
  };
  return { instant, today: () => day(instant().slice(0, 10)) };
}

function withOffset(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const pad = (value: number): string => String(Math.abs(value)).padStart(2, '0');
  return shiftTo(at, `${sign}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`);
}

function shiftTo(at: Date, offset: string): string {
  const sign = offset.startsWith('-') ? -1 : 1;
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  const shift = sign * ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
  return new Date(at.getTime() + shift).toISOString().replace('Z', offset);
}
