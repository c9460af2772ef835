import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createQueryClient, refresh } from './query-refresh.ts';

/**
 * What has been read, kept fresh by the office's own announcements. The window has one for who is at the desk, and each
 * session its own, so that nobody sees what the person before them read.
 */
export function OfficeMemory({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(createQueryClient);

  useEffect(() => window.office.on('changed', ({ topics }) => void refresh(queries, topics)), [queries]);
  useEffect(() => window.office.on('locked', () => void refresh(queries, ['session'])), [queries]);

  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
