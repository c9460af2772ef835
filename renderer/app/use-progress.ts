import { useEffect, useState } from 'react';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * How far the long work of one request has come, or null while it has told nothing.
 *
 * @example
 * const run = useWrite('bills.run');
 * const progress = useProgress(run.requestId);
 */
export function useProgress(requestId: string): Progress | null {
  const [heard, setHeard] = useState<{ requestId: string; progress: Progress } | null>(null);

  useEffect(
    () =>
      window.office.on('progress', (event) => {
        if (event.requestId !== requestId) return;
        setHeard({ requestId, progress: { done: event.done, total: event.total } });
      }),
    [requestId],
  );

  return heard?.requestId === requestId ? heard.progress : null;
}
