import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { useCommand } from '../../commands/use-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { usePrintReceipt } from '../receipts/use-print-receipt.ts';
import { CounterRoom } from './counter-room.tsx';
import { ResultBar } from './result-bar.tsx';
import type { Received } from './result-bar.tsx';
import { RoomFinder } from './room-finder.tsx';
import './counter.css';

/** The counter (收费台): one finder, one room, one payment, and back to the finder. */
export function CounterScreen() {
  const { t } = useTranslation();
  const { parameters } = useRoute();
  const finder = useRef<InputRef>(null);
  const [received, setReceived] = useState<Received | null>(null);
  // Opening a room, be it the one that is open, begins anew.
  const [visit, setVisit] = useState(0);
  const settings = useRead('settings.read', {});
  const printing = usePrintReceipt();
  const delivery = settings.data?.receiptDelivery ?? 'none';
  const roomId = Number(parameters['roomId']);

  useCommand({
    id: 'counter.finder',
    nameKey: 'counter.commands.finder',
    keys: 'F2',
    perform: () => finder.current?.focus({ cursor: 'all' }),
  });
  const open = (id: number) => {
    setVisit(visit + 1);
    navigate(pathTo('/counter/:roomId?', { roomId: id }));
  };
  const finish = (done: Received) => {
    setReceived(done);
    navigate('/counter');
    finder.current?.focus();
    if (delivery !== 'none') void printing.print(done, delivery);
  };

  return (
    <PageFrame title={t('counter.title')} layout="table">
      <div className="counter">
        <RoomFinder inputRef={finder} onOpen={open} />
        {received === null ? null : (
          <ResultBar
            received={received}
            printing={printing}
            mode={delivery === 'pdf' ? 'pdf' : 'print'}
            onClose={() => {
              setReceived(null);
              printing.dismiss();
              finder.current?.focus();
            }}
          />
        )}
        {Number.isSafeInteger(roomId) && roomId > 0 ? (
          <RoomAtCounter key={`${roomId} ${visit}`} roomId={roomId} onReceived={finish} />
        ) : (
          <EmptyState title={t('counter.finder.start')} />
        )}
      </div>
    </PageFrame>
  );
}

function RoomAtCounter(props: {
  readonly roomId: number;
  readonly onReceived: (received: Received) => void;
}) {
  const room = useRead('counter.room', { roomId: props.roomId });
  // The ticks are set once, over what is open now: what an earlier visit had read won't do.
  if (room.data !== undefined && !room.isFetchedAfterMount) return <LoadingState />;
  return (
    <Loaded read={room}>
      {(desk) => <CounterRoom desk={desk} onStale={room.refetch} onReceived={props.onReceived} />}
    </Loaded>
  );
}
