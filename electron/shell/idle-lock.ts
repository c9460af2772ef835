import { powerMonitor } from 'electron';

const lookEveryMilliseconds = 10_000;

export interface IdleLock {
  /** Locks every session now; each window shows the lock. */
  lock(): Promise<void>;
  /** Minutes without key or mouse after which the office locks. */
  idleMinutes(): Promise<number>;
}

/** Locks the office when the machine sleeps, its screen is locked, or nobody has touched it for the set time. */
export function lockWhenLeft(office: IdleLock, reportFault: (error: unknown) => void): () => void {
  let away = false;

  const lock = (): void => void office.lock().catch(reportFault);

  const look = async (): Promise<void> => {
    const idleSeconds = powerMonitor.getSystemIdleTime();
    const isAway = idleSeconds >= (await office.idleMinutes()) * 60;
    if (isAway && !away) lock();
    away = isAway;
  };

  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  const timer = setInterval(() => void look().catch(reportFault), lookEveryMilliseconds);
  return () => clearInterval(timer);
}
